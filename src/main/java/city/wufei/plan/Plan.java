package city.wufei.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A plan that was put into force; it stays one when its period is over.
 *
 * @param place name of the district or city it is for, as printed
 * @param region that place in the register, where it is known there
 * @param baseYear the year that baselines are of
 */
public record Plan(
        long id,
        String title,
        @Nullable String place,
        @Nullable Long region,
        @Nullable Integer baseYear,
        YearSpan period) {

    /** Whether its period is over on {@code day}. */
    public boolean hasEnded(LocalDate day) {
        return day.getYear() > period.to();
    }
}
