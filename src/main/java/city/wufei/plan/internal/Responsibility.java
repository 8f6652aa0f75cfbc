package city.wufei.plan.internal;

import city.wufei.plan.draft.Unread.Item;
import org.jspecify.annotations.Nullable;

/**
 * The part that one unit plays in one item of a plan.
 *
 * @param role RESPONSIBLE, LEAD or SUPPORT
 * @param section that the item stands under in its table
 * @param label short: name of the indicator or project, title of the task
 * @param text official text of a task, content of a project; null when unknown
 * @param due target of the indicator, deadline of the task, years of the project, as printed
 * @param printed name of the unit in that row, which may be an alias
 */
public record Responsibility(
        long unitId,
        String unit,
        boolean group,
        Item.Type type,
        int number,
        String role,
        String section,
        String label,
        @Nullable String text,
        String due,
        String printed) {

    /** Of the page that lists items of this type, without the slash. */
    public String path() {
        return switch (type) {
            case INDICATOR -> "indicators";
            case TASK -> "tasks";
            case PROJECT -> "projects";
        };
    }
}
