/** Speaks to the running application over HTTP, as a browser or a program does. */
@NullMarked
package city.wufei.http;

import org.jspecify.annotations.NullMarked;
