package city.wufei.plan.json;

import city.wufei.plan.Reading;
import city.wufei.plan.Statement;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A baseline or target in JSON. The fields beside {@code text} are those of the first reading; a target in several
 * parts has all of them in {@code parts}.
 *
 * @param kind of the reading, null when the text was not understood
 * @param comparator ≥ ＞ ≤ ＜ =
 * @param value a decimal number as text
 */
public record StatementJson(
        String text,
        @Nullable String kind,
        @Nullable String comparator,
        @Nullable String value,
        @Nullable String unit,
        List<Part> parts) {

    /**
     * One part.
     *
     * @param area the part of the territory it is about
     * @param since the year that a change counts from
     */
    public record Part(
            String kind,
            @Nullable String comparator,
            @Nullable String value,
            String unit,
            @Nullable String area,
            @Nullable Integer since) {
        public static Part of(Reading reading) {
            BigDecimal value = reading.value();
            return new Part(
                    reading.kind().name(),
                    reading.bound() == null ? null : reading.bound().sign(),
                    value == null ? null : value.toPlainString(),
                    reading.unit(),
                    reading.area(),
                    reading.since());
        }
    }

    public static StatementJson of(Statement statement) {
        List<Part> parts = statement.readings().stream().map(Part::of).toList();
        if (parts.isEmpty()) {
            return new StatementJson(statement.text(), null, null, null, null, parts);
        }
        Part first = parts.get(0);
        return new StatementJson(statement.text(), first.kind, first.comparator, first.value, first.unit, parts);
    }
}
