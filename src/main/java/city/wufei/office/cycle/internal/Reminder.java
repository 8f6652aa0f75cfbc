package city.wufei.office.cycle.internal;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * When who is reminded of what is not handed in.
 *
 * @param offset work days after the due day, before it when negative
 * @param every so many work days again, null for once
 */
record Reminder(long id, int offset, @Nullable Integer every, Whom whom, boolean urgent) {
    /** A server that was down on the day reminds up to so many work days later. */
    private static final int CATCHES_UP = 2;

    /** Who hears. */
    enum Whom {
        FILLERS,
        HEADS,
        /** The form's lead department, in one notice for all units. */
        LEAD,
        /** The office, in one notice for all units. */
        OFFICE
    }

    /** The latest time it was to be told, in work days from the due day, if that is now or just over. */
    OptionalInt due(int days) {
        if (days < offset) {
            return OptionalInt.empty();
        }
        int last = every == null ? offset : offset + (days - offset) / every * every;
        return days - last <= CATCHES_UP ? OptionalInt.of(last) : OptionalInt.empty();
    }
}
