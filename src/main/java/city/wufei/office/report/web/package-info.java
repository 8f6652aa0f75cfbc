/** Pages and API of progress reports. */
@NullMarked
package city.wufei.office.report.web;

import org.jspecify.annotations.NullMarked;
