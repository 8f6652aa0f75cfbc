package city.wufei.plan.audit;

import city.wufei.plan.draft.Fact;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words that together always are the whole: the three industries, mulch and greenhouse film, town and country.
 *
 * @param whole in one paragraph with its parts, above zero
 * @param parts in the order of the division
 */
record KnownParts(Fact whole, List<Fact> parts) {
    private static final List<List<String>> DIVISIONS = List.of(
            List.of("第一产业", "第二产业", "第三产业"),
            List.of("地膜", "棚膜"),
            List.of("集中", "自行"),
            List.of("集中", "分散"),
            List.of("城镇", "农村"));
    private static final List<String> INDUSTRIES = DIVISIONS.get(0);
    private static final Pattern TOTAL = Pattern.compile("(?:生产总值|增加值|总产值)$");

    /** Whether the parts have exactly the names of one division, one each. */
    static boolean areWhole(List<Fact> parts) {
        return DIVISIONS.stream()
                .anyMatch(words -> words.size() == parts.size()
                        && words.stream()
                                .allMatch(word -> parts.stream()
                                                .filter(part -> part.name().contains(word))
                                                .count()
                                        == 1));
    }

    /** The three industries of a product: texts hardly ever say that they are its parts. */
    static Stream<KnownParts> in(Facts facts) {
        return facts.all().stream()
                .filter(fact -> isAmount(fact) && fact.name().contains(INDUSTRIES.get(0)))
                .flatMap(first -> of(first, facts).stream());
    }

    private static boolean isAmount(Fact fact) {
        return fact.kind() != Fact.Kind.RATE && TOTAL.matcher(fact.name()).find();
    }

    private static Optional<KnownParts> of(Fact first, Facts facts) {
        List<Fact> near = facts.at(first.place()).stream()
                .filter(fact -> isAmount(fact) && Amount.of(fact).isComparableTo(Amount.of(first)))
                .toList();
        List<Fact> parts = INDUSTRIES.stream()
                .flatMap(word -> near.stream().filter(fact -> fact.name().contains(word)))
                .toList();
        return near.stream()
                .filter(fact -> INDUSTRIES.stream().noneMatch(fact.name()::contains))
                .filter(fact -> areWhole(parts) && Amount.of(fact).interval().isPositive())
                .findFirst()
                .map(whole -> new KnownParts(whole, parts));
    }
}
