/** The rules of cycles and how they are kept. */
@NullMarked
package city.wufei.office.cycle.internal;

import org.jspecify.annotations.NullMarked;
