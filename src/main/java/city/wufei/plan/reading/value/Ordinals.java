package city.wufei.plan.reading.value;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbering in front of headings: 一、 （一） 1. （1） and their like. */
public final class Ordinals {
    /** How a heading is numbered; two headings in one style are on one level. */
    public enum Style {
        PART("第?[一二三四五六七八九十百]{1,3}(?:[、.,:]|部分|[章节篇编](?:[、.:])?)"),
        BRACKETED("\\([一二三四五六七八九十百]{1,3}\\)[、.]?"),
        DIGITS("\\d{1,2}[、.](?!\\d)"),
        BRACKETED_DIGITS("\\(\\d{1,2}\\)[、.]?"),
        CIRCLED("[①-⑳]");

        private final Pattern pattern;

        Style(String regex) {
            this.pattern = Pattern.compile("^(?:" + regex + ")");
        }
    }

    /** A text without the numbering in front of it. */
    public record Numbered(Style style, String rest) {}

    private Ordinals() {}

    /** The numbering in front of a text, and the rest as printed. */
    public static Optional<Numbered> read(String printed) {
        // Character by character, so that the rest can be cut out of the print.
        StringBuilder normal = new StringBuilder();
        int[] at = new int[printed.length() + 1];
        int length = Math.min(printed.length(), 12);
        for (int i = 0; i < length; i++) {
            char sign = printed.charAt(i);
            String one = Style.CIRCLED.pattern.matcher(String.valueOf(sign)).find()
                    ? String.valueOf(sign)
                    : NormalText.of(String.valueOf(sign));
            if (one.length() == 1) {
                normal.append(one);
                at[normal.length()] = i + 1;
            }
        }
        for (Style style : Style.values()) {
            Matcher matcher = style.pattern.matcher(normal);
            if (matcher.find()) {
                return Optional.of(
                        new Numbered(style, printed.substring(at[matcher.end()]).strip()));
            }
        }
        return Optional.empty();
    }

    public static String without(String printed) {
        return read(printed).map(Numbered::rest).orElse(printed.strip());
    }
}
