package city.wufei.plan.audit;

import city.wufei.plan.Bound;
import city.wufei.plan.Reading;
import city.wufei.plan.draft.PlannedIndicator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A target that is already kept in the base year with room to fall back.
 *
 * <p>Which way is better is told by the target's own bound, and by the name where there is none. A target that differs
 * by area is left alone: the baseline of the whole says nothing about the areas.
 */
final class TargetsAgainstBaselines implements AuditRule {
    private static final Pattern LOWER_IS_BETTER = Pattern.compile("(?:强度|产生量|填埋量|排放量|贮存量|贮存处置量|发生率|发生数)$");
    private static final Pattern HIGHER_IS_BETTER = Pattern.compile("(?:率|占比|比例|比重|幅度|程度|满意度|数量|利用量|面积)$");

    @Override
    public List<Finding> check(Evidence plan) {
        return plan.draft().indicators().stream()
                .flatMap(indicator -> check(indicator).stream())
                .toList();
    }

    private static Optional<Finding> check(PlannedIndicator indicator) {
        Optional<Reading> baseline = only(indicator.baseline().readings());
        Optional<Reading> target = only(indicator.target().readings());
        if (baseline.isEmpty() || target.isEmpty()) {
            return Optional.empty();
        }
        Amount was = amount(baseline.get());
        Amount asked = amount(target.get());
        Bound better = better(target.get(), indicator.name());
        if (better == null || !was.isComparableTo(asked) || !isWeaker(was, asked, better)) {
            return Optional.empty();
        }
        return Optional.of(finding(indicator, was, asked, better));
    }

    private static Finding finding(PlannedIndicator indicator, Amount was, Amount asked, Bound better) {
        String sign = better == Bound.AT_LEAST ? ">" : "<";
        return Report.of(FindingCode.TARGET_WEAKER_THAN_BASELINE)
                .at(indicator.place())
                .saying(
                        indicator.number(),
                        indicator.name(),
                        Wording.of(indicator.baseline()),
                        Wording.of(indicator.target()))
                .printed(Wording.of(indicator.target()))
                .expected(better.sign() + was.printed())
                .by(was.printed() + sign + asked.printed())
                .quoting(indicator.baseline().text(), indicator.target().text())
                .finding();
    }

    private static Optional<Reading> only(List<Reading> readings) {
        return readings.size() == 1
                ? Optional.of(readings.get(0))
                        .filter(r -> r.kind() == Reading.Kind.AMOUNT && r.value() != null && r.area() == null)
                : Optional.empty();
    }

    private static Amount amount(Reading reading) {
        BigDecimal value = reading.value();
        return Amount.exact(value == null ? BigDecimal.ZERO : value, reading.unit());
    }

    private static @Nullable Bound better(Reading target, String name) {
        Bound bound = target.bound();
        if (bound == Bound.AT_LEAST || bound == Bound.MORE_THAN) {
            return Bound.AT_LEAST;
        }
        if (bound == Bound.AT_MOST || bound == Bound.LESS_THAN) {
            return Bound.AT_MOST;
        }
        if (LOWER_IS_BETTER.matcher(name).find()) {
            return Bound.AT_MOST;
        }
        return HIGHER_IS_BETTER.matcher(name).find() ? Bound.AT_LEAST : null;
    }

    private static boolean isWeaker(Amount was, Amount asked, Bound better) {
        int more = was.inBase().compareTo(asked.inBase());
        return better == Bound.AT_LEAST ? more > 0 : more < 0;
    }
}
