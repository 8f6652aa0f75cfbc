package city.wufei.plan.reading.value;

import city.wufei.plan.Bound;
import city.wufei.plan.Reading;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number with or without bound and unit ("≥80%", "不低于30个", "4.98万吨/年"), or a range ("80%-90%"). */
final class AmountForm {
    private static final Pattern AMOUNT = Pattern.compile("(?<before>" + Bounds.BEFORE_NUMBER + ")(?<number>"
            + Numerals.NUMBER + ")(?<unit>" + UnitWords.UNIT + ")?(?<after>" + Bounds.AFTER_NUMBER
            + ")(?<noun>[\\p{IsHan}()\"“”]{0,12})");
    private static final Pattern RANGE = Pattern.compile("(?<low>" + Numerals.NUMBER + ")(?<lowUnit>" + UnitWords.UNIT
            + ")?(?:-|~|至|到)(?<high>" + Numerals.NUMBER + ")(?<unit>" + UnitWords.UNIT + ")?");

    /** What is said of the whole and adds nothing to "100%". */
    private static final Pattern DONE = Pattern.compile("全?覆盖|达标|完成|全?收集|安全处置|全部清运");

    private AmountForm() {}

    static List<Reading> read(String text) {
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            return range(range);
        }
        Matcher amount = AMOUNT.matcher(text);
        if (!amount.matches()) {
            return List.of();
        }
        String unit = amount.group("unit") == null ? "" : amount.group("unit");
        // Only a count may be followed by what is counted; after anything else the rest is not understood.
        String noun = amount.group("noun");
        if (!noun.isEmpty()
                && !UnitWords.isClassifier(unit)
                && !DONE.matcher(noun).matches()) {
            return List.of();
        }
        Bound bound = Bounds.of(amount.group("before"), amount.group("after"));
        return List.of(Reading.amount(bound, Numerals.decimal(amount.group("number")), unit));
    }

    private static List<Reading> range(Matcher range) {
        String unit = range.group("unit") == null ? "" : range.group("unit");
        String lowUnit = range.group("lowUnit") == null ? unit : range.group("lowUnit");
        if (!lowUnit.equals(unit)) {
            return List.of();
        }
        return List.of(
                Reading.amount(Bound.AT_LEAST, Numerals.decimal(range.group("low")), unit),
                Reading.amount(Bound.AT_MOST, Numerals.decimal(range.group("high")), unit));
    }
}
