package city.wufei.plan.document;

import java.util.Locale;

/** How an automatic number is written; names are those of Word's {@code w:numFmt} in capitals, and of web pages. */
enum NumberFormat {
    DECIMAL {
        @Override
        String write(int number) {
            return Integer.toString(number);
        }
    },
    DECIMAL_FULL_WIDTH {
        @Override
        String write(int number) {
            return Integer.toString(number)
                    .chars()
                    .map(c -> c - '0' + '０')
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }
    },
    CHINESE {
        @Override
        String write(int number) {
            return chinese(number, "零一二三四五六七八九", "十百千");
        }
    },
    CHINESE_LEGAL {
        @Override
        String write(int number) {
            return chinese(number, "零壹贰叁肆伍陆柒捌玖", "拾佰仟");
        }
    },
    CIRCLED {
        @Override
        String write(int number) {
            return number <= 20 ? String.valueOf((char) ('①' + number - 1)) : DECIMAL.write(number);
        }
    },
    LOWER_LETTER {
        @Override
        String write(int number) {
            return String.valueOf((char) ('a' + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
        }
    },
    UPPER_LETTER {
        @Override
        String write(int number) {
            return LOWER_LETTER.write(number).toUpperCase(Locale.ROOT);
        }
    },
    LOWER_ROMAN {
        @Override
        String write(int number) {
            return UPPER_ROMAN.write(number).toLowerCase(Locale.ROOT);
        }
    },
    UPPER_ROMAN {
        @Override
        String write(int number) {
            String[] tens = {"", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"};
            String[] ones = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
            return number < 100 ? tens[number / 10] + ones[number % 10] : DECIMAL.write(number);
        }
    },
    NONE {
        @Override
        String write(int number) {
            return "";
        }
    };

    private static final int LARGEST = 9999;

    abstract String write(int number);

    String of(int number) {
        return number < 1 || number > LARGEST ? Integer.toString(number) : write(number);
    }

    static NumberFormat ofWord(String format) {
        return switch (format) {
            case "decimalFullWidth", "decimalFullWidth2" -> DECIMAL_FULL_WIDTH;
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "ideographDigital",
                    "taiwaneseDigital" -> CHINESE;
            case "chineseLegalSimplified", "ideographLegalTraditional" -> CHINESE_LEGAL;
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> CIRCLED;
            case "lowerLetter" -> LOWER_LETTER;
            case "upperLetter" -> UPPER_LETTER;
            case "lowerRoman" -> LOWER_ROMAN;
            case "upperRoman" -> UPPER_ROMAN;
            case "bullet", "none" -> NONE;
            default -> DECIMAL;
        };
    }

    /** The {@code type} of an HTML list. */
    static NumberFormat ofWeb(String type) {
        return switch (type) {
            case "a" -> LOWER_LETTER;
            case "A" -> UPPER_LETTER;
            case "i" -> LOWER_ROMAN;
            case "I" -> UPPER_ROMAN;
            default -> DECIMAL;
        };
    }

    private static String chinese(int number, String digits, String powers) {
        StringBuilder written = new StringBuilder();
        String decimal = Integer.toString(number);
        for (int i = 0; i < decimal.length(); i++) {
            int digit = decimal.charAt(i) - '0';
            int power = decimal.length() - 1 - i;
            if (digit > 0) {
                written.append(digits.charAt(digit));
                if (power > 0) {
                    written.append(powers.charAt(power - 1));
                }
            } else if (!written.isEmpty() && written.charAt(written.length() - 1) != digits.charAt(0)) {
                written.append(digits.charAt(0));
            }
        }
        while (written.charAt(written.length() - 1) == digits.charAt(0)) {
            written.setLength(written.length() - 1);
        }
        // Ten to nineteen go without the leading one.
        return number >= 10 && number < 20 ? written.substring(1) : written.toString();
    }
}
