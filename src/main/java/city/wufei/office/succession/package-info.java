/** From a plan that ends to the one that succeeds it: which indicators go on, which open tasks are carried over, what the new baselines are. */
@NullMarked
package city.wufei.office.succession;

import org.jspecify.annotations.NullMarked;
