package city.wufei.plan.audit;

import city.wufei.plan.draft.Fact;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A rate printed under a heading beside the amounts it is made of. */
final class RatesOfAmounts implements AuditRule {
    @Override
    public List<Finding> check(Evidence plan) {
        Quotients quotients = new Quotients(plan.facts(), plan.flows());
        return plan.facts().all().stream()
                .filter(fact -> fact.kind() == Fact.Kind.RATE && Amount.of(fact).isPercent())
                .flatMap(rate -> FlowKind.read(rate.name()).flatMap(name -> check(rate, name, quotients)).stream())
                .toList();
    }

    private static Optional<Finding> check(Fact rate, FlowKind.Name name, Quotients quotients) {
        List<Quotient> made = quotients.of(name, quotient -> isMeant(quotient, name.subject(), rate));
        Amount printed = Amount.of(rate);
        if (made.isEmpty() || made.stream().anyMatch(quotient -> quotient.agreesWith(printed))) {
            return Optional.empty();
        }
        return Optional.of(finding(rate, printed, made.get(0)));
    }

    private static boolean isMeant(Quotient quotient, String subject, Fact rate) {
        return quotient.whole().fact().topic().equals(rate.topic())
                && quotient.whole().isOfYear(rate.year())
                && (subject.isEmpty() || quotient.isAbout(subject));
    }

    private static Finding finding(Fact rate, Amount printed, Quotient made) {
        return Report.of(FindingCode.RATE_DIFFERS)
                .at(Stream.concat(Stream.of(rate.place()), made.places().stream())
                        .toList())
                .saying(rate.name(), printed.printed(), made.arithmetic(printed))
                .printed(printed.printed())
                .expected(made.as(printed))
                .by(made.arithmetic(printed))
                .quoting(Stream.concat(Stream.of(rate.quote()), made.quotes().stream())
                        .toList())
                .finding();
    }
}
