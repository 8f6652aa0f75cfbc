package city.wufei.plan.audit;

import city.wufei.plan.Reading;
import city.wufei.plan.draft.PlannedIndicator;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** A rate, a share or a change whose baseline is printed as an amount: nobody can tell what it was in the base year. */
final class RatesWithAmounts implements AuditRule {
    private static final Pattern RATE = Pattern.compile("(?:率|占比|比例|比重|幅度|满意度)(?:（.*）)?$");
    private static final Pattern OF_HUNDRED = Pattern.compile("[%％‰]|百分点|个百分点");

    @Override
    public List<Finding> check(Evidence plan) {
        return plan.draft().indicators().stream()
                .filter(indicator -> RATE.matcher(indicator.name()).find())
                .filter(RatesWithAmounts::hasAmount)
                .map(indicator -> Report.of(FindingCode.RATE_BASELINE_IS_AMOUNT)
                        .at(indicator.place())
                        .saying(indicator.number(), indicator.name(), Wording.of(indicator.baseline()))
                        .printed(Wording.of(indicator.baseline()))
                        .expected("%")
                        .quoting(indicator.name(), indicator.baseline().text())
                        .finding())
                .toList();
    }

    private static boolean hasAmount(PlannedIndicator indicator) {
        return indicator.baseline().readings().stream()
                .anyMatch(reading -> reading.kind() == Reading.Kind.AMOUNT
                        && !reading.unit().isEmpty()
                        && !OF_HUNDRED.matcher(reading.unit()).find()
                        && !isZero(reading.value()));
    }

    private static boolean isZero(@org.jspecify.annotations.Nullable BigDecimal value) {
        return value == null || value.signum() == 0;
    }
}
