package city.wufei.office.work;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.kernel.WorkCalendar;
import city.wufei.office.work.Situation.StepSituation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each rule on the day before it begins to hold and on that day, with holidays in between. */
class StateRuleTest {
    /** National Day of 2025 with the Saturday that was worked on after it, as the State Council gave notice. */
    private static final WorkCalendar CALENDAR = WorkCalendar.of(Map.of(
            LocalDate.of(2025, 10, 1), WorkCalendar.Kind.HOLIDAY,
            LocalDate.of(2025, 10, 2), WorkCalendar.Kind.HOLIDAY,
            LocalDate.of(2025, 10, 3), WorkCalendar.Kind.HOLIDAY,
            LocalDate.of(2025, 10, 6), WorkCalendar.Kind.HOLIDAY,
            LocalDate.of(2025, 10, 7), WorkCalendar.Kind.HOLIDAY,
            LocalDate.of(2025, 10, 8), WorkCalendar.Kind.HOLIDAY,
            LocalDate.of(2025, 10, 11), WorkCalendar.Kind.SHIFTED_WORKDAY));
    /** A Monday. From here to 2025-09-12 lie 60 work days. */
    private static final LocalDate FROM = LocalDate.of(2025, 6, 23);

    @Test
    void whatTheOfficeVerifiedIsVerifiedHoweverLate() {
        assertThat(decide(at("2026-01-05", "2025-09-12", Stage.VERIFIED, 40)))
                .extracting(Standing::state, Standing::rule)
                .containsExactly(WorkState.VERIFIED, StateRule.VERIFIED);
    }

    @Test
    void whatIsReportedAsDoneIsDoneUntilSomebodyVerifies() {
        assertThat(decide(at("2026-01-05", "2025-09-12", Stage.REPORTED, 40)))
                .extracting(Standing::state, Standing::rule)
                .containsExactly(WorkState.DONE, StateRule.REPORTED_DONE);
    }

    @Test
    void isLateOnTheDayAfterTheDeadlineAndNotOnIt() {
        assertThat(decide(at("2025-09-12", "2025-09-12", Stage.OPEN, 99)).state())
                .isEqualTo(WorkState.ON_COURSE);
        assertThat(decide(at("2025-09-13", "2025-09-12", Stage.OPEN, 99)))
                .isEqualTo(new Standing(
                        WorkState.LATE, StateRule.DEADLINE_PASSED, List.of(LocalDate.of(2025, 9, 12), 0, 99)));
        assertThat(decide(at("2025-09-16", "2025-09-12", Stage.OPEN, 99)).figures())
                .containsExactly(LocalDate.of(2025, 9, 12), 2, 99);
    }

    @Test
    void aDeadlineOnAHolidayIsTheNextWorkDay() {
        assertThat(decide(at("2025-10-09", "2025-10-01", Stage.OPEN, 95)).state())
                .isEqualTo(WorkState.ON_COURSE);
        assertThat(decide(at("2025-10-10", "2025-10-01", Stage.OPEN, 95)))
                .isEqualTo(new Standing(
                        WorkState.LATE, StateRule.DEADLINE_PASSED, List.of(LocalDate.of(2025, 10, 9), 1, 95)));
    }

    @Test
    void aDeadlineOnASaturdayThatIsWorkedOnStays() {
        assertThat(decide(at("2025-10-11", "2025-10-11", Stage.OPEN, 95)).state())
                .isEqualTo(WorkState.ON_COURSE);
        assertThat(decide(at("2025-10-12", "2025-10-11", Stage.OPEN, 95)).rule())
                .isEqualTo(StateRule.DEADLINE_PASSED);
    }

