package city.wufei.plan;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is to be reached year by year, by the whole territory or by one body.
 *
 * @param area part of the territory, where the plan's target differs by area; else empty
 * @param organisation id in the register of the body that it was broken down to; null for the whole
 * @param name of that body; null for the whole
 * @param values by year, in the unit of the indicator's target; years without a target are absent
 */
public record TargetLine(
        String area, @Nullable Long organisation, @Nullable String name, SortedMap<Integer, BigDecimal> values) {
    public TargetLine {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public boolean isWhole() {
        return organisation == null;
    }

    public @Nullable BigDecimal of(int year) {
        return values.get(year);
    }
}
