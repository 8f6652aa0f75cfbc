/** Proof: what is needed of tasks, indicators and milestones, what is missing and whose. The proof itself are attachments. */
@NullMarked
package city.wufei.office.evidence;

import org.jspecify.annotations.NullMarked;
