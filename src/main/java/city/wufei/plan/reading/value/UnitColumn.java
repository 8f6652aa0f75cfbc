package city.wufei.plan.reading.value;

import java.util.regex.Pattern;

/** What the column of measuring units says; a dash there means a pure number. */
final class UnitColumn {
    private static final Pattern NOTHING = Pattern.compile("[-/]*|无");

    private UnitColumn() {}

    static String unit(String printed) {
        String text = NormalText.of(printed);
        return NOTHING.matcher(text).matches() ? "" : text;
    }
}
