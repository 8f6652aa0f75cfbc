package city.wufei.plan.reading.text;

import city.wufei.plan.reading.value.Numerals;
import city.wufei.plan.reading.value.UnitWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number with a unit in running text.
 *
 * @param start of the number in the text, the word "about" before it not counted
 * @param end behind the unit, or behind the word that bounds it ("以上")
 * @param about whether the text says "about" or "odd"
 * @param bounded behind the unit ("以上"), else empty
 */
record Mention(int start, int end, BigDecimal value, String unit, boolean about, String bounded) {
    /** Small numbers of firms and plants are written in words. */
    private static final String NUMERALS = "两二三四五六七八九";

    private static final String COUNTED = "家座";
    private static final String ABOUT = "(?<about>大约|约|近|逾|超)?";
    private static final Pattern MENTION = Pattern.compile("(?<![A-Za-z\\d.+第以-])(?<![上这前]述|以上)" + ABOUT + "(?<number>"
            + Numerals.NUMBER + "|[" + NUMERALS + "](?=[" + COUNTED + "]))(?<odd>余|多)?(?<unit>" + UnitWords.UNIT
            + ")(?<bounded>及?以上|及?以下|以内|左右)?");

    /** A bound in front of a noun ("50吨以上企业") tells who is meant, not how much there is. */
    private static final Pattern THRESHOLD = Pattern.compile("^(?:的|\\p{IsHan}{2})");

    /** Whether there can be any; most sentences have none, and asking costs little. */
    static boolean mayBeIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (Character.isDigit(sign)
                    || (COUNTED.indexOf(sign) >= 0 && i > 0 && NUMERALS.indexOf(text.charAt(i - 1)) >= 0)) {
                return true;
            }
        }
        return false;
    }

    /** All in the text, from left to right; in normal text of the same length as the print. */
    static List<Mention> in(String text) {
        List<Mention> mentions = new ArrayList<>();
        Matcher matcher = MENTION.matcher(text);
        while (matcher.find()) {
            String bounded = matcher.group("bounded") == null ? "" : matcher.group("bounded");
            boolean threshold = !bounded.isEmpty()
                    && THRESHOLD.matcher(text.substring(matcher.end())).find();
            if (!threshold) {
                mentions.add(of(matcher, bounded));
            }
        }
        return mentions;
    }

    private static Mention of(Matcher matcher, String bounded) {
        String number = matcher.group("number");
        BigDecimal value = Character.isDigit(number.charAt(0))
                ? Numerals.decimal(number)
                : BigDecimal.valueOf(Numerals.chinese(number));
        boolean about = matcher.group("about") != null || matcher.group("odd") != null;
        return new Mention(matcher.start("number"), matcher.end(), value, matcher.group("unit"), about, bounded);
    }
}
