/** Supervised items as pages, spreadsheet and API. */
@NullMarked
package city.wufei.office.supervision.web;

import org.jspecify.annotations.NullMarked;
