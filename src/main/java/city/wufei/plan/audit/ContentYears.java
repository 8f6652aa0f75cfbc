package city.wufei.plan.audit;

import city.wufei.plan.YearSpan;
import city.wufei.plan.draft.PlannedProject;
import java.util.List;
import java.util.stream.Stream;

/** A project whose content speaks of years that its own row does not cover. */
final class ContentYears implements AuditRule {
    @Override
    public List<Finding> check(Evidence plan) {
        return plan.draft().projects().stream().flatMap(ContentYears::check).toList();
    }

    private static Stream<Finding> check(PlannedProject project) {
        YearSpan years = project.years();
        if (years == null) {
            return Stream.empty();
        }
        return Years.in(project.content()).stream()
                .filter(span -> !years.contains(span.from()) || !years.contains(span.to()))
                .map(span -> finding(project, years, span));
    }

    private static Finding finding(PlannedProject project, YearSpan years, YearSpan span) {
        return Report.of(FindingCode.CONTENT_YEARS_OUTSIDE_ROW)
                .at(project.place())
                .saying(project.number(), project.name(), Years.of(span), Years.of(years))
                .printed(Years.of(span))
                .expected(Years.of(years))
                .quoting(project.content(), project.yearsText())
                .finding();
    }
}
