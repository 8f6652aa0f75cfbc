/** How the register is kept: rules and SQL. */
@NullMarked
package city.wufei.registry.internal;

import org.jspecify.annotations.NullMarked;
