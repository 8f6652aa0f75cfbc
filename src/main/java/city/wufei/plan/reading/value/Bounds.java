package city.wufei.plan.reading.value;

import city.wufei.plan.Bound;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words and signs around a number that say on which side of it a value has to be. */
final class Bounds {
    /** Before the number; these settle it whatever follows. */
    private static final Map<String, Bound> STRONG = new LinkedHashMap<>();
    /** Before the number; what follows it ("以上") has the last word. */
    private static final Map<String, Bound> WEAK = new LinkedHashMap<>();
    /** After the number and its unit. */
    private static final Map<String, Bound> AFTER = new LinkedHashMap<>();

    static {
        words(STRONG, Bound.AT_LEAST, "≥", ">=", "=>", "≧", "⩾", "不低于", "不少于", "不小于", "不得低于", "不得少于", "至少");
        words(STRONG, Bound.MORE_THAN, ">", "高于", "大于", "多于", "超过", "超");
        words(STRONG, Bound.AT_MOST, "≤", "<=", "=<", "≦", "⩽", "不高于", "不大于", "不超过", "不多于", "不得超过", "不得高于", "至多");
        words(STRONG, Bound.LESS_THAN, "<", "低于", "小于", "少于");
        words(WEAK, Bound.AT_LEAST, "力争", "争取", "达到", "达", "提高到", "提高至", "提升到", "提升至", "增加到", "增加至", "增长到", "增长至");
        words(WEAK, Bound.AT_MOST, "降低到", "降低至", "下降到", "下降至", "减少到", "减少至", "降到", "降至", "控制在");
        words(WEAK, Bound.EXACTLY, "=", "保持在", "保持", "稳定在", "稳定保持在", "维持在", "维持", "为", "约为", "约");
        words(AFTER, Bound.AT_LEAST, "以上", "及以上", "(含)以上", "以上(含)");
        words(AFTER, Bound.AT_MOST, "以下", "及以下", "以内", "之内", "(含)以下", "以下(含)");
        words(AFTER, Bound.EXACTLY, "左右", "上下");
    }

    /** Words that come before a number and say nothing about it. */
    private static final String FILLERS = "确保|基本|总体|累计|共|总计|合计|全部|全年|均|建成|完成|实现|已";

    /** Matches any number of such words, longest first, and never takes one back: nothing else could be meant. */
    static final String BEFORE_NUMBER = "(?:" + FILLERS + "|" + alternatives(STRONG) + "|" + alternatives(WEAK) + ")*+";

    static final String AFTER_NUMBER = "(?:" + alternatives(AFTER) + ")?";

    private static final Pattern WORD =
            Pattern.compile(FILLERS + "|" + alternatives(STRONG) + "|" + alternatives(WEAK));

    private Bounds() {}

    private static void words(Map<String, Bound> map, Bound bound, String... words) {
        for (String word : words) {
            map.put(word, bound);
        }
    }

    private static String alternatives(Map<String, Bound> map) {
        return map.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    /** What the words before and after a number say together; {@link Bound#EXACTLY} when they say nothing. */
    static Bound of(String before, @Nullable String after) {
        Bound weak = Bound.EXACTLY;
        Matcher words = WORD.matcher(before);
        while (words.find()) {
            Bound strong = STRONG.get(words.group());
            if (strong != null) {
                return strong;
            }
            weak = WEAK.getOrDefault(words.group(), weak);
        }
        Bound last = after == null ? null : AFTER.get(after);
        return last != null ? last : weak;
    }

    static boolean isWord(String text) {
        return WORD.matcher(text).matches();
    }
}
