package city.wufei.plan.draft;

import city.wufei.plan.IndicatorKind;
import city.wufei.plan.Place;
import city.wufei.plan.Statement;
import java.util.List;

/**
 * A row of the indicator table.
 *
 * @param name without the mark of its kind
 * @param level1 first-level group, carried down from the merged cell
 * @param level2 second-level group; empty when the plan has one level only
 * @param units responsible units as printed, split
 */
public record PlannedIndicator(
        int number,
        String name,
        IndicatorKind kind,
        String level1,
        String level2,
        Statement baseline,
        Statement target,
        List<String> units,
        Place place) {
    public PlannedIndicator {
        units = List.copyOf(units);
    }
}
