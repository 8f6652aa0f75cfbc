package city.wufei.office.work;

import city.wufei.kernel.WorkCalendar;
import city.wufei.office.work.Situation.StepSituation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The rule book of {@link WorkState}: the first rule that applies decides. In words under {@code work.rule.NAME}, filled with
 * the figures that each gives. Days that are due on a day off move to the next work day.
 */
public enum StateRule {
    VERIFIED(WorkState.VERIFIED, (at, calendar) -> at.stage() == Stage.VERIFIED ? List.of() : null),

    REPORTED_DONE(WorkState.DONE, (at, calendar) -> at.stage() == Stage.REPORTED ? List.of() : null),

    /** {0} the last day, {1} work days since, {2} percent. */
    DEADLINE_PASSED(WorkState.LATE, (at, calendar) -> {
        LocalDate last = calendar.onOrAfter(at.due());
        return at.day().isAfter(last) ? List.of(last, calendar.workDaysBetween(last, at.day()), percent(at)) : null;
    }),

    /** {0} how many steps, {1} the first of them, {2} its day, {3} its percent, {4} work days since. */
    STEP_OVERDUE(WorkState.LATE, (at, calendar) -> {
        List<StepSituation> overdue = at.steps().stream()
                .filter(step -> step.percent() < 100)
                .filter(step -> at.day().isAfter(calendar.onOrAfter(step.due())))
                .sorted(Comparator.comparing(StepSituation::due))
                .toList();
        if (overdue.isEmpty()) {
            return null;
        }
        StepSituation first = overdue.get(0);
        LocalDate last = calendar.onOrAfter(first.due());
        return List.of(overdue.size(), first.title(), last, first.percent(), calendar.workDaysBetween(last, at.day()));
    }),

    /** {0} work days gone, {1} of all, {2} that is percent, {3} allowed difference. */
    NOTHING_REPORTED(WorkState.BEHIND, (at, calendar) -> {
        Elapsed time = Elapsed.of(at, calendar);
        return at.nothingReported() && time.percent() > StateRule.TOLERANCE ? time.figures(StateRule.TOLERANCE) : null;
    }),

    /** {0} work days gone, {1} of all, {2} that is percent, {3} allowed difference, {4} percent reported. */
    TIME_AHEAD(WorkState.BEHIND, (at, calendar) -> {
        Elapsed time = Elapsed.of(at, calendar);
        return !at.nothingReported() && percent(at) + StateRule.TOLERANCE < time.percent()
                ? time.figures(StateRule.TOLERANCE, percent(at))
                : null;
    }),

    /** {0} work days gone, {1} of all, {2} that is percent. */
    NOT_BEGUN(
            WorkState.NOT_STARTED,
            (at, calendar) -> at.nothingReported() ? Elapsed.of(at, calendar).figures() : null),

    /** {0} work days gone, {1} of all, {2} that is percent, {3} percent reported. */
    KEEPS_PACE(WorkState.ON_COURSE, (at, calendar) -> Elapsed.of(at, calendar).figures(percent(at)));

    /** Percentage points that what is reported may lie behind the time that has gone. */
    public static final int TOLERANCE = 15;

    private final WorkState state;

    @SuppressWarnings("ImmutableEnumChecker") // they hold nothing
    private final BiFunction<Situation, WorkCalendar, @Nullable List<Object>> test;

    StateRule(WorkState state, BiFunction<Situation, WorkCalendar, @Nullable List<Object>> test) {
        this.state = state;
        this.test = test;
    }

    public WorkState state() {
        return state;
    }

    /** The state that follows, with the rule and its figures. */
    public static Standing decide(Situation at, WorkCalendar calendar) {
        return Arrays.stream(values())
                .map(rule -> rule.standing(at, calendar))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private @Nullable Standing standing(Situation at, WorkCalendar calendar) {
        List<Object> figures = test.apply(at, calendar);
        return figures == null ? null : new Standing(state, this, figures);
    }

    private static int percent(Situation at) {
        Integer percent = at.percent();
        return percent == null ? 0 : percent;
    }

    /** How much of the time has gone, in work days. */
    private record Elapsed(int gone, int all) {
        /** Counted from the day before the first, so that the first day counts; before it nothing has gone. */
        static Elapsed of(Situation at, WorkCalendar calendar) {
            LocalDate before = at.from().minusDays(1);
            LocalDate last = calendar.onOrAfter(at.due());
            int all = Math.max(1, calendar.workDaysBetween(before, last));
            int gone = Math.max(0, calendar.workDaysBetween(before, at.day()));
            return new Elapsed(Math.min(gone, all), all);
        }

        int percent() {
            return gone * 100 / all;
        }

        List<Object> figures(Object... more) {
            List<Object> figures = new ArrayList<>(List.of(gone, all, percent()));
            figures.addAll(Arrays.asList(more));
            return figures;
        }
    }
}
