package city.wufei.plan;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project of a plan.
 *
 * @param years null when the plan prints none
 * @param investment in 10⁴ yuan; null when none is printed, also for those whose sum another one carries
 * @param investmentSharedWith numbers of the other projects that the same printed sum is for
 * @param units who is responsible, each once, in the order of the plan
 */
public record Project(
        long id,
        long plan,
        int number,
        String category,
        String sector,
        String name,
        @Nullable String content,
        String yearsText,
        @Nullable YearSpan years,
        @Nullable BigDecimal investment,
        List<Integer> investmentSharedWith,
        List<PlanUnit> units) {
    public Project {
        investmentSharedWith = List.copyOf(investmentSharedWith);
        units = List.copyOf(units);
    }
}
