/** Cycles as pages and in the API: forms, boards, the grid that units fill in. */
@NullMarked
package city.wufei.office.cycle.web;

import org.jspecify.annotations.NullMarked;
