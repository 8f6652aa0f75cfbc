package city.wufei.facts.web;

import city.wufei.facts.Fact;
import city.wufei.facts.Series;
import city.wufei.kernel.Period;
import city.wufei.platform.Words;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the script of charts draws: lines over the same periods.
 *
 * @param unit that all values are in
 * @param labels of the periods, from left to right
 */
record LineChart(String unit, List<String> labels, List<Line> lines) {

    /** @param values one for each label, null where there is none: a gap, never a zero */
    record Line(String name, List<@Nullable BigDecimal> values) {}

    /** Years as they are; a series of shorter periods has these beside the years it also has. */
    static LineChart of(Series series, List<Fact> facts, Words words) {
        Period.Kind kind = facts.stream().anyMatch(fact -> fact.period().kind() == series.period())
                ? series.period()
                : Period.Kind.YEAR;
        List<Fact> shown = facts.stream()
                .filter(fact -> fact.period().kind() == kind)
                .sorted(Comparator.comparing(Fact::period))
                .toList();
        if (shown.isEmpty()) {
            return new LineChart(series.unit(), List.of(), List.of());
        }
        Period last = shown.get(shown.size() - 1).period();
        List<Period> periods = Stream.iterate(
                        shown.get(0).period(), period -> period.compareTo(last) <= 0, Period::next)
                .toList();
        List<@Nullable BigDecimal> values = new java.util.ArrayList<>();
        for (Period period : periods) {
            values.add(shown.stream()
                    .filter(fact -> fact.period().equals(period))
                    .map(fact -> Objects.requireNonNull(fact.value()))
                    .findFirst()
                    .orElse(null));
        }
        return new LineChart(
                series.unit(), periods.stream().map(words::of).toList(), List.of(new Line(series.name(), values)));
    }
}
