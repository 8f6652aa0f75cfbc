package city.wufei.office.supervision;

import org.jspecify.annotations.Nullable;

/**
 * What an item is about.
 *
 * @param id of the plan's task or project, the return, or the meeting's decision; null for free words
 * @param name as it was called when the item was registered
 * @param page where it is shown; null for free words
 */
public record Subject(
        Kind kind, @Nullable Long id, String name, @Nullable String page) {
    /** In words under {@code supervision.subject.NAME}. */
    public enum Kind {
        TASK,
        PROJECT,
        RETURN,
        DECISION,
        FREE
    }

    public static Subject free() {
        return new Subject(Kind.FREE, null, "", null);
    }
}
