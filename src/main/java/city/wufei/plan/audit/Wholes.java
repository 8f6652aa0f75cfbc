package city.wufei.plan.audit;

import city.wufei.plan.draft.Fact;
import java.util.List;
import java.util.Optional;

/** Finds what a fact is a part of. */
final class Wholes {
    private Wholes() {}

    /** The fact that the text says it is a part of. */
    static Optional<Fact> of(Fact part, List<Fact> facts) {
        String name = part.partOf();
        return name == null ? Optional.empty() : before(part, name, facts);
    }

    /** The last fact of that name before a fact in its paragraph. */
    static Optional<Fact> before(Fact part, String name, List<Fact> facts) {
        return facts.subList(0, facts.indexOf(part)).stream()
                .filter(fact -> fact.place().equals(part.place()) && fact.name().equals(name))
                .reduce((earlier, later) -> later);
    }

    /** Those parts of a fact that are counted in its unit. */
    static List<Fact> partsOf(Fact whole, List<Fact> facts) {
        return facts.stream()
                .filter(part -> Amount.of(part).isComparableTo(Amount.of(whole)))
                .filter(part -> of(part, facts).filter(whole::equals).isPresent())
                .toList();
    }
}
