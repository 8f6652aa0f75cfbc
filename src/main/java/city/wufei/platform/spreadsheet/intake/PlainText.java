package city.wufei.platform.spreadsheet.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Forms in which texts are compared: what a person takes for the same is the same. */
public final class PlainText {
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern UNIT = Pattern.compile("\\([^()]*\\)$");

    private PlainText() {}

    /** Without what nobody sees: spaces around, marks of zero width; lines end in one way. */
    public static String seen(String text) {
        return INVISIBLE
                .matcher(text.replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll("")
                .strip();
    }

    /** For comparing labels: narrow, small, without spaces. */
    public static String folded(String text) {
        String narrow = Normalizer.normalize(seen(text), Normalizer.Form.NFKC);
        return SPACES.matcher(narrow).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** For comparing heads: also without the star of what must be entered. */
    static String head(String text) {
        return folded(text).replace("*", "");
    }

    static String withoutUnit(String head) {
        return UNIT.matcher(head).replaceFirst("");
    }

    /** Narrow, without any space: numbers and days. */
    static String figures(String text) {
        return SPACES.matcher(Normalizer.normalize(seen(text), Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip();
    }
}
