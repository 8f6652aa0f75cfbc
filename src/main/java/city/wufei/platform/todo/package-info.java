/**
 * What waits for somebody: a module says what has to be done, by whom and by when, and says when the cause of it is gone. Nobody
 * ticks anything off here: what is done is done where it belongs.
 */
@NullMarked
@NamedInterface("todo")
package city.wufei.platform.todo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
