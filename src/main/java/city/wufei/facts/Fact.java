package city.wufei.facts;

import city.wufei.kernel.Period;
import city.wufei.registry.Named;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A value of a series, as somebody recorded it.
 *
 * @param series code of its series
 * @param region that it is about
 * @param value in the unit of the series; null where what was recorded before was taken back
 * @param origin where it came in ({@code return/34}); null when it was entered on the page
 */
public record Fact(
        long id,
        String series,
        Named region,
        Period period,
        @Nullable BigDecimal value,
        String source,
        String method,
        String note,
        Instant recordedAt,
        String recordedBy,
        @Nullable String origin) {}
