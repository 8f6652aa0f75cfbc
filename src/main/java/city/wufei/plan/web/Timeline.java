package city.wufei.plan.web;

import city.wufei.plan.YearSpan;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Years as columns of equal width, for drawing: every figure is in pixels from the left.
 *
 * @param years what it reaches over
 * @param period the plan's own, shaded
 * @param day that it is read as of
 */
record Timeline(YearSpan years, @Nullable YearSpan period, LocalDate day) {
    public static final int YEAR_WIDTH = 38;
    private static final int FARTHEST_DAY = 2;

    /** Reaches from the first project to the last, over the plan's period, and to the day if that is not far off. */
    static Timeline of(YearSpan projects, @Nullable YearSpan period, LocalDate day) {
        int from = period == null ? projects.from() : Math.min(projects.from(), period.from());
        int to = period == null ? projects.to() : Math.max(projects.to(), period.to());
        int year = day.getYear();
        if (year < from && from - year <= FARTHEST_DAY) {
            from = year;
        }
        if (year > to && year - to <= FARTHEST_DAY) {
            to = year;
        }
        return new Timeline(new YearSpan(from, to), period, day);
    }

    public int width() {
        return (years.to() - years.from() + 1) * YEAR_WIDTH;
    }

    public List<Integer> columns() {
        return IntStream.rangeClosed(years.from(), years.to()).boxed().toList();
    }

    public int start(int year) {
        return (year - years.from()) * YEAR_WIDTH;
    }

    public int length(YearSpan span) {
        return (span.to() - span.from() + 1) * YEAR_WIDTH;
    }

    /** Where the day is, null when it lies outside. */
    public @Nullable Integer dayAt() {
        return years.contains(day.getYear())
                ? start(day.getYear()) + day.getDayOfYear() * YEAR_WIDTH / day.lengthOfYear()
                : null;
    }
}
