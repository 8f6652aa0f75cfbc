package city.wufei.plan.layout;

import city.wufei.plan.YearSpan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words that say the same time, sum or bodies. */
final class Phrases {
    private final Dice dice;
    private final Style style;

    /** Of money: its name, and the power of ten that makes it of 10⁴ yuan. */
    enum Money {
        YUAN("元", 4),
        TEN_THOUSAND("万元", 0),
        HUNDRED_MILLION("亿元", -4);

        final String unit;
        private final int power;

        Money(String unit, int power) {
            this.unit = unit;
            this.power = power;
        }

        String of(BigDecimal tenThousands) {
            return tenThousands.scaleByPowerOfTen(power).stripTrailingZeros().toPlainString();
        }
    }

    Phrases(Dice dice, Style style) {
        this.dice = dice;
        this.style = style;
    }

    String years(@Nullable YearSpan years, String printed) {
        if (years == null) {
            return printed;
        }
        String from = years.from() + "";
        String to = years.to() + "";
        if (years.from() == years.to()) {
            return style.digits(dice.one(to, to + "年"));
        }
        return style.digits(dice.one(
                from + "—" + to,
                from + "-" + to + "年",
                from + "至" + to + "年",
                from + "~" + to,
                from + "～" + to + "年",
                from + "年—" + to + "年",
                from + "年至" + to + "年",
                from + "年1月至" + to + "年12月",
                from + ".1-" + to + ".12"));
    }

    String deadline(@Nullable LocalDate last, String printed) {
        if (last == null) {
            return printed;
        }
        int year = last.getYear();
        if (last.equals(LocalDate.of(year, Month.DECEMBER, 31))) {
            return style.digits(dice.one(
                    year + "年",
                    year + "年底",
                    year + "年底前",
                    year + "年12月",
                    year + "年12月底前",
                    year + "年末",
                    year + "." + 12,
                    year + "年12月31日",
                    year + "年完成"));
        }
        int month = last.getMonthValue();
        return last.equals(last.withDayOfMonth(last.lengthOfMonth()))
                ? style.digits(
                        dice.one(year + "年" + month + "月", year + "年" + month + "月底前", year + "年" + month + "月底"))
                : style.digits(year + "年" + month + "月" + last.getDayOfMonth() + "日前");
    }

    /** @param inCell the unit to print in the cell, empty when a heading gives it */
    String money(@Nullable BigDecimal tenThousands, Money money, String inCell) {
        return tenThousands == null ? style.dash : style.digits(money.of(tenThousands)) + inCell;
    }

    String bodies(List<String> names) {
        return names.isEmpty() ? style.dash : String.join(style.bodySeparator, names);
    }
}
