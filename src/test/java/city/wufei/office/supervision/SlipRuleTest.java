package city.wufei.office.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.kernel.WorkCalendar;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When an item is blue, yellow or red. 3 March 2025 is a Monday. */
class SlipRuleTest {
    private static final LocalDate MONDAY = LocalDate.of(2025, 3, 3);
    private static final WorkCalendar PLAIN = WorkCalendar.of(Map.of());

    private final SlipRule rule = SlipRule.usual();

    @ParameterizedTest
    @CsvSource({
        "2025-03-02, NONE, 0",
        "2025-03-03, NONE, 0",
        "2025-03-04, BLUE, 1",
        "2025-03-10, BLUE, 5",
        "2025-03-11, YELLOW, 6",
        "2025-03-15, YELLOW, 9",
        "2025-03-17, YELLOW, 10",
        "2025-03-18, RED, 11",
        "2026-03-18, RED, 272",
    })
    void followsFromWorkDaysLate(LocalDate day, SlipLevel level, int days) {
        Slip slip = on(MONDAY, null, day, PLAIN);

        assertThat(slip.level()).isEqualTo(level);
        assertThat(slip.days()).isEqualTo(days);
    }

    @Test
    void aDayOfRestIsDueOnTheNextWorkDay() {
        LocalDate saturday = LocalDate.of(2025, 3, 1);

        assertThat(on(saturday, null, MONDAY, PLAIN).level()).isEqualTo(SlipLevel.NONE);
        assertThat(on(saturday, null, MONDAY, PLAIN).counts()).isEqualTo(MONDAY);
        assertThat(on(saturday, null, MONDAY.plusDays(1), PLAIN).level()).isEqualTo(SlipLevel.BLUE);
    }

    @Test
    void holidaysDoNotCountAndShiftedWorkDaysDo() {
        WorkCalendar national = WorkCalendar.of(Map.of(
                LocalDate.of(2025, 9, 28), WorkCalendar.Kind.SHIFTED_WORKDAY,
                LocalDate.of(2025, 10, 1), WorkCalendar.Kind.HOLIDAY,
                LocalDate.of(2025, 10, 2), WorkCalendar.Kind.HOLIDAY,
                LocalDate.of(2025, 10, 3), WorkCalendar.Kind.HOLIDAY,
                LocalDate.of(2025, 10, 6), WorkCalendar.Kind.HOLIDAY,
                LocalDate.of(2025, 10, 7), WorkCalendar.Kind.HOLIDAY,
                LocalDate.of(2025, 10, 8), WorkCalendar.Kind.HOLIDAY));

        LocalDate holiday = LocalDate.of(2025, 10, 1);
        assertThat(on(holiday, null, LocalDate.of(2025, 10, 9), national).level())
                .isEqualTo(SlipLevel.NONE);
        assertThat(on(holiday, null, LocalDate.of(2025, 10, 10), national).level())
                .isEqualTo(SlipLevel.BLUE);
        LocalDate friday = LocalDate.of(2025, 9, 26);
        assertThat(on(friday, null, LocalDate.of(2025, 9, 28), national).days()).isEqualTo(1);
        assertThat(on(LocalDate.of(2025, 9, 30), null, LocalDate.of(2025, 10, 8), national)
                        .level())
                .isEqualTo(SlipLevel.NONE);
    }

    @Test
    void whatWasHandedInIsCountedNoFurther() {
        LocalDate later = MONDAY.plusMonths(6);

        assertThat(on(MONDAY, MONDAY, later, PLAIN).level()).isEqualTo(SlipLevel.NONE);
        assertThat(on(MONDAY, MONDAY.plusDays(1), later, PLAIN).level()).isEqualTo(SlipLevel.BLUE);
        assertThat(on(MONDAY, null, later, PLAIN).level()).isEqualTo(SlipLevel.RED);
    }

    private Slip on(LocalDate due, @Nullable LocalDate handedIn, LocalDate day, WorkCalendar calendar) {
        return rule.on(due, handedIn, day, calendar);
    }
}
