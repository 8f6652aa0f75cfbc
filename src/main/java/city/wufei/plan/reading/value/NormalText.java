package city.wufei.plan.reading.value;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Printed text without the differences that only the typesetter made: full width, dashes, spaces. */
public final class NormalText {
    private static final Pattern DASHES = Pattern.compile("[‐‑‒–—―─━－−﹣]+");
    private static final Pattern TILDES = Pattern.compile("[～〜∼˜]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u3000\\u200b\\ufeff]+");
    private static final Pattern SPACE_BESIDE_CHINESE =
            Pattern.compile("(?<=[^\\x00-\\x7f])[\\s\\u00a0\\u3000]+|[\\s\\u00a0\\u3000]+(?=[^\\x00-\\x7f])");

    /** Chinese punctuation that divides sentences; its half width would be mistaken for that of numbers. */
    private static final String KEPT = "，。；：、（）！？";

    private static final String UNCHANGED = "、。《》“”‘’【】";
    private static final char FULL_WIDTH_FIRST = '！';
    private static final char FULL_WIDTH_LAST = '～';

    private NormalText() {}

    /** Half width, one kind of dash ({@code -}) and tilde ({@code ~}), no white space at all. */
    public static String of(String printed) {
        StringBuilder normal = new StringBuilder(printed.length());
        for (int i = 0; i < printed.length(); i++) {
            char sign = printed.charAt(i);
            if (sign >= FULL_WIDTH_FIRST && sign <= FULL_WIDTH_LAST) {
                normal.append((char) (sign - FULL_WIDTH_FIRST + '!'));
            } else if (isNormal(sign)) {
                normal.append(sign);
            } else if (sign != ' ' && sign != '\n' && sign != '\u3000') {
                return ofRareSigns(printed);
            }
        }
        return normal.toString();
    }

    /** What most of a plan is printed with, and does not change. */
    private static boolean isNormal(char sign) {
        return (sign >= '!' && sign <= '~') || (sign >= '一' && sign <= '龥') || UNCHANGED.indexOf(sign) >= 0;
    }

    /** The long way, for everything; the short one takes a tenth of the time. */
    private static String ofRareSigns(String printed) {
        String text = SPACES.matcher(printed).replaceAll("");
        text = Normalizer.normalize(text, Normalizer.Form.NFKC);
        text = DASHES.matcher(text).replaceAll("-");
        text = TILDES.matcher(text).replaceAll("~");
        return SPACES.matcher(text).replaceAll("");
    }

    /** Half width, each character in its place, so that what is found can be cut out of the print. */
    public static String sameLength(String printed) {
        StringBuilder text = new StringBuilder(printed.length());
        for (int i = 0; i < printed.length(); i++) {
            String sign = printed.substring(i, i + 1);
            String normal = KEPT.indexOf(sign) >= 0 ? sign : Normalizer.normalize(sign, Normalizer.Form.NFKC);
            text.append(normal.length() == 1 ? normal : sign);
        }
        return text.toString();
    }

    /** As printed, but without the spaces and line breaks that a narrow column put into Chinese text. */
    public static String unwrapped(String printed) {
        return SPACE_BESIDE_CHINESE.matcher(printed.strip()).replaceAll("");
    }
}
