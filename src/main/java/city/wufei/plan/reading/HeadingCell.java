package city.wufei.plan.reading;

import city.wufei.plan.reading.value.NormalText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What stands over one or more columns.
 *
 * @param upper the cell of the first heading row, or of the only one
 * @param lower the cell of a second heading row under it, else empty
 * @param width columns it is over
 */
record HeadingCell(String upper, String lower, int width) {
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)|[:,。]");
    private static final int LONGEST = 60;
    private static final Pattern YEAR = Pattern.compile("(20\\d{2})年?");

    /** How strongly the words speak for a meaning; the lower cell knows better than the upper. */
    int weight(TableType type, Meaning meaning) {
        String above = words(upper);
        String below = words(lower);
        if (below.isEmpty() || below.equals(above)) {
            return type.weight(meaning, above);
        }
        int own = type.weight(meaning, below);
        boolean speaks = Stream.of(Meaning.values()).anyMatch(any -> type.weight(any, below) > 0);
        int together = speaks ? 0 : type.weight(meaning, above + below);
        return Math.max(Math.max(own, together), type.weight(meaning, above) - 1);
    }

    /** The year it names, 0 for none. */
    int year() {
        Matcher year = YEAR.matcher(NormalText.of(lower + upper));
        return year.find() ? Integer.parseInt(year.group(1)) : 0;
    }

    String text() {
        return lower.isEmpty() || lower.equals(upper) ? upper : upper.isEmpty() ? lower : upper + " " + lower;
    }

    private static String words(String printed) {
        if (printed.length() > LONGEST) {
            return "";
        }
        String normal = NormalText.of(printed);
        String bare = BRACKETS.matcher(normal).replaceAll("");
        return bare.isEmpty() ? normal : bare;
    }
}
