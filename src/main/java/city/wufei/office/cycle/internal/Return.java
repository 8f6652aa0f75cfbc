package city.wufei.office.cycle.internal;

import city.wufei.kernel.Period;
import city.wufei.office.cycle.ReturnState;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one unit fills in for one cycle.
 *
 * @param unitName as the unit was called when it was asked
 * @param needed how many cells have to have a value, and {@code filled} how many of them have
 * @param returned whether it is a draft because somebody gave it back
 * @param dueKnown whether the holidays that decide the due day were published
 */
public record Return(
        long id,
        long cycle,
        long form,
        long formVersion,
        Period period,
        LocalDate dueOn,
        boolean dueKnown,
        long unit,
        String unitName,
        ReturnState state,
        int version,
        int needed,
        int filled,
        int warned,
        int sentBack,
        boolean returned,
        @Nullable LocalDate firstConfirmedOn) {

    public boolean handedIn() {
        return state != ReturnState.DRAFT && state != ReturnState.FILLED;
    }

    public Timeliness timeliness(LocalDate today) {
        return Timeliness.of(firstConfirmedOn, dueOn, today);
    }

    /** In percent, rounded down so that 100 means all. */
    public int percent() {
        return needed == 0 ? 100 : filled * 100 / needed;
    }
}
