package city.wufei.plan.web;

import city.wufei.plan.Reading;
import city.wufei.plan.internal.IndicatorRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * From baseline to target, where both are numbers of the same unit.
 *
 * @param area that the target is about when it differs by area
 * @param most the value at the right edge: 100 for shares, else somewhat more than the larger of the two
 */
record Bullet(@Nullable String area, BigDecimal baseline, BigDecimal target, BigDecimal most, String unit) {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final BigDecimal AIR = new BigDecimal("1.25");

    /** One for each part of the target; none where there is nothing to draw. */
    static List<Bullet> of(IndicatorRow indicator) {
        List<Reading> baselines = indicator.baseline().readings();
        if (baselines.size() != 1) {
            return List.of();
        }
        Reading baseline = baselines.get(0);
        return indicator.target().readings().stream()
                .map(target -> between(baseline, target))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Bullet between(Reading baseline, Reading target) {
        BigDecimal from = amount(baseline);
        BigDecimal to = amount(target);
        return from == null || to == null || !baseline.unit().equals(target.unit())
                ? null
                : new Bullet(target.area(), from, to, most(from.max(to), target.unit()), target.unit());
    }

    private static @Nullable BigDecimal amount(Reading reading) {
        return reading.kind() == Reading.Kind.AMOUNT ? reading.value() : null;
    }

    private static BigDecimal most(BigDecimal larger, String unit) {
        return unit.equals("%") && larger.compareTo(WHOLE) <= 0 ? WHOLE : larger.multiply(AIR);
    }
}
