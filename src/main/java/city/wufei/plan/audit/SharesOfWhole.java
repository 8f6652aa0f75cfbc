package city.wufei.plan.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Shares listed one after the other that should make 100 %.
 *
 * <p>They may never make more. Less is a contradiction only for a structure ("三次产业结构比为"); a list of the main ones
 * leaves room for others.
 */
final class SharesOfWhole implements AuditRule {
    private static final String NUMBER = "\\d{1,3}(?:\\.\\d+)?";
    private static final String PER_CENT = NUMBER + "[%％]";
    private static final Pattern SHARES =
            Pattern.compile("(?:占比|比重|比例|占)(?:分别)?(?:约|为|是|达到)*(" + PER_CENT + "(?:[、，和及]" + PER_CENT + ")+)");
    private static final Pattern STRUCTURE =
            Pattern.compile("结构(?:比|比例)?(?:调整)?(?:约|为|是)*(" + NUMBER + "(?:[︰：:∶]" + NUMBER + ")+)");
    private static final Pattern DECIMAL = Pattern.compile(NUMBER);
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    @Override
    public List<Finding> check(Evidence plan) {
        return plan.texts().stream()
                .flatMap(passage -> Stream.concat(findings(passage, SHARES, false), findings(passage, STRUCTURE, true)))
                .toList();
    }

    private static Stream<Finding> findings(Passage passage, Pattern pattern, boolean complete) {
        return pattern.matcher(passage.text())
                .results()
                .filter(found -> disagrees(shares(found.group(1)), complete))
                .map(found -> finding(passage, found));
    }

    private static boolean disagrees(List<BigDecimal> shares, boolean complete) {
        Interval whole = Interval.exactly(HUNDRED);
        Interval sum = Interval.sum(shares.stream()
                .map(share -> Amount.exact(share, "%").interval())
                .toList());
        return sum.exceeds(whole) || (complete && whole.exceeds(sum));
    }

    static List<BigDecimal> shares(String list) {
        return DECIMAL.matcher(list)
                .results()
                .map(MatchResult::group)
                .map(BigDecimal::new)
                .toList();
    }

    private static Finding finding(Passage passage, MatchResult found) {
        List<BigDecimal> shares = shares(found.group(1));
        BigDecimal sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return Report.of(FindingCode.SHARES_NOT_WHOLE)
                .at(passage.place())
                .saying(found.group(1), sum.toPlainString())
                .printed(sum.toPlainString() + "%")
                .expected("100%")
                .by(shares.stream().map(BigDecimal::toPlainString).collect(Collectors.joining("+")) + "="
                        + sum.toPlainString())
                .quoting(found.group())
                .finding();
    }
}
