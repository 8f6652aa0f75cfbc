package city.wufei.plan.audit;

import city.wufei.plan.draft.PlannedIndicator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The baseline of "stored and disposed" as an amount, against what the text says was stored and what was disposed of.
 */
final class BaselinesAgainstAmounts implements AuditRule {
    private static final Pattern STORED_AND_DISPOSED = Pattern.compile("^(?<subject>.+?)贮存、?处置量");

    @Override
    public List<Finding> check(Evidence plan) {
        return plan.draft().indicators().stream()
                .flatMap(indicator -> Baseline.of(indicator).stream()
                        .flatMap(baseline -> check(indicator, baseline, plan.flows()).stream()))
                .toList();
    }

    private static Optional<Finding> check(PlannedIndicator indicator, Amount baseline, List<Flow> flows) {
        Matcher name = STORED_AND_DISPOSED.matcher(indicator.name());
        if (!name.find()) {
            return Optional.empty();
        }
        String subject = Subject.key(name.group("subject"));
        List<Flow> stored = of(subject, FlowKind.STORED, flows);
        List<Flow> disposed = of(subject, FlowKind.DISPOSED, flows);
        Amount yearly = baseline.withoutYear();
        if (stored.size() != 1
                || disposed.size() != 1
                || !yearly.isComparableTo(stored.get(0).amount())) {
            return Optional.empty();
        }
        List<Flow> both = List.of(disposed.get(0), stored.get(0));
        Sum sum = new Sum(both.stream().map(Flow::amount).toList());
        return sum.interval().overlaps(yearly.interval())
                ? Optional.empty()
                : Optional.of(finding(indicator, baseline, yearly, both, sum));
    }

    private static List<Flow> of(String subject, FlowKind kind, List<Flow> flows) {
        return flows.stream()
                .filter(flow -> flow.kind() == kind && flow.subject().equals(subject))
                .toList();
    }

    private static Finding finding(
            PlannedIndicator indicator, Amount baseline, Amount yearly, List<Flow> parts, Sum sum) {
        return Report.of(FindingCode.BASELINE_NOT_REPRODUCED)
                .at(Stream.concat(Stream.of(indicator.place()), parts.stream().map(Flow::place))
                        .toList())
                .saying(indicator.number(), indicator.name(), baseline.printed(), sum.arithmetic(yearly))
                .printed(baseline.printed())
                .expected(sum.in(yearly))
                .by(sum.arithmetic(yearly))
                .quoting(Stream.concat(
                                Stream.of(indicator.baseline().text()),
                                parts.stream().map(part -> part.fact().quote()))
                        .toList())
                .finding();
    }
}
