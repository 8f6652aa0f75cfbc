package city.wufei.plan.audit;

import city.wufei.plan.draft.PlannedProject;
import city.wufei.plan.draft.PrintedSum;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The sums that the project table prints, against its rows. A sum over rows whose investment could not be read, or is
 * shared with rows outside it, is not looked at.
 *
 * <p>A draft counts in 10⁴ yuan; what a table printed in 10⁸ yuan has lost its digits, and its zeros mean nothing.
 */
final class PrintedSums implements AuditRule {
    private static final String UNIT = "万元";

    @Override
    public List<Finding> check(Evidence plan) {
        return plan.draft().sums().stream()
                .flatMap(sum -> check(sum, plan.draft().projects(), isInHundredMillions(plan, sum)).stream())
                .toList();
    }

    private static boolean isInHundredMillions(Evidence plan, PrintedSum sum) {
        return plan.document()
                .tables()
                .filter(table -> table.number() == sum.place().number())
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> cell.text().contains("亿元"));
    }

    private static Optional<Finding> check(PrintedSum printed, List<PlannedProject> all, boolean rounded) {
        List<PlannedProject> rows = all.stream()
                .filter(project -> printed.projects().contains(project.number()))
                .toList();
        if (rows.isEmpty() || rows.stream().anyMatch(row -> !isSumOf(row, printed))) {
            return Optional.empty();
        }
        Amount total = new Amount(printed.amount(), UNIT, rounded);
        Sum sum = new Sum(rows.stream()
                .map(PlannedProject::investment)
                .filter(Objects::nonNull)
                .map(investment -> new Amount(investment, UNIT, rounded))
                .toList());
        return sum.interval().overlaps(total.interval()) ? Optional.empty() : Optional.of(finding(printed, total, sum));
    }

    private static boolean isSumOf(PlannedProject row, PrintedSum printed) {
        boolean known = row.investment() != null || !row.investmentSharedWith().isEmpty();
        return known && printed.projects().containsAll(row.investmentSharedWith());
    }

    private static Finding finding(PrintedSum printed, Amount total, Sum sum) {
        return Report.of(FindingCode.TOTAL_DIFFERS)
                .at(printed.place())
                .saying(printed.label(), total.printed(), sum.arithmetic(total))
                .printed(total.printed())
                .expected(sum.in(total))
                .by(sum.arithmetic(total))
                .quoting(printed.label())
                .finding();
    }
}
