package city.wufei.plan.reading.value;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads sums of money as 10⁴ yuan. */
public final class MoneyReader {
    /** Power of ten that makes 10⁴ yuan of a unit. */
    private static final Map<String, Integer> POWERS = Map.of("亿", 4, "千万", 3, "百万", 2, "万", 0, "千", -1, "", -4);

    private static final int LONGEST_TEXT = 60;
    private static final String MULTIPLE = "亿|千万|百万|万|千|";
    private static final Pattern SUM = Pattern.compile("(?:约|近|共|合计)?(?<number>" + Numerals.NUMBER + ")(?:(?<multiple>"
            + MULTIPLE + ")(?<yuan>元)?)?(?:人民币)?(?:左右)?");
    private static final Pattern UNIT = Pattern.compile("(?<multiple>" + MULTIPLE + ")元");

    private MoneyReader() {}

    /** Which unit a heading or caption names ("总投资（万元）"), as the power of ten that makes 10⁴ yuan of it. */
    public static Optional<Integer> power(String heading) {
        Matcher unit = UNIT.matcher(NormalText.of(heading));
        return unit.find() ? Optional.ofNullable(POWERS.get(unit.group("multiple"))) : Optional.empty();
    }

    /**
     * The sum in 10⁴ yuan, without trailing zeros behind the point.
     *
     * @param power of the heading's unit, null when it names none; a unit in the cell goes before it
     * @return empty when the text is no sum, or a number whose unit nobody names
     */
    public static Optional<BigDecimal> read(String printed, @Nullable Integer power) {
        Matcher sum = SUM.matcher(printed.length() > LONGEST_TEXT ? "" : NormalText.of(printed));
        if (!sum.matches()) {
            return Optional.empty();
        }
        boolean hasUnit =
                sum.group("yuan") != null || !nonNull(sum.group("multiple")).isEmpty();
        Integer own = hasUnit ? POWERS.get(nonNull(sum.group("multiple"))) : power;
        return own == null ? Optional.empty() : Optional.of(plain(Numerals.decimal(sum.group("number")), own));
    }

    private static String nonNull(@Nullable String group) {
        return group == null ? "" : group;
    }

    private static BigDecimal plain(BigDecimal number, int power) {
        BigDecimal sum = number.scaleByPowerOfTen(power).stripTrailingZeros();
        return sum.scale() < 0 ? sum.setScale(0) : sum;
    }
}
