package city.wufei.plan.web;

import city.wufei.plan.IndicatorTargets;
import city.wufei.plan.Reading;
import city.wufei.plan.TargetLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The yearly targets of the whole as a line, from the baseline on; the table beside it says the same.
 *
 * @param points as SVG writes them
 */
record TargetChart(String points, List<Dot> dots, boolean proposal) {
    static final int WIDTH = 260;
    static final int HEIGHT = 90;
    private static final int EDGE = 18;

    /** One value. */
    record Dot(double x, double y, int year, String value) {}

    /** Null where fewer than two values are there to be joined. */
    static @Nullable TargetChart of(IndicatorTargets targets, @Nullable Integer baseYear, TargetLine line) {
        SortedMap<Integer, BigDecimal> values = new TreeMap<>(line.values());
        BigDecimal baseline = baseline(targets);
        if (baseYear != null && baseline != null) {
            values.putIfAbsent(baseYear, baseline);
        }
        if (values.size() < 2) {
            return null;
        }
        double low = values.values().stream()
                .mapToDouble(BigDecimal::doubleValue)
                .min()
                .orElse(0);
        double high = values.values().stream()
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(1);
        int first = values.firstKey();
        int years = values.lastKey() - first;
        List<Dot> dots = new ArrayList<>();
        for (Map.Entry<Integer, BigDecimal> value : values.entrySet()) {
            double x = EDGE + (WIDTH - 2.0 * EDGE) * (value.getKey() - first) / years;
            double share = high == low ? 0.5 : (value.getValue().doubleValue() - low) / (high - low);
            dots.add(new Dot(
                    rounded(x),
                    rounded(HEIGHT - EDGE - 8 - share * (HEIGHT - 2 * EDGE - 14)),
                    value.getKey(),
                    value.getValue().toPlainString()));
        }
        String points = dots.stream().map(dot -> dot.x() + "," + dot.y()).collect(Collectors.joining(" "));
        return new TargetChart(points, dots, targets.isProposal());
    }

    private static double rounded(double at) {
        return Math.round(at * 10) / 10.0;
    }

    private static @Nullable BigDecimal baseline(IndicatorTargets targets) {
        List<Reading> readings = targets.indicator().baseline().readings();
        return readings.size() == 1
                        && readings.get(0).kind() == Reading.Kind.AMOUNT
                        && readings.get(0).unit().equals(targets.unit())
                ? readings.get(0).value()
                : null;
    }
}
