/**
 * Reads what the text of a plan says outside its tables: what the plan is, which townships it covers, how the world was
 * when it was written, and what it commits to.
 */
@NullMarked
package city.wufei.plan.reading.text;

import org.jspecify.annotations.NullMarked;
