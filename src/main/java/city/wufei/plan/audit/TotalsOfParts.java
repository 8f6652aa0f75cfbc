package city.wufei.plan.audit;

import city.wufei.plan.draft.Fact;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A total printed before its parts.
 *
 * <p>Parts that make more than the total are a contradiction unless things are counted, which may be in several classes
 * at once. Parts that make less are one only where the text leaves nothing over: it says what the rest is, or names
 * parts that together are always the whole.
 */
final class TotalsOfParts implements AuditRule {
    private static final Pattern REST = Pattern.compile("其余|其馀|剩余部分|余下|剩下");

    @Override
    public List<Finding> check(Evidence plan) {
        Stream<Finding> said = plan.facts().all().stream()
                .flatMap(whole -> check(whole, plan.facts().partsOf(whole)).stream());
        Stream<Finding> known =
                KnownParts.in(plan.facts()).flatMap(sum -> check(sum.whole(), sum.parts(), true).stream());
        return Stream.concat(said, known).distinct().toList();
    }

    private static Optional<Finding> check(Fact whole, List<Fact> parts) {
        return check(whole, parts, leavesNothing(parts));
    }

    private static Optional<Finding> check(Fact whole, List<Fact> parts, boolean complete) {
        Amount total = Amount.of(whole);
        Sum sum = new Sum(parts.stream().map(Amount::of).toList());
        boolean classes = whole.kind() == Fact.Kind.COUNT && !complete;
        boolean tooMuch = !classes && sum.interval().exceeds(total.interval());
        boolean tooLittle = complete && total.interval().exceeds(sum.interval());
        return parts.size() > 1 && (tooMuch || tooLittle)
                ? Optional.of(finding(whole, total, parts, sum))
                : Optional.empty();
    }

    private static boolean leavesNothing(List<Fact> parts) {
        return parts.stream().anyMatch(part -> REST.matcher(part.quote()).find()) || KnownParts.areWhole(parts);
    }

    private static Finding finding(Fact whole, Amount total, List<Fact> parts, Sum sum) {
        return Report.of(FindingCode.TOTAL_DIFFERS)
                .at(Stream.concat(Stream.of(whole), parts.stream())
                        .map(Fact::place)
                        .toList())
                .saying(whole.name(), total.printed(), sum.arithmetic(total))
                .printed(total.printed())
                .expected(sum.in(total))
                .by(sum.arithmetic(total))
                .quoting(Stream.concat(Stream.of(whole), parts.stream())
                        .map(Fact::quote)
                        .toList())
                .finding();
    }
}
