/** How jobs are kept, taken up, stopped and ended. */
@NullMarked
package city.wufei.platform.jobs.internal;

import org.jspecify.annotations.NullMarked;
