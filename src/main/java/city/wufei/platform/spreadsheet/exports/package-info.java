/** Exports that may be large: sent at once when they are small, made by a job when they are not. */
@NullMarked
@NamedInterface("exports")
package city.wufei.platform.spreadsheet.exports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
