package city.wufei.plan.audit;

import city.wufei.plan.draft.PlannedIndicator;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Intensities ("tonnes per 10⁴ yuan") of several wastes share one divisor, the industrial value added. Where the text
 * gives the amounts, the first intensity tells the divisor, and the divisor tells the others.
 *
 * <p>The indicators are those of the national system: both divide by the same value added. An amount with or without
 * the stock of earlier years in it is taken as meant if either agrees.
 */
final class Intensities implements AuditRule {
    private static final Pattern NAME = Pattern.compile("^(?<subject>.+?)(?:产生|产废)强度$");
    private static final String PER = "吨/";

    private record Intensity(PlannedIndicator indicator, Amount baseline, Flow generated) {
        Interval divisor() {
            return generated.interval().dividedBy(baseline.interval());
        }
    }

    @Override
    public List<Finding> check(Evidence plan) {
        List<Flow> flows = plan.flows();
        List<Intensity> known = plan.draft().indicators().stream()
                .flatMap(indicator -> intensity(indicator, flows).stream())
                .toList();
        if (known.size() < 2) {
            return List.of();
        }
        Intensity first = known.get(0);
        return known.stream()
                .skip(1)
                .filter(other -> other.baseline().base().equals(first.baseline().base()))
                .flatMap(other -> check(first, other, flows).stream())
                .toList();
    }

    private static Optional<Intensity> intensity(PlannedIndicator indicator, List<Flow> flows) {
        Matcher name = NAME.matcher(indicator.name());
        Optional<Amount> baseline = Baseline.of(indicator)
                .filter(amount ->
                        amount.base().startsWith(PER) && amount.interval().isPositive());
        if (!name.matches() || baseline.isEmpty()) {
            return Optional.empty();
        }
        String subject = Subject.key(name.group("subject"));
        List<Flow> generated = flows.stream()
                .filter(flow -> flow.kind() == FlowKind.GENERATED
                        && flow.amount().base().equals("吨"))
                .filter(flow -> flow.interval().isPositive())
                .filter(flow -> flow.subject().equals(subject)
                        || Subject.key(flow.fact().topic()).equals(subject))
                .toList();
        return generated.size() == 1
                ? Optional.of(new Intensity(indicator, baseline.get(), generated.get(0)))
                : Optional.empty();
    }

    private static Optional<Finding> check(Intensity first, Intensity other, List<Flow> flows) {
        List<Flow> prior = flows.stream()
                .filter(flow -> flow.kind() == FlowKind.PRIOR_STOCK && flow.isUnderSameHeading(other.generated()))
                .filter(flow -> flow.isComparableTo(other.generated()))
                .toList();
        Interval amount = other.generated().interval();
        Interval without = prior.stream().map(Flow::interval).reduce(amount, Interval::minus);
        boolean agrees = Stream.of(amount, without)
                .map(any -> any.dividedBy(first.divisor()))
                .anyMatch(other.baseline().interval()::overlaps);
        return agrees ? Optional.empty() : Optional.of(finding(first, other, prior));
    }

    private static Finding finding(Intensity first, Intensity other, List<Flow> prior) {
        BigDecimal divisor =
                first.generated().amount().inBase().divide(first.baseline().value(), MathContext.DECIMAL64);
        BigDecimal amount = prior.stream()
                .map(flow -> flow.amount().inBase())
                .reduce(other.generated().amount().inBase(), BigDecimal::subtract);
        String expected = other.baseline().inUnit(amount.divide(divisor, MathContext.DECIMAL64));
        String value = divisor.setScale(0, RoundingMode.HALF_UP).toPlainString()
                + first.baseline().unit().substring(PER.length());
        String arithmetic = first.generated().amount().printed() + "÷"
                + first.baseline().printed() + "=" + value + "；" + amounts(other, prior) + "÷" + value + "=" + expected;
        List<Flow> used = new ArrayList<>(List.of(first.generated(), other.generated()));
        used.addAll(prior);
        return Report.of(FindingCode.BASELINE_NOT_REPRODUCED)
                .at(Stream.concat(
                                Stream.of(
                                        other.indicator().place(),
                                        first.indicator().place()),
                                used.stream().map(Flow::place))
                        .toList())
                .saying(
                        other.indicator().number(),
                        other.indicator().name(),
                        other.baseline().printed(),
                        arithmetic)
                .printed(other.baseline().printed())
                .expected(expected)
                .by(arithmetic)
                .quoting(Stream.concat(
                                Stream.of(
                                        first.indicator().baseline().text(),
                                        other.indicator().baseline().text()),
                                used.stream().map(flow -> flow.fact().quote()))
                        .toList())
                .finding();
    }

    private static String amounts(Intensity other, List<Flow> prior) {
        StringBuilder text = new StringBuilder(other.generated().amount().printed());
        prior.forEach(flow -> text.append("-").append(flow.amount().printed()));
        return prior.isEmpty() ? text.toString() : "(" + text + ")";
    }
}
