package city.wufei.plan.reading.value;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as plans print them. */
public final class Numerals {
    /** Digits, perhaps with thousands separators and decimals; no sign. In normal text. */
    public static final String NUMBER = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";

    private static final String DIGITS = "零一二三四五六七八九";
    private static final Pattern COUNT = Pattern.compile("^[一二三四五六七八九十百两]{1,5}(?=[个家座处条台辆项]$)");
    private static final Pattern PER_CENT = Pattern.compile("百分之([零一二三四五六七八九十百两]+|" + NUMBER + ")");

    private Numerals() {}

    /** The value of something {@link #NUMBER} matched, digits as printed. */
    public static BigDecimal decimal(String number) {
        return new BigDecimal(number.replace(",", ""));
    }

    /** Up to 999 in Chinese numerals ("十二", "一百零五"), or in digits. */
    public static int chinese(String numeral) {
        if (!numeral.isEmpty() && Character.isDigit(numeral.charAt(0))) {
            return Integer.parseInt(numeral);
        }
        int sum = 0;
        int digit = 0;
        for (int i = 0; i < numeral.length(); i++) {
            char sign = numeral.charAt(i) == '两' ? '二' : numeral.charAt(i);
            int power = sign == '十' ? 10 : sign == '百' ? 100 : 0;
            if (power == 0) {
                digit = Math.max(DIGITS.indexOf(sign), 0);
            } else {
                sum += Math.max(digit, 1) * power;
                digit = 0;
            }
        }
        return sum + digit;
    }

    /** "百分之九十" as "90%", "十五个" as "15个". */
    static String inDigits(String text) {
        String counted = COUNT.matcher(text).replaceFirst(found -> String.valueOf(chinese(found.group())));
        Matcher matcher = PER_CENT.matcher(counted);
        return matcher.replaceAll(found -> {
            String number = found.group(1);
            return (Character.isDigit(number.charAt(0)) ? number : String.valueOf(chinese(number))) + "%";
        });
    }
}
