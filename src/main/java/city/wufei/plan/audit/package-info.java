/**
 * Checks a plan against itself: what its text, its tables and its own arithmetic say of the same thing.
 *
 * <p>The rule book is the list in {@code PlanAudit}; each rule is a small class that knows nothing of any particular
 * city. A rule speaks only when it can quote or calculate, and stays silent when in doubt.
 */
@NullMarked
package city.wufei.plan.audit;

import org.jspecify.annotations.NullMarked;
