/** Keeping what is asked for, and who may give it. */
@NullMarked
package city.wufei.office.evidence.internal;

import org.jspecify.annotations.NullMarked;
