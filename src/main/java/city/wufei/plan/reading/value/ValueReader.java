package city.wufei.plan.reading.value;

import city.wufei.plan.Reading;
import city.wufei.plan.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a printed baseline or target.
 *
 * <p>Understood are numbers with any sign or word of bound and a unit, ranges (two readings, both of which hold),
 * changes in percent or points, the words for "exists", "lower", "as assigned", "continued" and "none", and several of
 * these for parts of the territory. A sentence in Chinese that holds none of them is {@link Reading.Kind#WORDS}: it
 * was read, and a person judges it. <em>Unread</em>, with no readings, is what holds a number, sign or placeholder
 * that fits no form ("≥8O%", "60%到位后90%", "待定"), what has no Chinese in it, an empty cell and a page of text.
 */
public final class ValueReader {
    /** In characters; what is longer is no value. */
    private static final int LONGEST = 300;

    private static final Pattern YEAR_BEFORE = Pattern.compile("^(?:截至|到|至|在)?\\d{4}年(?:底|末|年底)?前?,?(?=.)");
    private static final Pattern REMARK = Pattern.compile("\\((?:\\d{4}年(?:底|末|度)?|[\\p{IsHan}、,]*)\\)$");
    private static final Pattern WHOLE_TERRITORY = Pattern.compile("^全[区市县州省旗域](?=.)");
    private static final Pattern YEAR = Pattern.compile("\\d{4}年");
    private static final Pattern NOT_WORDS = Pattern.compile("[\\d%‰<>=≤≥≦≧??�□×]|待定|待补|待填|待核|待明确|另行");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}{2}");
    private static final Pattern LINES = Pattern.compile("\\s*\\R\\s*|(?<=%)\\s+(?=\\p{IsHan})");

    private ValueReader() {}

    /**
     * Reads a value of a table.
     *
     * @param unit of the unit column, empty when the table has none
     * @param baseYear of the plan, for changes that count from "the base year"; null when unknown
     */
    public static Statement read(String printed, String unit, @Nullable Integer baseYear) {
        String text = printed.strip();
        List<Reading> readings = readings(NormalText.of(text), baseYear);
        if (!understood(readings)) {
            List<Reading> byLine = readings(NormalText.of(LINES.matcher(text).replaceAll(";")), baseYear);
            readings = understood(byLine) ? byLine : readings;
        }
        return new Statement(text, withUnit(readings, UnitColumn.unit(unit)));
    }

    /** Reads a value that stands by itself, as {@link #read(String, String, Integer)} does. */
    public static Statement read(String printed) {
        return read(printed, "", null);
    }

    private static boolean understood(List<Reading> readings) {
        return !readings.isEmpty() && readings.get(0).kind() != Reading.Kind.WORDS;
    }

    private static List<Reading> readings(String normal, @Nullable Integer baseYear) {
        if (normal.length() > LONGEST) {
            return List.of();
        }
        String text = Numerals.inDigits(normal);
        List<Reading> form = form(text, baseYear);
        if (form.isEmpty()) {
            form = AreaForm.read(text, part -> form(part, baseYear));
        }
        return form.isEmpty() && isWords(text) ? List.of(Reading.of(Reading.Kind.WORDS)) : form;
    }

    /** The value of one part, in whichever form. */
    private static List<Reading> form(String text, @Nullable Integer baseYear) {
        List<Reading> plain = plainForm(text, baseYear);
        if (!plain.isEmpty()) {
            return plain;
        }
        String core = YEAR_BEFORE.matcher(text).replaceFirst("");
        core = WHOLE_TERRITORY.matcher(core).replaceFirst("");
        core = REMARK.matcher(core).replaceFirst("");
        return core.equals(text) ? List.of() : plainForm(core, baseYear);
    }

    private static List<Reading> plainForm(String text, @Nullable Integer baseYear) {
        List<Reading> words = WordForm.read(text);
        if (!words.isEmpty()) {
            return words;
        }
        List<Reading> change = ChangeForm.read(text, baseYear);
        return change.isEmpty() ? AmountForm.read(text) : change;
    }

    private static boolean isWords(String text) {
        String withoutYears = YEAR.matcher(text).replaceAll("");
        return CHINESE.matcher(withoutYears).find()
                && !NOT_WORDS.matcher(withoutYears).find();
    }

    private static List<Reading> withUnit(List<Reading> readings, String unit) {
        List<Reading> result = new ArrayList<>();
        for (Reading reading : readings) {
            boolean missing = reading.kind() == Reading.Kind.AMOUNT
                    && Optional.of(reading.unit()).filter(String::isEmpty).isPresent();
            result.add(
                    missing && !unit.isEmpty()
                            ? new Reading(
                                    reading.kind(),
                                    reading.bound(),
                                    reading.value(),
                                    unit,
                                    reading.area(),
                                    reading.since())
                            : reading);
        }
        return result;
    }
}
