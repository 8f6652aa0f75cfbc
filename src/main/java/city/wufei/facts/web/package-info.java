/** Pages and API of the series, and the spreadsheets that their values come in by. */
@NullMarked
package city.wufei.facts.web;

import org.jspecify.annotations.NullMarked;
