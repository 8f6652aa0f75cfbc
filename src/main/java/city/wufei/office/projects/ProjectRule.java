package city.wufei.office.projects;

import city.wufei.kernel.WorkCalendar;
import city.wufei.office.work.WorkState;
import city.wufei.plan.YearSpan;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rule book of where projects stand: the first rule that applies decides. In words under {@code projects.rule.NAME},
 * filled with the figures that each gives.
 */
public enum ProjectRule {
    /** {0} how many milestones, {1} the day of the last. */
    ALL_REACHED(WorkState.DONE, (at, calendar) -> {
        boolean all = !at.milestones().isEmpty() && at.milestones().stream().allMatch(Milestone::isReached);
        return all
                ? List.of(
                        at.milestones().size(),
                        at.milestones().stream()
                                .map(Milestone::actualOn)
                                .filter(Objects::nonNull)
                                .max(Comparator.naturalOrder())
                                .orElseThrow())
                : null;
    }),

    /** {0} how many milestones, {1} the first of them, {2} its day, {3} work days since. */
    MILESTONE_OVERDUE(WorkState.LATE, (at, calendar) -> {
        List<Milestone> overdue = at.milestones().stream()
                .filter(one -> !one.isReached() && at.day().isAfter(calendar.onOrAfter(one.plannedOn())))
                .sorted(Comparator.comparing(Milestone::plannedOn))
                .toList();
        return overdue.isEmpty()
                ? null
                : List.of(
                        overdue.size(),
                        overdue.get(0).name(),
                        overdue.get(0).counts(),
                        calendar.workDaysBetween(overdue.get(0).counts(), at.day()));
    }),

    /** {0} the last year of the plan, {1} work days since its end. */
    YEARS_OVER(WorkState.LATE, (at, calendar) -> {
        YearSpan years = at.years();
        if (years == null) {
            return null;
        }
        LocalDate last = calendar.onOrAfter(LocalDate.of(years.to(), 12, 31));
        return at.day().isAfter(last)
                ? List.of(String.valueOf(years.to()), calendar.workDaysBetween(last, at.day()))
                : null;
    }),

    /** {0} the first year of the plan. */
    BEFORE_ITS_YEARS(WorkState.NOT_STARTED, (at, calendar) -> {
        YearSpan years = at.years();
        return years != null && at.day().getYear() < years.from() ? List.of(String.valueOf(years.from())) : null;
    }),

    /** Within its years, and nobody laid out milestones. */
    NO_MILESTONES(WorkState.BEHIND, (at, calendar) -> at.milestones().isEmpty() ? List.of() : null),

    /** {0} reached, {1} of all, {2} the latest slip in work days. */
    LATELY_REACHED(WorkState.BEHIND, (at, calendar) -> {
        int slip = at.milestones().stream()
                .filter(Milestone::isReached)
                .max(Comparator.comparing(Milestone::plannedOn))
                .map(Milestone::slip)
                .orElse(0);
        return slip > ProjectRule.TOLERANCE
                ? List.of(reached(at), at.milestones().size(), slip)
                : null;
    }),

    /** {0} of all milestones. */
    NOTHING_DUE(
            WorkState.NOT_STARTED,
            (at, calendar) -> reached(at) == 0 ? List.of(at.milestones().size()) : null),

    /** {0} reached, {1} of all. */
    KEEPS_ITS_DAYS(
            WorkState.ON_COURSE,
            (at, calendar) -> List.of(reached(at), at.milestones().size()));

    /** Work days that the last milestone reached may have come later than planned. */
    public static final int TOLERANCE = 20;

    private final WorkState state;

    @SuppressWarnings("ImmutableEnumChecker") // they hold nothing
    private final Test test;

    private interface Test {
        @Nullable
        List<Object> figures(Situation at, WorkCalendar calendar);
    }

    /** What the rules look at. */
    public record Situation(LocalDate day, @Nullable YearSpan years, List<Milestone> milestones) {}

    /** A state with the rule that it follows from, and its figures. */
    public record Standing(WorkState state, ProjectRule rule, List<Object> figures) {}

    ProjectRule(WorkState state, Test test) {
        this.state = state;
        this.test = test;
    }

    public static Standing decide(Situation at, WorkCalendar calendar) {
        return Arrays.stream(values())
                .map(rule -> rule.standing(at, calendar))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private @Nullable Standing standing(Situation at, WorkCalendar calendar) {
        List<Object> figures = test.figures(at, calendar);
        return figures == null ? null : new Standing(state, this, figures);
    }

    private static int reached(Situation at) {
        return (int) at.milestones().stream().filter(Milestone::isReached).count();
    }
}
