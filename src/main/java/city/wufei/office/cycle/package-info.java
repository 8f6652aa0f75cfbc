/**
 * Fill-in cycles: forms as data, what is asked of which unit for which period and by when, what units fill in, and its way
 * from draft to acceptance. Who supplies rows or takes accepted values over does so through the interfaces here.
 */
@NullMarked
package city.wufei.office.cycle;

import org.jspecify.annotations.NullMarked;
