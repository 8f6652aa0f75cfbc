package city.wufei.plan.audit;

import city.wufei.plan.YearSpan;
import city.wufei.plan.draft.PlannedProject;
import java.util.List;

/**
 * A project that is over before the plan's period begins, or begins after its end.
 *
 * <p>A project that merely began earlier or ends later is no finding: plans take up what is under way.
 */
final class ProjectYears implements AuditRule {
    @Override
    public List<Finding> check(Evidence plan) {
        YearSpan period = plan.draft().head().period();
        if (period == null) {
            return List.of();
        }
        return plan.draft().projects().stream()
                .filter(project -> isOutside(project.years(), period))
                .map(project -> finding(project, period))
                .toList();
    }

    private static boolean isOutside(@org.jspecify.annotations.Nullable YearSpan years, YearSpan period) {
        return years != null && !years.overlaps(period);
    }

    private static Finding finding(PlannedProject project, YearSpan period) {
        return Report.of(FindingCode.PROJECT_OUTSIDE_PERIOD)
                .at(project.place())
                .saying(project.number(), project.name(), project.yearsText(), Years.of(period))
                .printed(project.yearsText())
                .expected(Years.of(period))
                .quoting(project.name(), project.yearsText())
                .finding();
    }
}
