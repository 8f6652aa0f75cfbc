package city.wufei.plan.audit;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A number of things is claimed and then, or just before, they are listed by name.
 *
 * <p>Only forms that leave no room are looked at. A list that ends with 等 or begins with 包括 may name some only: there
 * a contradiction is a list that is longer than the number.
 */
final class ListsWithCounts implements AuditRule {
    private static final String COUNT = "(?<count>" + CountWords.PATTERN + ")";
    private static final String NOT_SPLIT = "[^，。；、：\\d]";

    /**
     * A way to claim a number for a list.
     *
     * @param pattern with the groups {@code count} and {@code list}
     * @param contradicts whether a list of that length cannot have that number
     */
    private record Form(Pattern pattern, BiPredicate<Enumeration, Integer> contradicts) {
        Form(String regex, BiPredicate<Enumeration, Integer> contradicts) {
            this(Pattern.compile(regex), contradicts);
        }
    }

    private static final List<Form> FORMS = List.of(
            // 8个街道：甲街道、乙街道；
            new Form(
                    COUNT + "个" + NOT_SPLIT + "{1,8}：(?<list>[^，。；：]+)(?=[。；]|$)",
                    (list, count) -> list.fewest() > 1 && isComplete(list) && !list.canBe(count)),
            // 共有两家单位，分别为甲和乙，
            new Form(
                    COUNT + "(?:类|种|个|家|项|座|大|处|条)" + NOT_SPLIT + "{0,25}，(?:分别为|分别是|即)(?<list>[^。；]+)",
                    (list, count) -> list.most() > 1 && isComplete(list) && !list.canBe(count)),
            // 涉及6类，包含甲、乙以及其他
            new Form(
                    COUNT + "(?:类|种)" + NOT_SPLIT + "{0,15}，(?:包含|包括|主要为|主要有)(?<list>[^。；]+)",
                    (list, count) -> list.fewest() > count || (endsWithOthers(list) && list.most() < count)),
            // 主要有甲、乙和丙，以上3种
            new Form(
                    "(?:有|为|是|包括|：)(?<list>[^，。；：]+、[^，。；：]+)，?(?:以上|上述|这)" + COUNT + "(?:种|类|个|家|项)",
                    (list, count) -> isComplete(list) && !list.canBe(count)),
            // 甲、乙、丙等四大集群
            new Form(
                    "(?<list>(?:[^，。；、：]{1,20}、)+[^，。；、：]{1,20}?)等(?:为主的)?[“\"]?" + COUNT + "(?:大|类|种|家)",
                    (list, count) -> list.fewest() > count));

    @Override
    public List<Finding> check(Evidence plan) {
        return plan.texts().stream().flatMap(ListsWithCounts::check).toList();
    }

    private static Stream<Finding> check(Passage passage) {
        return FORMS.stream()
                .flatMap(form ->
                        form.pattern().matcher(passage.text()).results().flatMap(found -> check(passage, form, found)));
    }

    private static Stream<Finding> check(Passage passage, Form form, MatchResult found) {
        java.util.regex.Matcher groups = form.pattern().matcher(found.group());
        if (!groups.find()) {
            return Stream.empty();
        }
        int count = CountWords.valueOf(groups.group("count"));
        Enumeration list = Enumeration.upToComma(groups.group("list"));
        return form.contradicts().test(list, count)
                ? Stream.of(finding(passage, groups.group("count"), list, found.group()))
                : Stream.empty();
    }

    private static boolean isComplete(Enumeration list) {
        return list.items().stream().noneMatch(item -> item.endsWith("等") || item.matches(".*等.{0,4}"));
    }

    private static boolean endsWithOthers(Enumeration list) {
        String last = list.items().get(list.items().size() - 1);
        return last.startsWith("其他") || last.startsWith("其它") || last.matches(".+[和与及]其[他它].*");
    }

    private static Finding finding(Passage passage, String count, Enumeration list, String quote) {
        return Report.of(FindingCode.COUNT_DIFFERS_FROM_LIST)
                .at(passage.place())
                .saying(count, list.size(), String.join("、", list.items()))
                .printed(count)
                .expected(list.size())
                .quoting(quote)
                .finding();
    }
}
