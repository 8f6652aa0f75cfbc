package city.wufei.office.cycle.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody noted at a cell.
 *
 * @param stamp the step that it is the reason of, null for a note
 */
public record Remark(CellKey key, String text, @Nullable Long stamp, String by, Instant at) {}
