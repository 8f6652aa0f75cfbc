package city.wufei.plan.audit;

import city.wufei.plan.Place;
import city.wufei.plan.draft.Fact;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An amount of waste that the text states: how much of what was generated, collected, utilised, disposed of.
 *
 * @param name of the fact, taken apart
 */
record Flow(Fact fact, FlowKind.Name name) {
    private static final Pattern AND = Pattern.compile("[和与及、]");

    static List<Flow> of(List<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact.kind() == Fact.Kind.QUANTITY)
                .flatMap(fact -> read(fact).stream())
                .toList();
    }

    private static Optional<Flow> read(Fact fact) {
        return FlowKind.read(fact.name()).map(name -> new Flow(fact, name));
    }

    FlowKind kind() {
        return name.kind();
    }

    /** What is flowing: the subject of its name, else the heading it stands under. */
    String subject() {
        return name.subject().isEmpty() ? Subject.key(fact.topic()) : name.subject();
    }

    Amount amount() {
        return Amount.of(fact);
    }

    Interval interval() {
        return amount().interval();
    }

    Place place() {
        return fact.place();
    }

    /** Whether it is of that subject, or of the first of several ("农膜" of "农膜和肥料包装物"). */
    private boolean isOfSubject(String other) {
        return subject().equals(other) || AND.split(other, 2)[0].equals(subject());
    }

    /** Whether both are amounts of the same year, counted alike. */
    boolean isComparableTo(Flow other) {
        return isOfYear(other.fact.year()) && amount().isComparableTo(other.amount());
    }

    boolean isOfYear(@org.jspecify.annotations.Nullable Integer year) {
        return year == null || fact.year() == null || year.equals(fact.year());
    }

    boolean isUnderSameHeading(Flow other) {
        return fact.topic().equals(other.fact.topic());
    }

    boolean isPartOf(FlowKind whole) {
        return kind().isPartOf(whole);
    }

    /** Whether stock of earlier years is spoken of where this stands. */
    boolean mayHavePriorStock(List<Flow> flows) {
        return flows.stream().anyMatch(flow -> flow.kind() == FlowKind.PRIOR_STOCK && isUnderSameHeading(flow));
    }

    /** Other flows of the same thing in the same year and unit. */
    Stream<Flow> companions(List<Flow> flows, FlowKind kind) {
        return flows.stream()
                .filter(flow -> flow.kind() == kind && isComparableTo(flow))
                .filter(flow -> isOfSubject(flow.subject()));
    }
}
