/** How supervised items are kept, take their way, and who hears of it. */
@NullMarked
package city.wufei.office.supervision.internal;

import org.jspecify.annotations.NullMarked;