    @Test
    void isLateOnTheDayAfterAStepWasDue() {
        StepSituation done = new StepSituation("方案", LocalDate.of(2025, 7, 1), 100);
        StepSituation due = new StepSituation("开工", LocalDate.of(2025, 10, 3), 80);

        assertThat(decide(at("2025-10-09", "2025-12-31", Stage.OPEN, null, done, due))
                        .state())
                .isEqualTo(WorkState.ON_COURSE);
        assertThat(decide(at("2025-10-10", "2025-12-31", Stage.OPEN, null, done, due)))
                .isEqualTo(new Standing(
                        WorkState.LATE, StateRule.STEP_OVERDUE, List.of(1, "开工", LocalDate.of(2025, 10, 9), 80, 1)));
        assertThat(decide(at(
                                "2025-10-10",
                                "2025-12-31",
                                Stage.OPEN,
                                null,
                                done,
                                new StepSituation("开工", LocalDate.of(2025, 10, 3), 100)))
                        .rule())
                .isEqualTo(StateRule.KEEPS_PACE);
    }

    @Test
    void nothingReportedIsBehindOnceMoreTimeHasGoneThanIsAllowed() {
        // 9 of 60 work days are 15 %, 10 are 16 %.
        assertThat(decide(at("2025-07-03", "2025-09-12", Stage.OPEN, null)))
                .isEqualTo(new Standing(WorkState.NOT_STARTED, StateRule.NOT_BEGUN, List.of(9, 60, 15)));
        assertThat(decide(at("2025-07-04", "2025-09-12", Stage.OPEN, null)))
                .isEqualTo(new Standing(WorkState.BEHIND, StateRule.NOTHING_REPORTED, List.of(10, 60, 16, 15)));
    }

    @Test
    void aHolidayIsNoTimeGone() {
        Standing before = decide(at("2025-09-30", "2026-06-30", Stage.OPEN, 10));

        assertThat(decide(at("2025-10-08", "2026-06-30", Stage.OPEN, 10)).figures())
                .isEqualTo(before.figures());
        assertThat(decide(at("2025-10-09", "2026-06-30", Stage.OPEN, 10))
                        .figures()
                        .get(0))
                .isEqualTo((Integer) before.figures().get(0) + 1);
    }

    @Test
    void isBehindWhenTimeRunsMoreThanTheAllowedPointsAhead() {
        // 30 of 60 work days are 50 %.
        assertThat(decide(at("2025-08-01", "2025-09-12", Stage.OPEN, 35)))
                .isEqualTo(new Standing(WorkState.ON_COURSE, StateRule.KEEPS_PACE, List.of(30, 60, 50, 35)));
        assertThat(decide(at("2025-08-01", "2025-09-12", Stage.OPEN, 34)))
                .isEqualTo(new Standing(WorkState.BEHIND, StateRule.TIME_AHEAD, List.of(30, 60, 50, 15, 34)));
    }

    @Test
    void hasNotBegunBeforeItsFirstDay() {
        assertThat(decide(at("2025-01-01", "2025-09-12", Stage.OPEN, null)))
                .isEqualTo(new Standing(WorkState.NOT_STARTED, StateRule.NOT_BEGUN, List.of(0, 60, 0)));
    }

    @Test
    void stepsOutweighWhatWasSaidOfTheWhole() {
        StepSituation half = new StepSituation("一", LocalDate.of(2025, 9, 1), 50);
        StepSituation none = new StepSituation("二", LocalDate.of(2025, 9, 2), 0);

        assertThat(at("2025-08-01", "2025-09-12", Stage.OPEN, 90, half, none).percent())
                .isEqualTo(25);
        assertThat(decide(at("2025-08-01", "2025-09-12", Stage.OPEN, 90, half, none))
                        .state())
                .isEqualTo(WorkState.BEHIND);
    }

    private static Standing decide(Situation at) {
        return StateRule.decide(at, CALENDAR);
    }

    private static Situation at(
            String day, String due, Stage stage, @Nullable Integer reported, StepSituation... steps) {
        return new Situation(LocalDate.parse(day), FROM, LocalDate.parse(due), stage, reported, List.of(steps));
    }
}
