package city.wufei.plan.audit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was generated in a year is what was utilised, disposed of and left in store. Looked at where the text gives all
 * four once under one heading and speaks of no stock of earlier years.
 */
final class WasteBalance implements AuditRule {
    @Override
    public List<Finding> check(Evidence plan) {
        List<Flow> flows = plan.flows();
        return flows.stream()
                .filter(flow -> flow.kind() == FlowKind.GENERATED && !flow.mayHavePriorStock(flows))
                .flatMap(generated -> check(generated, flows).stream())
                .toList();
    }

    private static Optional<Finding> check(Flow generated, List<Flow> flows) {
        List<List<Flow>> fates = Stream.of(FlowKind.UTILISED, FlowKind.DISPOSED, FlowKind.STORED)
                .map(kind -> generated
                        .companions(flows, kind)
                        .filter(generated::isUnderSameHeading)
                        .toList())
                .toList();
        if (fates.stream().anyMatch(fate -> fate.size() != 1)) {
            return Optional.empty();
        }
        List<Flow> parts = fates.stream().map(fate -> fate.get(0)).toList();
        Sum sum = new Sum(parts.stream().map(Flow::amount).toList());
        return sum.interval().overlaps(generated.interval())
                ? Optional.empty()
                : Optional.of(finding(generated, parts, sum));
    }

    private static Finding finding(Flow generated, List<Flow> parts, Sum sum) {
        Amount total = generated.amount();
        List<Flow> all = Stream.concat(Stream.of(generated), parts.stream()).toList();
        return Report.of(FindingCode.TOTAL_DIFFERS)
                .at(all.stream().map(Flow::place).toList())
                .saying(generated.fact().name(), total.printed(), sum.arithmetic(total))
                .printed(total.printed())
                .expected(sum.in(total))
                .by(sum.arithmetic(total))
                .quoting(all.stream().map(flow -> flow.fact().quote()).toList())
                .finding();
    }
}
