package city.wufei.plan.draft;

import city.wufei.plan.Place;
import org.jspecify.annotations.Nullable;

/**
 * Something in a table that was not understood and waits for a person.
 *
 * @param item the row it belongs to, null when the row itself was not understood
 * @param field of the item ("target", "deadline", "years", "investment", "kind", "units"), null with {@code item}
 * @param text as printed
 */
public record Unread(
        Reason reason, @Nullable Item item, @Nullable String field, String text, Place place) {
    /** A row that was understood as a whole. */
    public record Item(Type type, int number) {
        /** Which table it is of. */
        public enum Type {
            INDICATOR,
            TASK,
            PROJECT
        }
    }

    /** Why it was not understood. */
    public enum Reason {
        /** A cell that should hold a value of a certain form does not. */
        CELL_NOT_UNDERSTOOD,
        /** A row that fits no pattern of its table. */
        ROW_NOT_UNDERSTOOD,
        /** A row without a number, or with one that was there before. */
        NUMBER_MISSING_OR_REPEATED,
        /** A column whose heading means nothing known. */
        COLUMN_NOT_UNDERSTOOD,
        /** A table that is none of the three. */
        TABLE_NOT_UNDERSTOOD,
        /** The table ends in the middle of a row. */
        TABLE_CUT_OFF
    }
}
