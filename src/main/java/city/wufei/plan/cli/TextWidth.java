package city.wufei.plan.cli;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/** How many columns a text takes in a terminal, where a Chinese character takes two. */
final class TextWidth {
    private static final Set<UnicodeScript> WIDE = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.HANGUL);

    private TextWidth() {}

    static int of(String text) {
        return text.codePoints().map(TextWidth::ofSign).sum();
    }

    private static int ofSign(int sign) {
        int type = Character.getType(sign);
        if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(sign) ? 2 : 1;
    }

    /** By Unicode's East Asian Width, without the signs that it calls ambiguous (“ ≥ ★): most terminals show them narrow. */
    private static boolean isWide(int sign) {
        return WIDE.contains(UnicodeScript.of(sign))
                || isBetween(sign, '\u3000', '\u303e')
                || isBetween(sign, '\uff01', '\uff60')
                || isBetween(sign, '\uffe0', '\uffe6');
    }

    private static boolean isBetween(int sign, int first, int last) {
        return first <= sign && sign <= last;
    }
}
