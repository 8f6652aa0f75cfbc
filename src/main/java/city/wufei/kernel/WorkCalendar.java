package city.wufei.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which days are worked on: Monday to Friday, but for the public holidays and the days shifted for them that the State
 * Council gives notice of for each year. Of a year without a notice only the weekends are known, and
 * {@link #isPublished} says so.
 */
public final class WorkCalendar {
    private final Map<LocalDate, Kind> exceptions;
    private final Map<Integer, Long> published;

    /** What a day is against the rule of the week. */
    public enum Kind {
        HOLIDAY,
        /** A Saturday or Sunday that is worked on. */
        SHIFTED_WORKDAY
    }

    private WorkCalendar(Map<LocalDate, Kind> exceptions) {
        this.exceptions = Map.copyOf(exceptions);
        this.published =
                exceptions.keySet().stream().collect(Collectors.groupingBy(LocalDate::getYear, Collectors.counting()));
    }

    /** From the days that are not as the week says. */
    public static WorkCalendar of(Map<LocalDate, Kind> exceptions) {
        return new WorkCalendar(exceptions);
    }

    /** Whether the holidays of the year are known. */
    public boolean isPublished(int year) {
        return published.containsKey(year);
    }

    public boolean isWorkDay(LocalDate day) {
        Kind kind = exceptions.get(day);
        if (kind != null) {
            return kind == Kind.SHIFTED_WORKDAY;
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The day itself if it is worked on, else the first one after that is: when something due on it is due. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate found = day;
        while (!isWorkDay(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /**
     * The day so many work days later; the first day is not counted.
     *
     * @param days not negative
     */
    public LocalDate plusWorkDays(LocalDate day, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("days: " + days);
        }
        LocalDate found = day;
        for (int left = days; left > 0; ) {
            found = found.plusDays(1);
            if (isWorkDay(found)) {
                left--;
            }
        }
        return found;
    }

    /** How many work days lie after the first day, up to and including the last; negative when it is the other way round. */
    public int workDaysBetween(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            return -workDaysBetween(last, first);
        }
        return (int) first.plusDays(1)
                .datesUntil(last.plusDays(1))
                .filter(this::isWorkDay)
                .count();
    }
}
