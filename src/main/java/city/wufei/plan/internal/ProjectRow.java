package city.wufei.plan.internal;

import city.wufei.plan.Place;
import city.wufei.plan.YearSpan;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project of a plan.
 *
 * @param investment in 10⁴ yuan; null when none is printed, also for those whose sum another one carries
 * @param investmentSharedWith numbers of the other projects that the same printed sum is for
 */
public record ProjectRow(
        long id,
        int number,
        String category,
        String sector,
        String name,
        @Nullable String content,
        String yearsText,
        @Nullable YearSpan years,
        @Nullable BigDecimal investment,
        List<Integer> investmentSharedWith,
        List<UnitRef> units,
        @Nullable Place place) {}
