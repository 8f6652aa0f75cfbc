package city.wufei.office.projects;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.kernel.WorkCalendar;
import city.wufei.office.projects.ProjectRule.Situation;
import city.wufei.office.projects.ProjectRule.Standing;
import city.wufei.office.work.WorkState;
import city.wufei.plan.YearSpan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each rule on the day before it begins to hold and on that day, with holidays in between. */
class ProjectRuleTest {
    /** 1 October 2025 to 8 October are holidays, 1 January 2026 too. */
    private static final WorkCalendar CALENDAR = WorkCalendar.of(Map.of(
            LocalDate.of(2025, 10, 1), WorkCalendar.Kind.HOLIDAY,
            LocalDate.of(2025, 10, 2), WorkCalendar.Kind.HOLIDAY,
            LocalDate.of(2025, 10, 3), WorkCalendar.Kind.HOLIDAY,
            LocalDate.of(2025, 10, 6), WorkCalendar.Kind.HOLIDAY,
            LocalDate.of(2025, 10, 7), WorkCalendar.Kind.HOLIDAY,
            LocalDate.of(2025, 10, 8), WorkCalendar.Kind.HOLIDAY));

    private static final YearSpan YEARS = new YearSpan(2024, 2025);

    @Test
    void isDoneWhenTheLastMilestoneIsReached() {
        assertThat(decide("2025-06-01", one("2025-03-03", "2025-03-03"), one("2025-05-05", "2025-05-06")))
                .isEqualTo(new Standing(WorkState.DONE, ProjectRule.ALL_REACHED, List.of(2, LocalDate.of(2025, 5, 6))));
    }

    @Test
    void isLateOnTheDayAfterAMilestoneWasDueAHolidayMovedIt() {
        assertThat(decide("2025-10-09", one("2025-10-01", null)).state()).isEqualTo(WorkState.NOT_STARTED);
        assertThat(decide("2025-10-10", one("2025-10-01", null)))
                .isEqualTo(new Standing(
                        WorkState.LATE, ProjectRule.MILESTONE_OVERDUE, List.of(1, "验收", LocalDate.of(2025, 10, 9), 1)));
    }

    @Test
    void isLateWhenItsYearsAreOverThoughNothingWasLaidOut() {
        assertThat(decide("2025-12-31").rule()).isEqualTo(ProjectRule.NO_MILESTONES);
        assertThat(decide("2026-01-01"))
                .isEqualTo(new Standing(WorkState.LATE, ProjectRule.YEARS_OVER, List.of("2025", 1)));
    }

    @Test
    void hasNotBegunBeforeItsYears() {
        assertThat(decide("2023-12-31").rule()).isEqualTo(ProjectRule.BEFORE_ITS_YEARS);
        assertThat(decide("2024-01-01"))
                .isEqualTo(new Standing(WorkState.BEHIND, ProjectRule.NO_MILESTONES, List.of()));
    }

    @Test
    void isBehindWhenTheLastMilestoneCameMoreThanTheAllowedDaysLate() {
        assertThat(decide("2025-06-01", slipped(20), one("2025-12-01", null)).rule())
                .isEqualTo(ProjectRule.KEEPS_ITS_DAYS);
        assertThat(decide("2025-06-01", slipped(21), one("2025-12-01", null)))
                .isEqualTo(new Standing(WorkState.BEHIND, ProjectRule.LATELY_REACHED, List.of(1, 2, 21)));
    }

    @Test
    void hasNotBegunWhileNothingIsDue() {
        assertThat(decide("2025-06-01", one("2025-12-01", null)))
                .isEqualTo(new Standing(WorkState.NOT_STARTED, ProjectRule.NOTHING_DUE, List.of(1)));
    }

    private static Standing decide(String day, Milestone... milestones) {
        return ProjectRule.decide(new Situation(LocalDate.parse(day), YEARS, List.of(milestones)), CALENDAR);
    }

    private static Milestone one(String planned, @Nullable String actual) {
        LocalDate day = LocalDate.parse(planned);
        return new Milestone(
                1, 1, 1, "验收", day, CALENDAR.onOrAfter(day), actual == null ? null : LocalDate.parse(actual), 0);
    }

    private static Milestone slipped(int days) {
        LocalDate day = LocalDate.of(2025, 3, 3);
        return new Milestone(2, 1, 1, "开工", day, day, CALENDAR.plusWorkDays(day, days), days);
    }
}
