package city.wufei.plan.audit;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Numbers in a row and the number they are said to make: "10 of these, 5 of those, 30 in all".
 *
 * <p>After 共 or 合计 the two must be equal. After 等 the list may be cut short, so only a list that already makes more
 * than the total is a contradiction.
 */
final class SumsOfLists implements AuditRule {
    private static final String MEASURE = "(?:个|家|座|处|所|条|项|名)";
    private static final String ITEM = "\\d{1,6}" + MEASURE + "[^、，。；：\\d]{1,15}";
    private static final Pattern SUM =
            Pattern.compile("(" + ITEM + "(?:、" + ITEM + ")+?)(等|，?(?:共计|合计|总计|共))(\\d{1,6})" + MEASURE);
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    @Override
    public List<Finding> check(Evidence plan) {
        return plan.texts().stream().flatMap(SumsOfLists::check).toList();
    }

    private static Stream<Finding> check(Passage passage) {
        return SUM.matcher(passage.text())
                .results()
                .filter(found -> disagrees(sum(found.group(1)), Integer.parseInt(found.group(3)), found.group(2)))
                .map(found -> finding(passage, found.group(), found.group(1), found.group(3)));
    }

    private static boolean disagrees(int sum, int total, String word) {
        return word.equals("等") ? sum > total : sum != total;
    }

    private static int sum(String items) {
        return numbers(items).mapToInt(Integer::parseInt).sum();
    }

    private static Stream<String> numbers(String items) {
        Matcher matcher = NUMBER.matcher(items);
        return matcher.results().map(java.util.regex.MatchResult::group);
    }

    private static Finding finding(Passage passage, String quote, String items, String total) {
        int sum = sum(items);
        String arithmetic = String.join("+", numbers(items).toList()) + "=" + sum;
        return Report.of(FindingCode.TOTAL_DIFFERS)
                .at(passage.place())
                .saying(quote, total, arithmetic)
                .printed(total)
                .expected(Integer.toString(sum))
                .by(arithmetic)
                .quoting(quote)
                .finding();
    }
}
