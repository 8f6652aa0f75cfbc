package city.wufei.plan.reading.value;

import city.wufei.plan.Bound;
import city.wufei.plan.Reading;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A change in percent or points ("较2022年下降5%", "提高2个百分点以上"). */
final class ChangeForm {
    private static final Pattern CHANGE =
            Pattern.compile("(?:(?:比|较|相比|相较|相较于|与|同)?(?:(?<since>\\d{4})年|(?<base>基准年|基期|基准|现状)|上一?年|去年)?(?:度)?"
                    + "(?:相比|相较|同期)?,?)?(?:累计|总体|力争|实现)*(?<direction>下降|降低|减少|削减|压减|提高|提升|增长|增加|上升)"
                    + "(?:幅度|比例|率)?(?<before>" + Bounds.BEFORE_NUMBER + ")(?<number>" + Numerals.NUMBER
                    + ")(?<unit>%|‰|个百分点|百分点)(?<after>" + Bounds.AFTER_NUMBER + ")");
    private static final Pattern UP = Pattern.compile("提高|提升|增长|增加|上升");

    private ChangeForm() {}

    static List<Reading> read(String text, @Nullable Integer baseYear) {
        Matcher change = CHANGE.matcher(text);
        if (!change.matches() || change.group("before").startsWith("到")) {
            return List.of();
        }
        boolean up = UP.matcher(change.group("direction")).matches();
        BigDecimal size = Numerals.decimal(change.group("number"));
        Bound ofSize = Bounds.of(change.group("before"), change.group("after"));
        Bound bound = ofSize == Bound.EXACTLY ? Bound.AT_LEAST : ofSize;
        return List.of(new Reading(
                Reading.Kind.CHANGE,
                up ? bound : mirrored(bound),
                up ? size : size.negate(),
                change.group("unit"),
                null,
                since(change, baseYear)));
    }

    /** A fall by at least 5 is a change of at most -5. */
    private static Bound mirrored(Bound bound) {
        return switch (bound) {
            case AT_LEAST -> Bound.AT_MOST;
            case MORE_THAN -> Bound.LESS_THAN;
            case AT_MOST -> Bound.AT_LEAST;
            case LESS_THAN -> Bound.MORE_THAN;
            case EXACTLY -> Bound.EXACTLY;
        };
    }

    private static @Nullable Integer since(Matcher change, @Nullable Integer baseYear) {
        String year = change.group("since");
        return year != null ? Integer.valueOf(year) : change.group("base") != null ? baseYear : null;
    }
}
