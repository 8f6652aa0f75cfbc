package city.wufei.platform.spreadsheet.reading;

import java.util.regex.Pattern;

/** Characters that XML cannot carry stand in a workbook as {@code _x000D_} (ECMA-376 part 1, 22.9.2.19). */
final class Escapes {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final int HEXADECIMAL = 16;

    private Escapes() {}

    static String undone(String text) {
        return text.indexOf("_x") < 0
                ? text
                : ESCAPE.matcher(text)
                        .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(found.group(1), HEXADECIMAL))));
    }
}
