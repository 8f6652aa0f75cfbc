package city.wufei.plan.audit;

import city.wufei.plan.draft.Fact;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words that together always are the whole: the three industries, mulch and greenhouse film, town and country.
 *
 * @param whole printed before the parts in one paragraph
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
    static Stream<KnownParts> in(List<Fact> facts) {
        List<Fact> amounts = facts.stream()
                .filter(fact -> fact.kind() != Fact.Kind.RATE
                        && TOTAL.matcher(fact.name()).find())
                .toList();
        return amounts.stream()
                .filter(fact -> fact.name().contains(INDUSTRIES.get(0)))
                .flatMap(first -> of(first, amounts).stream());
    }

    private static Optional<KnownParts> of(Fact first, List<Fact> facts) {
        List<Fact> near = facts.stream()
                .filter(fact -> fact.place().equals(first.place()))
                .filter(fact -> Amount.of(fact).isComparableTo(Amount.of(first)))
                .toList();
        List<Fact> parts = near.stream()
                .filter(fact -> INDUSTRIES.stream().anyMatch(fact.name()::contains))
                .toList();
        return near.stream()
                .filter(fact -> INDUSTRIES.stream().noneMatch(fact.name()::contains))
                .filter(fact -> areWhole(parts))
                .findFirst()
                .map(whole -> new KnownParts(whole, parts));
    }
}
