package city.wufei.plan.audit;

import city.wufei.plan.draft.Fact;
import java.util.List;
import java.util.stream.Stream;

/**
 * A part that is larger than what it is a part of: said so by the text (其中, brackets), or by the nature of things (more
 * recovered than was used, more room left than there ever was).
 *
 * <p>Where stock of earlier years is spoken of, more may be utilised or disposed of than was generated.
 */
final class PartsWithinWholes implements AuditRule {
    private record Pair(Fact part, Fact whole) {}

    private static final String REMAINING = "剩余";

    @Override
    public List<Finding> check(Evidence plan) {
        return Stream.of(said(plan.facts()), natural(plan.flows()), remaining(plan.facts()))
                .flatMap(pairs -> pairs)
                .filter(PartsWithinWholes::isTooLarge)
                .distinct()
                .map(PartsWithinWholes::finding)
                .toList();
    }

    private static Stream<Pair> said(Facts facts) {
        return facts.all().stream().flatMap(part -> facts.wholeOf(part).map(whole -> new Pair(part, whole)).stream());
    }

    private static Stream<Pair> natural(List<Flow> flows) {
        return flows.stream()
                .flatMap(part -> Stream.concat(
                                part.isPartOf(FlowKind.GENERATED) && !part.mayHavePriorStock(flows)
                                        ? part.companions(flows, FlowKind.GENERATED)
                                        : Stream.empty(),
                                part.isPartOf(FlowKind.COLLECTABLE)
                                        ? part.companions(flows, FlowKind.COLLECTABLE)
                                        : Stream.empty())
                        .map(whole -> new Pair(part.fact(), whole.fact())));
    }

    private static Stream<Pair> remaining(Facts facts) {
        return facts.all().stream()
                .filter(part -> part.name().contains(REMAINING))
                .flatMap(part -> facts.before(part, part.name().replace(REMAINING, "")).stream()
                        .map(whole -> new Pair(part, whole)));
    }

    private static boolean isTooLarge(Pair pair) {
        Amount part = Amount.of(pair.part());
        Amount whole = Amount.of(pair.whole());
        return part.isComparableTo(whole) && part.interval().exceeds(whole.interval());
    }

    private static Finding finding(Pair pair) {
        String part = Amount.of(pair.part()).printed();
        String whole = Amount.of(pair.whole()).printed();
        return Report.of(FindingCode.PART_EXCEEDS_WHOLE)
                .at(pair.part().place(), pair.whole().place())
                .saying(pair.part().name(), part, pair.whole().name(), whole)
                .printed(part)
                .expected("≤" + whole)
                .by(part + ">" + whole)
                .quoting(pair.part().quote(), pair.whole().quote())
                .finding();
    }
}
