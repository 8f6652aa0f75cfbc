/**
 * Fills somebody else's workbook: cells with a name or a {@code {{mark}}} get the values that modules offer, everything
 * else stays as it was.
 */
@NullMarked
@NamedInterface("spreadsheet-filling")
package city.wufei.platform.spreadsheet.filling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
