package city.wufei.plan.audit;

import city.wufei.plan.draft.Fact;
import city.wufei.plan.draft.PlannedIndicator;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The share of incineration in the capacity for municipal waste against the daily capacities that the text names.
 *
 * <p>Only worth knowing, since the text may leave out plants: the arithmetic says how large those would have to be.
 */
final class CapacityShares implements AuditRule {
    private static final Pattern SHARE = Pattern.compile("生活垃圾焚烧处理能力(?:占比|比重|比例)$");
    private static final Pattern MUNICIPAL = Pattern.compile("生活垃圾|厨余垃圾|餐厨垃圾");
    private static final Pattern OTHER = Pattern.compile("渗滤液|污泥|库容");
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    @Override
    public List<Finding> check(Evidence plan) {
        List<Fact> plants = plan.facts().all().stream()
                .filter(fact -> fact.kind() == Fact.Kind.CAPACITY
                        && Amount.of(fact).base().equals("吨/日"))
                .filter(fact -> MUNICIPAL.matcher(fact.name()).find()
                        && !OTHER.matcher(fact.name()).find())
                .toList();
        List<Fact> incinerators =
                plants.stream().filter(fact -> fact.name().contains("焚烧")).toList();
        if (incinerators.isEmpty() || !sum(plants).interval().isPositive()) {
            return List.of();
        }
        return plan.draft().indicators().stream()
                .filter(indicator -> SHARE.matcher(indicator.name()).find())
                .flatMap(indicator -> Baseline.of(indicator).stream()
                        .filter(baseline ->
                                baseline.isPercent() && baseline.interval().isPositive())
                        .flatMap(baseline -> check(indicator, baseline, incinerators, plants).stream()))
                .toList();
    }

    private static Optional<Finding> check(
            PlannedIndicator indicator, Amount baseline, List<Fact> incinerators, List<Fact> plants) {
        Sum part = sum(incinerators);
        Sum whole = sum(plants);
        Interval made = part.interval().dividedBy(whole.interval()).times(HUNDRED);
        return made.overlaps(baseline.interval())
                ? Optional.empty()
                : Optional.of(finding(indicator, baseline, part, whole, plants));
    }

    private static Sum sum(List<Fact> plants) {
        return new Sum(plants.stream().map(Amount::of).toList());
    }

    private static String values(Sum sum) {
        String values = sum.parts().stream().map(Amount::printed).collect(Collectors.joining("+"));
        return sum.parts().size() > 1 ? "(" + values + ")" : values;
    }

    private static Finding finding(
            PlannedIndicator indicator, Amount baseline, Sum part, Sum whole, List<Fact> plants) {
        Amount unit = Amount.of(plants.get(0)).withScale(0);
        String expected = baseline.inUnit(
                part.inBase().divide(whole.inBase(), MathContext.DECIMAL64).multiply(HUNDRED));
        String needed = unit.inUnit(part.inBase()
                .multiply(HUNDRED)
                .divide(baseline.value(), MathContext.DECIMAL64)
                .setScale(0, RoundingMode.HALF_UP));
        String share = values(part) + "÷" + values(whole) + "=" + expected;
        String total = part.in(unit) + "÷" + baseline.printed() + "=" + needed;
        return Report.of(FindingCode.CAPACITY_SHARE_UNEXPLAINED)
                .at(Stream.concat(Stream.of(indicator.place()), plants.stream().map(Fact::place))
                        .toList())
                .saying(indicator.number(), indicator.name(), baseline.printed(), share, total)
                .printed(baseline.printed())
                .expected(expected)
                .by(share + "；" + total)
                .quoting(Stream.concat(
                                Stream.of(indicator.baseline().text()),
                                plants.stream().map(Fact::quote))
                        .toList())
                .finding();
    }
}
