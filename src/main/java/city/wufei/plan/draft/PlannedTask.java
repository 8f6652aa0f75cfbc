package city.wufei.plan.draft;

import city.wufei.plan.Place;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the task table.
 *
 * @param section the heading row it stands under, without its ordinal
 * @param measure the group within the section, carried down but never across a section; empty when it has no name
 * @param deadlineText as printed ("2025年", "长期坚持")
 * @param deadline the last day, null for a task without end
 */
public record PlannedTask(
        int number,
        String section,
        String measure,
        String text,
        List<String> leads,
        List<String> supports,
        String deadlineText,
        @Nullable LocalDate deadline,
        Place place) {
    public PlannedTask {
        leads = List.copyOf(leads);
        supports = List.copyOf(supports);
    }
}
