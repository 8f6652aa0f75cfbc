package city.wufei.plan.reading.text;

import city.wufei.plan.draft.Fact;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names the numbers inside a bracket after what stands before it. */
final class BracketFacts {
    private static final Pattern VERB = Pattern.compile("^(?:回收|利用|处置|处理|产生|使用|收集|贮存)");
    private static final Pattern COMPARED = Pattern.compile("^.*(?:高于|低于|超过|等于|相当于)");

    private final String holder;
    private final String before;
    private final String last;
    private String verb = "";
    private @Nullable String first;

    /**
     * A bracket.
     *
     * @param holder plant or firm that it stands behind, else empty
     * @param before the words before it
     * @param last name of the fact before it, else empty
     */
    BracketFacts(String holder, String before, String last) {
        this.last = last;
        this.holder = holder;
        this.before = before;
    }

    /** The name of a number whose own words may be few or none. */
    String name(String own, @Nullable Fact outer, String subject) {
        if (own.isEmpty()) {
            boolean compared = COMPARED.matcher(before).find() && !last.isEmpty();
            return compared ? last + "（" + COMPARED.matcher(before).replaceFirst("") + "）" : before;
        }
        if (outer == null) {
            return FactWords.isBareMeasure(own) ? holder + own : own;
        }
        Matcher begins = VERB.matcher(own);
        if (FactWords.isBareMeasure(own)) {
            return subject + own;
        }
        if (begins.find()) {
            verb = begins.group();
            return own;
        }
        return verb + own;
    }

    void remember(String name) {
        first = first == null ? name : first;
    }

    /** What a remainder is left of. */
    @Nullable
    String wholeOf(String name) {
        return first != null && name.contains("剩余") ? first : null;
    }
}
