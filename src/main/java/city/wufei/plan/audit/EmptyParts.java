package city.wufei.plan.audit;

import city.wufei.plan.draft.Fact;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A total of two things ("农膜和肥料包装物") that the parts of the first alone use up, so that nothing is left for the
 * second. What a part is of is told by the last character of its name; in doubt nothing is said.
 */
final class EmptyParts implements AuditRule {
    private static final Pattern TWO = Pattern.compile("^(?<first>\\p{IsHan}{2,})[和与及](?<second>\\p{IsHan}{2,})$");

    @Override
    public List<Finding> check(Evidence plan) {
        return plan.flows().stream()
                .flatMap(whole -> check(whole, plan.facts()).stream())
                .toList();
    }

    private static Optional<Finding> check(Flow whole, Facts facts) {
        Matcher two = TWO.matcher(whole.subject());
        List<Fact> parts = facts.partsOf(whole.fact());
        if (!two.matches() || parts.size() < 2) {
            return Optional.empty();
        }
        Sum sum = new Sum(parts.stream().map(Amount::of).toList());
        boolean usedUp = sum.in(whole.amount()).equals(whole.amount().printed());
        boolean ofFirst = parts.stream().allMatch(part -> isOf(part, two.group("first")));
        boolean noneOfSecond = parts.stream().noneMatch(part -> isOf(part, two.group("second")));
        return usedUp && ofFirst && noneOfSecond
                ? Optional.of(finding(whole, two.group("second"), parts, sum))
                : Optional.empty();
    }

    private static boolean isOf(Fact part, String thing) {
        String last = thing.substring(thing.length() - 1);
        return FlowKind.read(part.name())
                .filter(name -> name.subject().endsWith(last))
                .isPresent();
    }

    private static Finding finding(Flow whole, String second, List<Fact> parts, Sum sum) {
        String total = whole.amount().printed();
        return Report.of(FindingCode.TOTAL_WITHOUT_PART)
                .at(whole.place())
                .saying(whole.fact().name(), total, sum.arithmetic(whole.amount()), second)
                .printed(total)
                .by(sum.arithmetic(whole.amount()))
                .quoting(Stream.concat(Stream.of(whole.fact()), parts.stream())
                        .map(Fact::quote)
                        .toList())
                .finding();
    }
}
