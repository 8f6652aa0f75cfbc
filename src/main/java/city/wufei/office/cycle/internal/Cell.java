package city.wufei.office.cycle.internal;

import city.wufei.platform.Phrase;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A cell that ever had a value.
 *
 * @param value null when it was cleared
 * @param behalf by somebody who does not belong to the unit, or in somebody's place
 * @param warning what is implausible about it
 */
public record Cell(
        long id,
        CellKey key,
        @Nullable String value,
        int version,
        long personId,
        String by,
        boolean behalf,
        How how,
        Instant at,
        @Nullable Phrase warning) {}
