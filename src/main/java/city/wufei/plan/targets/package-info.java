/** Yearly targets: the straight line that is proposed, and whether what is broken down agrees with the whole. No SQL, no pages. */
@NullMarked
package city.wufei.plan.targets;

import org.jspecify.annotations.NullMarked;
