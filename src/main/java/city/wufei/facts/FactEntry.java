package city.wufei.facts;

import city.wufei.kernel.Period;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A value to be recorded.
 *
 * @param series code of its series
 * @param region id of the region that it is about
 * @param value null takes back what was recorded before
 * @param source null for that of the series
 * @param method null for that of the series
 * @param origin where it comes in ({@code return/34}), null when somebody enters it by hand
 */
public record FactEntry(
        String series,
        long region,
        Period period,
        @Nullable BigDecimal value,
        @Nullable String source,
        @Nullable String method,
        String note,
        @Nullable String origin) {
    public static FactEntry of(String series, long region, Period period, @Nullable BigDecimal value, String origin) {
        return new FactEntry(series, region, period, value, null, null, "", origin);
    }
}
