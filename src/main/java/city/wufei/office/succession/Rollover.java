package city.wufei.office.succession;

import city.wufei.office.work.WorkState;
import city.wufei.plan.Indicator;
import city.wufei.plan.Plan;
import city.wufei.plan.Task;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one plan goes over into the next.
 *
 * @param indicators those of the ending plan by number, then the new ones
 * @param tasks those that are open at the end, by number
 * @param confirmedAt null while it is a draft
 */
public record Rollover(
        long id,
        Plan from,
        Plan to,
        RolloverState state,
        int version,
        List<IndicatorLink> indicators,
        List<CarriedTask> tasks,
        @Nullable Instant confirmedAt) {
    public Rollover {
        indicators = List.copyOf(indicators);
        tasks = List.copyOf(tasks);
    }

    /** What becomes of an indicator. In words under {@code rollover.kind.NAME}. */
    public enum Kind {
        SAME,
        CHANGED,
        ENDED,
        NEW
    }

    /**
     * One indicator.
     *
     * @param from null for a new one
     * @param to null for one that ended
     * @param baseline last value of the history before the succeeding plan; null where there is none
     */
    public record IndicatorLink(
            Kind kind,
            @Nullable Indicator from,
            @Nullable Indicator to,
            @Nullable Baseline baseline) {}

    /**
     * What the succeeding plan starts from.
     *
     * @param period that the value is of, as it is written
     */
    public record Baseline(BigDecimal value, String period, String source) {}

    /**
     * A task that was open.
     *
     * @param to the task in which it goes on; null when it goes on beside those of the succeeding plan
     * @param state on the last day of the ending plan
     */
    public record CarriedTask(
            Task from,
            @Nullable Task to,
            boolean carried,
            WorkState state,
            @Nullable Integer percent) {}
}
