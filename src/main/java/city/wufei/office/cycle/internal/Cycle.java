package city.wufei.office.cycle.internal;

import city.wufei.kernel.Period;
import city.wufei.office.cycle.BothLabels;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One form asked for one period.
 *
 * @param dueKnown whether the holidays that decide the day were published
 * @param openedBy empty when the schedule did it
 */
public record Cycle(
        long id,
        long form,
        long formVersion,
        BothLabels title,
        Period period,
        LocalDate dueOn,
        boolean dueKnown,
        Instant openedAt,
        String openedBy,
        int units,
        int handedIn,
        int accepted) {}
