package city.wufei.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkCalendarTest {
    private static final LocalDate NATIONAL_DAY = LocalDate.of(2024, 10, 1);
    private static final LocalDate SHIFTED_SATURDAY = LocalDate.of(2024, 10, 12);
    private final WorkCalendar calendar = WorkCalendar.of(
            Map.of(NATIONAL_DAY, WorkCalendar.Kind.HOLIDAY, SHIFTED_SATURDAY, WorkCalendar.Kind.SHIFTED_WORKDAY));

    @Test
    void knowsHolidaysAndShiftedDays() {
        assertThat(calendar.isWorkDay(NATIONAL_DAY)).isFalse();
        assertThat(calendar.isWorkDay(SHIFTED_SATURDAY)).isTrue();
        assertThat(calendar.isWorkDay(LocalDate.of(2024, 10, 13))).isFalse();
        assertThat(calendar.isWorkDay(LocalDate.of(2024, 10, 14))).isTrue();
    }

    @Test
    void countsWorkDaysOnly() {
        LocalDate monday = LocalDate.of(2024, 9, 30);
        assertThat(calendar.plusWorkDays(monday, 1)).isEqualTo(LocalDate.of(2024, 10, 2));
        assertThat(calendar.plusWorkDays(LocalDate.of(2024, 10, 11), 1)).isEqualTo(SHIFTED_SATURDAY);
        assertThat(calendar.plusWorkDays(monday, 0)).isEqualTo(monday);
        assertThat(calendar.workDaysBetween(monday, LocalDate.of(2024, 10, 4))).isEqualTo(3);
        assertThat(calendar.workDaysBetween(LocalDate.of(2024, 10, 4), monday)).isEqualTo(-3);
        assertThat(calendar.onOrAfter(NATIONAL_DAY)).isEqualTo(LocalDate.of(2024, 10, 2));
    }

    @Test
    void saysWhichYearsItKnows() {
        assertThat(calendar.isPublished(2024)).isTrue();
        assertThat(calendar.isPublished(2031)).isFalse();
        assertThat(calendar.isWorkDay(LocalDate.of(2031, 10, 1)))
                .as("a Wednesday, as far as is known")
                .isTrue();
    }
}
