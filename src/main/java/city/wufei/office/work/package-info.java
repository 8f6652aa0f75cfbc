/**
 * The tasks of the plan as work: who owes which part, the steps each splits it into, what they report, and the state that
 * follows from named rules.
 *
 * <p>What a task is and who has it stands in the plan; nothing of that is kept here a second time.
 */
@NullMarked
package city.wufei.office.work;

import org.jspecify.annotations.NullMarked;
