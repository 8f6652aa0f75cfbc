package city.wufei.office.cycle.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was entered into a cell.
 *
 * @param kept false when somebody else had changed the cell meanwhile
 */
public record CellEntry(
        long id,
        CellKey key,
        @Nullable String value,
        int version,
        boolean kept,
        long personId,
        String by,
        boolean behalf,
        How how,
        Instant at) {}
