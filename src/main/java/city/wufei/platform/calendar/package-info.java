/**
 * The work calendar: which days are worked on, year by year as the State Council gives notice of them, and sent in as a
 * spreadsheet when the next notice comes.
 */
@NullMarked
@NamedInterface("calendar")
package city.wufei.platform.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
