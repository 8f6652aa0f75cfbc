/** Takes the figures together, keeps reports, writes and issues them. */
@NullMarked
package city.wufei.office.report.internal;

import org.jspecify.annotations.NullMarked;
