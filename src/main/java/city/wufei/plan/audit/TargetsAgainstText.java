package city.wufei.plan.audit;

import city.wufei.plan.Bound;
import city.wufei.plan.Reading;
import city.wufei.plan.draft.Commitment;
import city.wufei.plan.draft.PlanDraft;
import city.wufei.plan.draft.PlannedIndicator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the text commits to against the target of the same indicator.
 *
 * <p>Another number is a contradiction. The same number once included ("80%以上") and once not ("＞80%") is worth
 * knowing, because a result of exactly that number is then both enough and not enough. "达到90%" and "90%" are one.
 */
final class TargetsAgainstText implements AuditRule {
    @Override
    public List<Finding> check(Evidence plan) {
        return plan.draft().commitments().stream()
                .flatMap(commitment ->
                        indicator(commitment, plan.draft()).stream().flatMap(indicator -> check(commitment, indicator)))
                .toList();
    }

    private static Optional<PlannedIndicator> indicator(Commitment commitment, PlanDraft draft) {
        return draft.indicators().stream()
                .filter(indicator -> Objects.equals(commitment.indicator(), indicator.number()))
                .findFirst();
    }

    private static Stream<Finding> check(Commitment commitment, PlannedIndicator indicator) {
        List<Reading> targets = indicator.target().readings();
        if (targets.size() != 1 || !isComparable(targets.get(0), commitment.target())) {
            return Stream.empty();
        }
        Reading target = targets.get(0);
        boolean sameValue = compare(target.value(), commitment.target().value()) == 0;
        if (!sameValue || isOpposite(target.bound(), commitment.target().bound())) {
            return Stream.of(finding(FindingCode.TARGET_DIFFERS_FROM_TEXT, commitment, indicator));
        }
        return isStrict(target.bound()) == isStrict(commitment.target().bound())
                ? Stream.empty()
                : Stream.of(finding(FindingCode.TARGET_STRICTNESS_DIFFERS, commitment, indicator));
    }

    private static boolean isComparable(Reading target, Reading said) {
        return target.kind() == Reading.Kind.AMOUNT
                && said.kind() == Reading.Kind.AMOUNT
                && target.unit().equals(said.unit())
                && Objects.equals(target.area(), said.area());
    }

    private static int compare(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? 0 : one.compareTo(other);
    }

    private static boolean isOpposite(@Nullable Bound one, @Nullable Bound other) {
        return (isLower(one) && isUpper(other)) || (isUpper(one) && isLower(other));
    }

    private static boolean isLower(@Nullable Bound bound) {
        return bound == Bound.AT_LEAST || bound == Bound.MORE_THAN;
    }

    private static boolean isUpper(@Nullable Bound bound) {
        return bound == Bound.AT_MOST || bound == Bound.LESS_THAN;
    }

    private static boolean isStrict(@Nullable Bound bound) {
        return bound == Bound.MORE_THAN || bound == Bound.LESS_THAN;
    }

    private static Finding finding(FindingCode code, Commitment commitment, PlannedIndicator indicator) {
        String said = printed(commitment.target());
        return Report.of(code)
                .at(indicator.place(), commitment.place())
                .saying(indicator.number(), indicator.name(), Wording.of(indicator.target()), said)
                .printed(Wording.of(indicator.target()))
                .expected(said)
                .quoting(indicator.target().text(), commitment.quote())
                .finding();
    }

    private static String printed(Reading reading) {
        Bound bound = reading.bound();
        BigDecimal value = reading.value();
        String sign = bound == null || bound == Bound.EXACTLY ? "" : bound.sign();
        return sign + (value == null ? "" : value.toPlainString()) + reading.unit();
    }
}
