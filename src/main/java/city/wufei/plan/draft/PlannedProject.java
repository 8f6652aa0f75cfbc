package city.wufei.plan.draft;

import city.wufei.plan.Place;
import city.wufei.plan.YearSpan;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the project table.
 *
 * @param category first-level heading, without its ordinal ("工程项目"); empty when there is none
 * @param sector second-level heading ("工业领域"); empty when there is none
 * @param years as printed, and read; null when unread
 * @param investment in 10⁴ yuan; null when none is printed, also for the later ones of several that share one sum
 * @param investmentSharedWith numbers of the other projects that one printed sum is for; the first of them carries it
 */
public record PlannedProject(
        int number,
        String category,
        String sector,
        String name,
        String content,
        String yearsText,
        @Nullable YearSpan years,
        @Nullable BigDecimal investment,
        List<Integer> investmentSharedWith,
        List<String> units,
        Place place) {
    public PlannedProject {
        investmentSharedWith = List.copyOf(investmentSharedWith);
        units = List.copyOf(units);
    }
}
