package city.wufei.plan.audit;

import city.wufei.plan.draft.Fact;
import city.wufei.plan.draft.PlanDraft;
import city.wufei.plan.draft.PlannedIndicator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The baseline of the indicator table against the same figure, or the amounts it is made of, in the text.
 *
 * <p>Figures are the same when their names are, but for idle words. Where the text prints the figure itself, the amounts
 * are left to {@link RatesOfAmounts}.
 */
final class BaselinesAgainstText implements AuditRule {
    @Override
    public List<Finding> check(Evidence plan) {
        Quotients quotients = new Quotients(plan.facts(), plan.flows());
        return plan.draft().indicators().stream()
                .flatMap(indicator -> Baseline.of(indicator).stream()
                        .flatMap(baseline -> check(indicator, baseline, plan.draft(), quotients)))
                .toList();
    }

    private static Stream<Finding> check(
            PlannedIndicator indicator, Amount baseline, PlanDraft draft, Quotients quotients) {
        List<Fact> same = draft.facts().stream()
                .filter(fact -> isOfBaseYear(fact, draft.head().baseYear()))
                .filter(fact -> Amount.of(fact).isComparableTo(baseline))
                .filter(fact -> isNamed(fact, indicator.name()))
                .toList();
        if (!same.isEmpty()) {
            return same.stream()
                    .filter(fact -> !Amount.of(fact).interval().overlaps(baseline.interval()))
                    .map(fact -> differs(indicator, baseline, fact));
        }
        return baseline.isPercent() ? made(indicator, baseline, quotients).stream() : Stream.empty();
    }

    private static boolean isOfBaseYear(Fact fact, @org.jspecify.annotations.Nullable Integer baseYear) {
        return fact.year() == null || baseYear == null || fact.year().equals(baseYear);
    }

    private static boolean isNamed(Fact fact, String indicator) {
        return Subject.isSame(fact.name(), indicator) || Subject.isSame(fact.topic() + fact.name(), indicator);
    }

    private static Optional<Finding> made(PlannedIndicator indicator, Amount baseline, Quotients quotients) {
        return FlowKind.read(indicator.name()).flatMap(name -> {
            List<Quotient> made =
                    quotients.of(name, quotient -> !name.subject().isEmpty() && quotient.isAbout(name.subject()));
            return made.isEmpty() || made.stream().anyMatch(quotient -> quotient.agreesWith(baseline))
                    ? Optional.empty()
                    : Optional.of(notReproduced(indicator, baseline, made.get(0)));
        });
    }

    private static Finding differs(PlannedIndicator indicator, Amount baseline, Fact fact) {
        String said = Amount.of(fact).printed();
        return Report.of(FindingCode.BASELINE_DIFFERS_FROM_TEXT)
                .at(indicator.place(), fact.place())
                .saying(indicator.number(), indicator.name(), baseline.printed(), said)
                .printed(baseline.printed())
                .expected(said)
                .quoting(indicator.baseline().text(), fact.quote())
                .finding();
    }

    private static Finding notReproduced(PlannedIndicator indicator, Amount baseline, Quotient made) {
        return Report.of(FindingCode.BASELINE_NOT_REPRODUCED)
                .at(Stream.concat(Stream.of(indicator.place()), made.places().stream())
                        .toList())
                .saying(indicator.number(), indicator.name(), baseline.printed(), made.arithmetic(baseline))
                .printed(baseline.printed())
                .expected(made.as(baseline))
                .by(made.arithmetic(baseline))
                .quoting(Stream.concat(Stream.of(indicator.baseline().text()), made.quotes().stream())
                        .toList())
                .finding();
    }
}
