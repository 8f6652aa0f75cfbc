package city.wufei.plan.audit;

import city.wufei.plan.document.PlanDocument;
import city.wufei.plan.draft.Fact;
import city.wufei.plan.draft.PlanDraft;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A rate or a yearly amount that the text states twice for one year with values that do not go together. */
final class FiguresPrintedTwice implements AuditRule {
    private static final int SHORTEST_NAME = 5;

    @Override
    public List<Finding> check(PlanDocument document, PlanDraft draft) {
        List<Fact> figures = draft.facts().stream()
                .filter(fact -> fact.kind() == Fact.Kind.RATE || fact.kind() == Fact.Kind.QUANTITY)
                .filter(fact -> fact.year() != null && Subject.key(fact.name()).length() >= SHORTEST_NAME)
                .toList();
        return IntStream.range(0, figures.size())
                .boxed()
                .flatMap(i -> figures.subList(0, i).stream()
                        .filter(earlier -> isSame(earlier, figures.get(i)))
                        .limit(1)
                        .flatMap(earlier -> check(earlier, figures.get(i))))
                .toList();
    }

    private static boolean isSame(Fact one, Fact other) {
        return one.year() != null
                && one.year().equals(other.year())
                && one.name().equals(other.name())
                && !one.place().equals(other.place())
                && Amount.of(one).isComparableTo(Amount.of(other));
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
