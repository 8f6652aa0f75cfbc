/** Keeping parts, steps and progress: SQL by topic, and the verbs of those who report and those who verify. */
@NullMarked
package city.wufei.office.work.internal;

import org.jspecify.annotations.NullMarked;
