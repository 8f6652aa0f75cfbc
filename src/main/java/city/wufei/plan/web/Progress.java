package city.wufei.plan.web;

import city.wufei.plan.YearSpan;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where a day lies in a plan's period.
 *
 * @param gone days of the period that are over, the day itself included
 * @param left days of the period after the day; before it begins, days until it does
 */
record Progress(Phase phase, @Nullable YearSpan period, long gone, long left) {
    private static final int WHOLE = 100;

    /** What there is to do with a plan. */
    public enum Phase {
        /** The document does not say when. */
        UNDATED,
        AHEAD,
        RUNNING,
        /** Over: time for the final evaluation. */
        ENDED
    }

    static Progress of(@Nullable YearSpan period, LocalDate day) {
        if (period == null) {
            return new Progress(Phase.UNDATED, null, 0, 0);
        }
        LocalDate first = LocalDate.of(period.from(), 1, 1);
        LocalDate after = LocalDate.of(period.to() + 1, 1, 1);
        if (day.isBefore(first)) {
            return new Progress(Phase.AHEAD, period, 0, ChronoUnit.DAYS.between(day, first));
        }
        long days = ChronoUnit.DAYS.between(first, after);
        if (!day.isBefore(after)) {
            return new Progress(Phase.ENDED, period, days, 0);
        }
        long gone = ChronoUnit.DAYS.between(first, day) + 1;
        return new Progress(Phase.RUNNING, period, gone, days - gone);
    }

    /** How much of the period is over. */
    public long percent() {
        return gone + left == 0 ? 0 : gone * WHOLE / (gone + left);
    }
}
