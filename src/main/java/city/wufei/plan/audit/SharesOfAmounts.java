package city.wufei.plan.audit;

import city.wufei.plan.draft.Fact;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The structure of the product ("15.7︰39.1︰45.2") against the value added of the three industries printed beside it.
 *
 * <p>A last share made to fit, so that the printed ones add to 100, is found too: it is not what the amounts say.
 */
final class SharesOfAmounts implements AuditRule {
    private static final String NUMBER = "(\\d{1,2}(?:\\.\\d+)?)";
    private static final Pattern STRUCTURE =
            Pattern.compile("产业结构(?:比|比例)?(?:调整)?(?:约|为|是)*" + NUMBER + "[︰：:∶]" + NUMBER + "[︰：:∶]" + NUMBER);
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    @Override
    public List<Finding> check(Evidence plan) {
        return KnownParts.in(plan.facts())
                .flatMap(product -> plan.paragraphs().stream()
                        .filter(passage ->
                                passage.place().equals(product.whole().place()))
                        .flatMap(passage -> STRUCTURE.matcher(passage.text()).results())
                        .flatMap(structure -> check(product, structure)))
                .toList();
    }

    private static Stream<Finding> check(KnownParts product, MatchResult structure) {
        return IntStream.range(0, product.parts().size())
                .boxed()
                .flatMap(
                        i -> check(product.whole(), product.parts().get(i), structure.group(i + 1), structure.group()));
    }

    private static Stream<Finding> check(Fact whole, Fact part, String share, String quote) {
        Amount printed = Amount.exact(new BigDecimal(share), "%");
        Amount total = Amount.of(whole);
        Amount amount = Amount.of(part);
        Interval made = amount.interval().dividedBy(total.interval()).times(HUNDRED);
        if (made.overlaps(printed.interval())) {
            return Stream.empty();
        }
        BigDecimal percent =
                amount.inBase().divide(total.inBase(), MathContext.DECIMAL64).multiply(HUNDRED);
        String expected =
                percent.setScale(printed.value().scale(), RoundingMode.HALF_UP).toPlainString();
        String arithmetic = part.value().toPlainString() + "÷" + whole.value().toPlainString() + "="
                + percent.setScale(printed.value().scale() + 1, RoundingMode.HALF_UP)
                        .toPlainString() + "%";
        return Stream.of(Report.of(FindingCode.SHARE_DIFFERS)
                .at(part.place(), whole.place())
                .saying(part.name(), share, expected, arithmetic)
                .printed(share)
                .expected(expected)
                .by(arithmetic)
                .quoting(quote, part.quote(), whole.quote())
                .finding());
    }
}
