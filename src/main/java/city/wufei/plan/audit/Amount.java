package city.wufei.plan.audit;

import city.wufei.plan.draft.Fact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;

/**
 * A number with its unit, as printed.
 *
 * <p>It stands for everything that rounds to it: half a unit of its last digit to either side. "About" allows nothing
 * beyond that, except that the zeros at the end of a whole number then do not count as digits (about 480 is anything
 * from 475 to 485). Things that are counted one by one are exact unless they are counted about.
 */
record Amount(BigDecimal value, String unit, boolean about) {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final Set<String> COUNTED = Set.of(
            "", "个", "家", "座", "种", "类", "项", "人", "名", "辆", "台", "条", "处", "所", "户", "次", "头", "件", "只", "部", "张");
    private static final Map<Character, BigDecimal> MULTIPLES =
            Map.of('万', new BigDecimal("10000"), '亿', new BigDecimal("100000000"));
    private static final BigDecimal THOUSANDTH = new BigDecimal("0.001");
    private static final Set<String> KILOGRAMS = Set.of("kg", "公斤", "千克");
    private static final Map<String, String> SAME =
            Map.of("t", "吨", "kg", "吨", "公斤", "吨", "千克", "吨", "m3", "立方米", "m³", "立方米", "方", "立方米", "％", "%");

    static Amount of(Fact fact) {
        return new Amount(fact.value(), fact.unit(), fact.about());
    }

    static Amount exact(BigDecimal value, String unit) {
        return new Amount(value, unit, false);
    }

    /** What it may stand for, counted in {@link #base()}. */
    Interval interval() {
        if (!about && value.scale() <= 0 && COUNTED.contains(unit)) {
            return Interval.exactly(value);
        }
        BigDecimal digits = about && value.scale() <= 0 ? value.stripTrailingZeros() : value;
        BigDecimal reach = digits.ulp().multiply(HALF);
        return Interval.around(value, reach).times(factor());
    }

    /** The unit without multiples, so that 万吨 and 吨 can be compared. */
    String base() {
        String[] parts = unit.split("/", 2);
        String head = isMultiple(parts[0]) ? parts[0].substring(1) : parts[0];
        head = SAME.getOrDefault(head, head);
        return parts.length == 1 ? head : head + "/" + parts[1].replace("天", "日");
    }

    boolean isComparableTo(Amount other) {
        return base().equals(other.base());
    }

    boolean isPercent() {
        return base().equals("%");
    }

    String printed() {
        return value.toPlainString() + unit;
    }

    /** A value in {@link #base()} written in this amount's unit, with as many digits as this one has. */
    String inUnit(BigDecimal inBase) {
        BigDecimal own = inBase.divide(factor(), Math.max(value.scale(), 0), RoundingMode.HALF_UP);
        return own.toPlainString() + unit;
    }

    /** The same amount as if it had been printed with so many decimals. */
    Amount withScale(int scale) {
        return new Amount(value.setScale(scale, RoundingMode.HALF_UP), unit, about);
    }

    /** "4.98万吨/年" as an amount of the year in question. */
    Amount withoutYear() {
        return new Amount(value, unit.replaceFirst("/年$", ""), about);
    }

    /** The printed value in {@link #base()}. */
    BigDecimal inBase() {
        return value.multiply(factor());
    }

    private BigDecimal factor() {
        String head = unit.split("/", 2)[0];
        if (isMultiple(head)) {
            return MULTIPLES.getOrDefault(head.charAt(0), BigDecimal.ONE);
        }
        return KILOGRAMS.contains(head) ? THOUSANDTH : BigDecimal.ONE;
    }

    private static boolean isMultiple(String head) {
        return head.length() > 1 && MULTIPLES.containsKey(head.charAt(0));
    }
}
