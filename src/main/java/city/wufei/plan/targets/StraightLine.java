package city.wufei.plan.targets;

import city.wufei.plan.Bound;
import city.wufei.plan.Reading;
import city.wufei.plan.Statement;
import city.wufei.plan.TargetLine;
import city.wufei.plan.YearSpan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is proposed before anybody sets yearly targets: straight from the value of the base year to the target at the end of
 * the plan, in as many digits as the two have. Without a baseline in the same unit, or where the baseline is past the bound
 * already, it is the target in each year. A target that is no number gives nothing.
 */
public final class StraightLine {
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private StraightLine() {}

    /** One line for each area that the target speaks of. */
    public static List<TargetLine> of(
            Statement baseline, Statement target, @Nullable Integer baseYear, YearSpan period) {
        Reading from = baseline.readings().size() == 1 ? baseline.readings().get(0) : null;
        return target.readings().stream()
                .map(to -> line(from, to, baseYear == null ? period.from() - 1 : baseYear, period))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable TargetLine line(@Nullable Reading from, Reading to, int baseYear, YearSpan period) {
        BigDecimal start = from == null || from.kind() != Reading.Kind.AMOUNT ? null : from.value();
        BigDecimal end = end(start, to);
        if (end == null) {
            return null;
        }
        boolean comparable = start != null
                && from != null
                && (to.kind() == Reading.Kind.CHANGE || from.unit().equals(to.unit()));
        String area = to.area() == null ? "" : to.area();
        BigDecimal begin = comparable && !isReached(Objects.requireNonNull(start), end, to) ? start : end;
        return new TargetLine(area, null, null, values(begin, end, baseYear, period));
    }

    /** Who is past the bound already is not asked to fall back to it. */
    private static boolean isReached(BigDecimal start, BigDecimal end, Reading to) {
        Bound bound = to.bound();
        return bound != null
                && switch (bound) {
                    case AT_LEAST, MORE_THAN -> start.compareTo(end) > 0;
                    case AT_MOST, LESS_THAN -> start.compareTo(end) < 0;
                    case EXACTLY -> false;
                };
    }

    /** A change in percent is applied to the baseline; where there is none it gives no value. */
    private static @Nullable BigDecimal end(@Nullable BigDecimal start, Reading to) {
        BigDecimal value = to.value();
        return switch (to.kind()) {
            case AMOUNT -> value;
            case CHANGE ->
                start == null || value == null
                        ? null
                        : start.multiply(PERCENT.add(value)).divide(PERCENT, start.scale() + 2, RoundingMode.HALF_UP);
            case EXISTS, LOWER, ASSIGNED, CONTINUED, NONE, WORDS -> null;
        };
    }

    private static SortedMap<Integer, BigDecimal> values(
            BigDecimal start, BigDecimal end, int baseYear, YearSpan period) {
        SortedMap<Integer, BigDecimal> values = new TreeMap<>();
        int scale = Math.max(Math.max(start.scale(), end.scale()), 0);
        int span = period.to() - baseYear;
        for (int year = period.from(); year < period.to(); year++) {
            values.put(
                    year,
                    start.add(end.subtract(start)
                            .multiply(BigDecimal.valueOf(year - baseYear))
                            .divide(BigDecimal.valueOf(span), scale, RoundingMode.HALF_UP)));
        }
        values.put(period.to(), end);
        return values;
    }
}
