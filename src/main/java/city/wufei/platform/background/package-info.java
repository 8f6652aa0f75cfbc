/**
 * What goes on behind the requests: when tasks come due, by which clock, and whether this process takes part at all. The
 * library db-scheduler does the work; platform's own packages hand their tasks over as beans.
 */
@NullMarked
package city.wufei.platform.background;

import org.jspecify.annotations.NullMarked;
