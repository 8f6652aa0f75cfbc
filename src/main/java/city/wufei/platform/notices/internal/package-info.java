/** How notices are kept and carried away: what is due, by which channel, how often it was tried, and when it is given up. */
@NullMarked
package city.wufei.platform.notices.internal;

import org.jspecify.annotations.NullMarked;
