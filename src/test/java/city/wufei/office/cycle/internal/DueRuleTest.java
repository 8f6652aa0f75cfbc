package city.wufei.office.cycle.internal;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.kernel.Period;
import city.wufei.kernel.WorkCalendar;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DueRuleTest {
    private static final DueRule FIFTH = new DueRule(DueRule.Kind.WORK_DAYS, 5);
    private static final DueRule TENTH = new DueRule(DueRule.Kind.DAY_OF_MONTH, 10);

    /** The first eight days of October 2025 were holidays; the Saturday after them was worked on. */
    private static WorkCalendar calendar() {
        Map<LocalDate, WorkCalendar.Kind> days = new HashMap<>();
        LocalDate.of(2025, 10, 1)
                .datesUntil(LocalDate.of(2025, 10, 9))
                .forEach(day -> days.put(day, WorkCalendar.Kind.HOLIDAY));
        days.put(LocalDate.of(2025, 10, 11), WorkCalendar.Kind.SHIFTED_WORKDAY);
        return WorkCalendar.of(days);
    }

    @Test
    void countsWorkDaysFromTheEndOfThePeriodOverTheHolidays() {
        assertThat(FIFTH.due(Period.of("2025-Q3"), calendar())).isEqualTo(LocalDate.of(2025, 10, 14));
        assertThat(FIFTH.due(Period.of("2025-08"), calendar())).isEqualTo(LocalDate.of(2025, 9, 5));
    }

    @Test
    void aDayOfTheMonthThatIsAHolidayMovesOn() {
        DueRule eighth = new DueRule(DueRule.Kind.DAY_OF_MONTH, 8);
        assertThat(eighth.due(Period.of("2025-09"), calendar())).isEqualTo(LocalDate.of(2025, 10, 9));
        assertThat(TENTH.due(Period.of("2025-09"), calendar())).isEqualTo(LocalDate.of(2025, 10, 10));
        assertThat(TENTH.due(Period.of("2025-07"), calendar())).isEqualTo(LocalDate.of(2025, 8, 11));
        DueRule last = new DueRule(DueRule.Kind.DAY_OF_MONTH, 31);
        assertThat(last.due(Period.of("2025-H1"), calendar())).isEqualTo(LocalDate.of(2025, 7, 31));
        assertThat(last.due(Period.of("2025-01"), calendar())).isEqualTo(LocalDate.of(2025, 2, 28));
    }

    @Test
    void saysWhenTheHolidaysOfTheYearAreNotPublished() {
        assertThat(FIFTH.isKnown(Period.of("2025-09"), calendar())).isTrue();
        assertThat(FIFTH.isKnown(Period.of("2025-12"), calendar())).isFalse();
    }

    @Test
    void whatIsHandedInOnTheDayIsInTime() {
        LocalDate due = LocalDate.of(2025, 10, 14);
        assertThat(Timeliness.of(due, due, due.plusDays(9))).isEqualTo(Timeliness.IN_TIME);
        assertThat(Timeliness.of(due.plusDays(1), due, due.plusDays(9))).isEqualTo(Timeliness.LATE);
        assertThat(Timeliness.of(null, due, due)).isEqualTo(Timeliness.OPEN);
        assertThat(Timeliness.of(null, due, due.plusDays(1))).isEqualTo(Timeliness.OVERDUE);
    }
}
