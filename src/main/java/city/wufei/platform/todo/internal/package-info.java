/** How things to do are kept. */
@NullMarked
package city.wufei.platform.todo.internal;

import org.jspecify.annotations.NullMarked;
