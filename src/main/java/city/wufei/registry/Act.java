package city.wufei.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change that was made, or that would be.
 *
 * @param ended names of what it ended
 * @param begun names of what it began
 * @param consequences what went along
 * @param undoneAt null while it holds
 */
public record Act(
        long id,
        Subject subject,
        Change.Verb verb,
        LocalDate day,
        @Nullable String basis,
        List<String> ended,
        List<String> begun,
        List<Consequence> consequences,
        Instant at,
        String by,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy) {
    public Act {
        ended = List.copyOf(ended);
        begun = List.copyOf(begun);
        consequences = List.copyOf(consequences);
    }

    /** What it is about. */
    public enum Subject {
        REGION,
        ORGANISATION
    }

    /**
     * Something that follows from it.
     *
     * @param name of what it happens to
     * @param other name of what else takes part; null where nobody does
     */
    public record Consequence(
            Sort sort, String name, @Nullable String other) {}

    /** What can follow. */
    public enum Sort {
        /** A region or body has its last day. */
        ENDS,
        /** A region or body has its first day. */
        BEGINS,
        /** {@code name} is carried on by {@code other}. */
        INHERITS,
        /** The body {@code other} is found under {@code name} too. */
        CALLED,
        /** {@code name} takes a place in the group {@code other}. */
        JOINS,
        /** {@code name} leaves the group {@code other}. */
        LEAVES
    }
}
