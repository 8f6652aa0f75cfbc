/** How series and values are kept. */
@NullMarked
package city.wufei.facts.internal;

import org.jspecify.annotations.NullMarked;
