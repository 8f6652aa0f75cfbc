package city.wufei.plan.reading.text;

import city.wufei.plan.reading.value.Numerals;
import java.time.LocalDate;
import java.util.regex.Matcher;

/** A day written in Chinese numerals: 二〇二三年四月二十四日. */
final class ChineseDate {
    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseDate() {}

    /** Year, month and day are the groups of the match. */
    static LocalDate of(Matcher matcher) {
        int year = 0;
        for (char digit : matcher.group(1).toCharArray()) {
            year = year * 10 + Math.max(DIGITS.indexOf(digit), 0);
        }
        return LocalDate.of(year, Numerals.chinese(matcher.group(2)), Numerals.chinese(matcher.group(3)));
    }
}
