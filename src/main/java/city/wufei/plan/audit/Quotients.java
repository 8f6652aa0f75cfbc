package city.wufei.plan.audit;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which amounts of the text a rate may have been made of. Several may come into question; the rate is contradicted only
 * if none of them makes it.
 */
final class Quotients {
    private final Facts facts;
    private final List<Flow> flows;

    Quotients(Facts facts, List<Flow> flows) {
        this.facts = facts;
        this.flows = flows;
    }

    /**
     * The likeliest first.
     *
     * @param rate what it is a rate of
     * @param meant which come into question
     */
    List<Quotient> of(FlowKind.Name rate, Predicate<Quotient> meant) {
        List<Flow> parts = flows.stream()
                .filter(flow ->
                        flow.kind() == rate.kind() && isSameWay(flow.name().word(), rate.word()))
                .toList();
        return Stream.concat(ofWholes(parts), parts.stream().flatMap(this::ofCompanions))
                .filter(quotient -> quotient.whole().interval().isPositive())
                .filter(meant)
                .distinct()
                .toList();
    }

    /** Parts of one whole that the text names, taken together. */
    private Stream<Quotient> ofWholes(List<Flow> parts) {
        return parts.stream()
                .flatMap(part -> whole(part).stream())
                .filter(whole -> !parts.contains(whole))
                .distinct()
                .map(whole -> new Quotient(
                        parts.stream()
                                .filter(part ->
                                        whole(part).filter(whole::equals).isPresent())
                                .toList(),
                        whole));
    }

    private Optional<Flow> whole(Flow part) {
        return facts.wholeOf(part.fact())
                .flatMap(whole ->
                        flows.stream().filter(flow -> flow.fact().equals(whole)).findFirst())
                .filter(part::isComparableTo);
    }

    private Stream<Quotient> ofCompanions(Flow part) {
        return Stream.of(FlowKind.COLLECTABLE, FlowKind.GENERATED)
                .filter(part::isPartOf)
                .flatMap(kind -> part.companions(flows, kind))
                .map(whole -> Quotient.of(part, whole));
    }

    /** A central treatment is not just any treatment; "utilised" and "comprehensively utilised" are one. */
    private static boolean isSameWay(String flow, String rate) {
        return flow.contains("集中") == rate.contains("集中");
    }
}
