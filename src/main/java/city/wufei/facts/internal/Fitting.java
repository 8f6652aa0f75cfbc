package city.wufei.facts.internal;

import city.wufei.facts.Fact;
import city.wufei.facts.FactEntry;
import city.wufei.facts.FactsError;
import city.wufei.facts.Series;
import city.wufei.facts.SeriesKind;
import city.wufei.kernel.Period;
import city.wufei.kernel.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a value fits its series. A year’s value may stand in a series of shorter periods: history has often no more. */
record Fitting(FactEntry entry) {

    List<Problem> problems(Optional<Series> found) {
        if (found.isEmpty()) {
            return List.of(problem("series", FactsError.SERIES_NOT_FOUND, entry.series()));
        }
        Series series = found.get();
        List<Problem> problems = new ArrayList<>();
        Period.Kind kind = entry.period().kind();
        if (kind != series.period() && kind != Period.Kind.YEAR) {
            problems.add(problem("period", FactsError.FACT_PERIOD_UNFIT, entry.period(), series.name()));
        }
        BigDecimal value = entry.value();
        if (value != null && Math.max(0, value.stripTrailingZeros().scale()) > series.digits()) {
            problems.add(
                    problem("value", FactsError.VALUE_TOO_FINE, value.toPlainString(), series.name(), series.digits()));
        }
        if (value != null
                && series.kind() == SeriesKind.STATE
                && value.compareTo(BigDecimal.ZERO) != 0
                && value.compareTo(BigDecimal.ONE) != 0) {
            problems.add(problem("value", FactsError.STATE_EXPECTED, value.toPlainString(), series.name()));
        }
        return problems;
    }

    private static Problem problem(String field, FactsError code, Object... arguments) {
        return Problem.of(field, code, arguments);
    }

    static boolean saysTheSame(@Nullable Fact before, FactEntry entry, Series series) {
        BigDecimal value = entry.value();
        if (before == null || value == null) {
            return before == null && value == null;
        }
        return Objects.requireNonNull(before.value()).compareTo(value) == 0
                && before.source().equals(Objects.requireNonNullElse(entry.source(), series.source()))
                && before.method().equals(Objects.requireNonNullElse(entry.method(), series.method()))
                && before.note().equals(entry.note());
    }
}
