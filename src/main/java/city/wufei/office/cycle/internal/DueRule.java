package city.wufei.office.cycle.internal;

import city.wufei.kernel.Period;
import city.wufei.kernel.WorkCalendar;
import java.time.LocalDate;
import java.util.stream.IntStream;

/** When a return is due, counted from the end of its period. */
public record DueRule(Kind kind, int number) {
    private static final int MOST_DAYS = 90;
    private static final int DAYS_OF_MONTH = 31;

    /** In words under {@code dueKind.NAME}. */
    public enum Kind {
        /** So many work days after the last day of the period. */
        WORK_DAYS,
        /** On that day of the month after the period, or the first work day after it. */
        DAY_OF_MONTH
    }

    public boolean isValid() {
        return number > 0 && number <= (kind == Kind.WORK_DAYS ? MOST_DAYS : DAYS_OF_MONTH);
    }

    public LocalDate due(Period period, WorkCalendar calendar) {
        if (kind == Kind.WORK_DAYS) {
            return calendar.plusWorkDays(period.to(), number);
        }
        LocalDate month = period.to().plusDays(1);
        return calendar.onOrAfter(month.withDayOfMonth(Math.min(number, month.lengthOfMonth())));
    }

    /** Whether the holidays of all years that count were published. */
    public boolean isKnown(Period period, WorkCalendar calendar) {
        int from = period.to().plusDays(1).getYear();
        return IntStream.rangeClosed(from, due(period, calendar).getYear()).allMatch(calendar::isPublished);
    }
}
