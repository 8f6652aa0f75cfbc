package city.wufei.plan.audit;

import city.wufei.plan.draft.Fact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A rate or a yearly amount that the text states twice for one year with values that do not go together. */
final class FiguresPrintedTwice implements AuditRule {
    private static final int SHORTEST_NAME = 5;

    @Override
    public List<Finding> check(Evidence plan) {
        return plan.facts().all().stream()
                .filter(fact -> fact.kind() == Fact.Kind.RATE || fact.kind() == Fact.Kind.QUANTITY)
                .filter(fact -> fact.year() != null && Subject.key(fact.name()).length() >= SHORTEST_NAME)
                .collect(Collectors.groupingBy(FiguresPrintedTwice::key, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(FiguresPrintedTwice::check)
                .toList();
    }

    private static String key(Fact fact) {
        return fact.year() + fact.name() + Amount.of(fact).base();
    }

    private static Stream<Finding> check(List<Fact> same) {
        Fact first = same.get(0);
        return same.stream()
                .filter(later -> !later.place().equals(first.place()))
                .flatMap(later -> check(first, later));
    }

    private static Stream<Finding> check(Fact earlier, Fact later) {
        Amount there = Amount.of(earlier);
        Amount here = Amount.of(later);
        return there.interval().overlaps(here.interval())
                ? Stream.empty()
                : Stream.of(Report.of(FindingCode.FIGURE_DIFFERS)
                        .at(later.place(), earlier.place())
                        .saying(later.name(), here.printed(), there.printed())
                        .printed(here.printed())
                        .expected(there.printed())
                        .quoting(later.quote(), earlier.quote())
                        .finding());
    }
}
