package city.wufei.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a printed baseline or target, or one part of it, was understood to say.
 *
 * @param bound for {@link Kind#AMOUNT} and {@link Kind#CHANGE}; a baseline is {@link Bound#EXACTLY}
 * @param value in {@code unit}, digits as printed; of a change the size, its direction is the bound: a fall of 5 % is
 *     "at least 5 % {@link Kind#CHANGE} down", written as value -5 and {@link Bound#AT_MOST}
 * @param unit as printed ("%", "吨/万元", "个"), empty for a pure number
 * @param area which part of the territory this is about when the target has several ("城区", "乡镇"), else null
 * @param since the year a change counts from, when one is named
 */
public record Reading(
        Kind kind,
        @Nullable Bound bound,
        @Nullable BigDecimal value,
        String unit,
        @Nullable String area,
        @Nullable Integer since) {

    /** The forms that plans state values in. */
    public enum Kind {
        /** A number, perhaps with a bound. */
        AMOUNT,
        /** A change relative to a year or the base year, in percent. */
        CHANGE,
        /** "Exists": something has to be there. */
        EXISTS,
        /** "Appropriately lower": below the base year, no number. */
        LOWER,
        /** "As assigned by the city": a number that comes each year from above. */
        ASSIGNED,
        /** "Keep up", "continue": no number, no end. */
        CONTINUED,
        /** A dash: no value exists. */
        NONE,
        /** A sentence that a person has to judge. */
        WORDS
    }

    public static Reading amount(Bound bound, BigDecimal value, String unit) {
        return new Reading(Kind.AMOUNT, bound, value, unit, null, null);
    }

    public static Reading of(Kind kind) {
        return new Reading(kind, null, null, "", null, null);
    }

    public Reading in(String area) {
        return new Reading(kind, bound, value, unit, area, since);
    }
}
