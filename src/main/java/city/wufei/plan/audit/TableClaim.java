package city.wufei.plan.audit;

import city.wufei.plan.draft.PlanDraft;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A way in which texts claim how many of something the plan has, and what there is to count.
 *
 * @param pattern with the group {@code count}
 * @param numbers what the claim may mean, the likeliest first; empty when the plan does not list such things
 */
record TableClaim(Pattern pattern, Function<PlanDraft, List<Integer>> numbers) {
    private static final String COUNT = "(?<count>" + CountWords.PATTERN + ")";
    private static final String OF_PLAN =
            "(?:本方案|本规划|本计划|附件|清单|共|总共)[^。；]{0,20}?(?:设置|设立|包括|提出|确定|安排|谋划|实施|梳理|部署|列出|列入|形成)[^。；]{0,20}?";

    static TableClaim before(String noun, Function<PlanDraft, List<Integer>> numbers) {
        return new TableClaim(Pattern.compile(COUNT + "[个项条]" + noun), numbers);
    }

    static TableClaim behind(String noun, Function<PlanDraft, List<Integer>> numbers) {
        return new TableClaim(Pattern.compile(noun + "共?" + COUNT + "[个项条]"), numbers);
    }

    static TableClaim ofPlan(String noun, Function<PlanDraft, List<Integer>> numbers) {
        return new TableClaim(Pattern.compile(OF_PLAN + COUNT + "[个项条]" + noun), numbers);
    }

    static TableClaim ofTerritory(String noun, Function<PlanDraft, List<Integer>> numbers) {
        return new TableClaim(Pattern.compile("(?:辖|包括|共有|下辖)" + COUNT + "个" + noun), numbers);
    }
}
