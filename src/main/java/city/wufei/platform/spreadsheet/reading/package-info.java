/**
 * Spreadsheets as they were sent, row by row: {@code .xlsx} and CSV from any program. What comes in here is hostile until
 * read; nothing of it is held in memory but the row at hand, and what is absurd is refused. Knows nothing of what a column
 * means.
 */
@NullMarked
@NamedInterface("spreadsheet-reading")
package city.wufei.platform.spreadsheet.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
