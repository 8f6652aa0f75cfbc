package city.wufei.plan.targets;

import city.wufei.plan.TargetLine;
import city.wufei.plan.TargetWarning;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Whether what is broken down agrees with the whole. Amounts add up. A rate of the whole is some weighted mean of the parts'
 * rates; the weights are not known here, but whatever they are it lies between the smallest and the largest part.
 */
public final class Breakdown {
    private Breakdown() {}

    /** None where nothing is broken down, or a year has no value for the whole or for one of the parts. */
    public static List<TargetWarning> check(List<TargetLine> lines, String unit) {
        List<TargetWarning> warnings = new ArrayList<>();
        for (TargetLine whole : lines) {
            List<TargetLine> parts = lines.stream()
                    .filter(line -> !line.isWhole() && line.area().equals(whole.area()))
                    .toList();
            if (whole.isWhole() && !parts.isEmpty()) {
                whole.values().entrySet().forEach(value -> check(whole.area(), value, parts, unit, warnings));
            }
        }
        return warnings;
    }

    private static void check(
            String area,
            Map.Entry<Integer, BigDecimal> whole,
            List<TargetLine> parts,
            String unit,
            List<TargetWarning> warnings) {
        List<BigDecimal> values = parts.stream()
                .map(part -> part.of(whole.getKey()))
                .filter(Objects::nonNull)
                .toList();
        if (values.size() < parts.size()) {
            return;
        }
        if (isRate(unit)) {
            BigDecimal low = Collections.min(values);
            BigDecimal high = Collections.max(values);
            if (whole.getValue().compareTo(low) < 0 || whole.getValue().compareTo(high) > 0) {
                warnings.add(
                        new TargetWarning(TargetWarning.Kind.MEAN, area, whole.getKey(), whole.getValue(), low, high));
            }
            return;
        }
        BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(whole.getValue()) != 0) {
            warnings.add(new TargetWarning(TargetWarning.Kind.SUM, area, whole.getKey(), whole.getValue(), sum, sum));
        }
    }

    /** Shares, and amounts per something. */
    static boolean isRate(String unit) {
        return unit.contains("%") || unit.contains("‰") || unit.contains("/") || unit.contains("每");
    }
}
