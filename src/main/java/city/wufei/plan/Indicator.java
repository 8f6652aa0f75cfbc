package city.wufei.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator of a plan.
 *
 * @param direction null when nobody said
 * @param units who is responsible, each once, in the order of the plan
 */
public record Indicator(
        long id,
        long plan,
        int number,
        String name,
        IndicatorKind kind,
        String level1,
        String level2,
        @Nullable Direction direction,
        Statement baseline,
        Statement target,
        List<PlanUnit> units) {
    public Indicator {
        units = List.copyOf(units);
    }
}
