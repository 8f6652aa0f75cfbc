package city.wufei.plan.internal;

import city.wufei.plan.Direction;
import city.wufei.plan.IndicatorKind;
import city.wufei.plan.Place;
import city.wufei.plan.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator of a plan.
 *
 * @param direction null when nobody said
 */
public record IndicatorRow(
        long id,
        int number,
        String name,
        IndicatorKind kind,
        String level1,
        String level2,
        @Nullable Direction direction,
        Statement baseline,
        Statement target,
        List<UnitRef> units,
        @Nullable Place place) {}
