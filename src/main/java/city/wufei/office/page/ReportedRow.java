package city.wufei.office.page;

import city.wufei.office.cycle.Accepted;
import city.wufei.platform.Time;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a form in which a unit reported how far something is. Columns: {@code percent}, {@code words}, {@code obstacles},
 * {@code next}; a row without words is no report.
 *
 * @param target what the row is about
 * @param onDay the last day of the period, or the day of acceptance where that was earlier
 * @param by who wrote the words
 */
public record ReportedRow(
        String target,
        LocalDate onDay,
        @Nullable Integer percent,
        String words,
        @Nullable String obstacles,
        @Nullable String nextStep,
        String by) {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    public static List<ReportedRow> of(Accepted accepted) {
        LocalDate accepts = accepted.at().atZone(Time.ZONE).toLocalDate();
        LocalDate last = accepted.period().to();
        LocalDate onDay = last.isAfter(accepts) ? accepts : last;
        Map<String, Map<String, Accepted.Value>> rows = new LinkedHashMap<>();
        for (Accepted.Value value : accepted.values()) {
            String target = value.target();
            if (target != null) {
                rows.computeIfAbsent(target, key -> new LinkedHashMap<>())
                        .put(value.column().code(), value);
            }
        }
        return rows.entrySet().stream()
                .filter(row -> row.getValue().containsKey("words"))
                .map(row -> row(row.getKey(), onDay, row.getValue()))
                .toList();
    }

    private static ReportedRow row(String target, LocalDate onDay, Map<String, Accepted.Value> cells) {
        Accepted.Value words = cells.get("words");
        String percent = text(cells.get("percent"));
        return new ReportedRow(
                target,
                onDay,
                percent == null
                        ? null
                        : Integer.valueOf(new BigDecimal(percent)
                                .max(BigDecimal.ZERO)
                                .min(WHOLE)
                                .setScale(0, RoundingMode.HALF_UP)
                                .intValue()),
                words == null ? "" : words.value(),
                text(cells.get("obstacles")),
                text(cells.get("next")),
                words == null ? "" : words.by());
    }

    private static @Nullable String text(Accepted.@Nullable Value value) {
        return value == null ? null : value.value();
    }
}
