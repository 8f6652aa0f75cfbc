package city.wufei.plan.audit;

import city.wufei.plan.Place;
import city.wufei.plan.draft.Fact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The facts of a document, and which is a part of which. */
final class Facts {
    private final List<Fact> all;
    private final Map<Place, List<Fact>> byPlace;

    Facts(List<Fact> all) {
        this.all = all;
        byPlace = all.stream().collect(Collectors.groupingBy(Fact::place, LinkedHashMap::new, Collectors.toList()));
    }

    List<Fact> all() {
        return all;
    }

    /** Those of a paragraph, in its order. */
    List<Fact> at(Place place) {
        return byPlace.getOrDefault(place, List.of());
    }

    /** The fact that the text says it is a part of. */
    Optional<Fact> wholeOf(Fact part) {
        String name = part.partOf();
        // Of four "streets, towns and townships" one is a street: its name is that of the whole, but it is a part, too.
        return name == null
                ? Optional.empty()
                : named(part, name)
                        .filter(whole -> !name.equals(whole.partOf()))
                        .reduce((earlier, later) -> later);
    }

    /** The last fact of that name before a fact in its paragraph. */
    Optional<Fact> before(Fact part, String name) {
        return named(part, name).reduce((earlier, later) -> later);
    }

    private Stream<Fact> named(Fact part, String name) {
        List<Fact> near = at(part.place());
        return near.subList(0, near.indexOf(part)).stream()
                .filter(fact -> fact.name().equals(name));
    }

    /** Those parts of a fact that are counted in its unit. */
    List<Fact> partsOf(Fact whole) {
        return at(whole.place()).stream()
                .filter(part -> whole.name().equals(part.partOf()))
                .filter(part -> Amount.of(part).isComparableTo(Amount.of(whole)))
                .filter(part -> wholeOf(part).filter(whole::equals).isPresent())
                .toList();
    }
}
