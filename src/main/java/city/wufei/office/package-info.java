/**
 * The leading group's desk, day by day: what is asked of units and comes in from them, what is being done and how far it is,
 * proof of it, and what is said about it upwards. One sub-package for each topic.
 *
 * <p>What is planned is the plan's, what is known as a figure is that of the facts; here is the work on both.
 */
@NullMarked
@ApplicationModule(displayName = "Office")
package city.wufei.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
