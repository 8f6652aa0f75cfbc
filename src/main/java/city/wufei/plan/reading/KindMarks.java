package city.wufei.plan.reading;

import city.wufei.plan.IndicatorKind;
import city.wufei.plan.reading.value.NormalText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the marks beside names of indicators mean in one document, as the note below its table says. */
final class KindMarks {
    private static final String MARK = "[★☆Δ∆△▲▽▼※◆◇●○■□◎*#]";
    private static final String KIND = "(?<kind>必选|约束|可选|预期|特色|自选|自设)";
    private static final Pattern MARK_FIRST = Pattern.compile("(?<mark>" + MARK + ")[^,;。、★☆Δ∆△▲※]{0,10}?" + KIND);
    private static final Pattern KIND_FIRST = Pattern.compile(KIND + "(?:性)?指标[^,;。、]{0,8}?(?<mark>" + MARK + ")");
    private static final Pattern MARKS = Pattern.compile(MARK);

    /** Without a note these are what the national system and most cities use. */
    private static final Map<String, IndicatorKind> USUAL =
            Map.of("★", IndicatorKind.MANDATORY, "△", IndicatorKind.FEATURED);

    private static final Map<String, IndicatorKind> WORDS = Map.of(
            "必选", IndicatorKind.MANDATORY,
            "约束", IndicatorKind.MANDATORY,
            "可选", IndicatorKind.OPTIONAL,
            "预期", IndicatorKind.OPTIONAL,
            "特色", IndicatorKind.FEATURED,
            "自选", IndicatorKind.FEATURED,
            "自设", IndicatorKind.FEATURED);

    private final Map<String, IndicatorKind> marks;

    private KindMarks(Map<String, IndicatorKind> marks) {
        this.marks = Map.copyOf(marks);
    }

    /** From all the notes and paragraphs that may explain marks. */
    static KindMarks of(List<String> texts) {
        Map<String, IndicatorKind> marks = new HashMap<>();
        List<String> explaining = texts.stream()
                .map(NormalText::sameLength)
                .filter(text -> MARKS.matcher(text).find())
                .map(NormalText::of)
                .toList();
        explaining.forEach(text -> collect(MARK_FIRST.matcher(text), marks));
        if (marks.isEmpty()) {
            explaining.forEach(text -> collect(KIND_FIRST.matcher(text), marks));
        }
        return new KindMarks(marks.isEmpty() ? USUAL : marks);
    }

    private static void collect(Matcher matcher, Map<String, IndicatorKind> marks) {
        while (matcher.find()) {
            IndicatorKind kind = WORDS.get(matcher.group("kind"));
            if (kind != null) {
                marks.putIfAbsent(alike(matcher.group("mark")), kind);
            }
        }
    }

    /** The kind that a cell names in words, null when it names none. */
    static @Nullable IndicatorKind named(String cell) {
        String normal = NormalText.of(cell);
        return WORDS.entrySet().stream()
                .filter(word -> normal.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** The name without its marks. */
    static String bare(String name) {
        return MARKS.matcher(name).replaceAll("").strip();
    }

    /** The kind that a mark in the text stands for; without a mark {@link #unmarked()}; null for a mark unexplained. */
    @Nullable
    IndicatorKind marked(String text) {
        Matcher mark = MARKS.matcher(NormalText.of(text));
        return mark.find() ? marks.get(alike(mark.group())) : unmarked();
    }

    /** Where the optional ones are marked and the mandatory are not, no mark means mandatory. */
    private IndicatorKind unmarked() {
        boolean onlyOptional =
                marks.containsValue(IndicatorKind.OPTIONAL) && !marks.containsValue(IndicatorKind.MANDATORY);
        return onlyOptional ? IndicatorKind.MANDATORY : IndicatorKind.OPTIONAL;
    }

    /** The Greek letter and the mathematical sign are typed for the triangle. */
    private static String alike(String mark) {
        return mark.equals("Δ") || mark.equals("∆") ? "△" : mark;
    }
}
