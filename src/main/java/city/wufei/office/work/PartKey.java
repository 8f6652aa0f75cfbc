package city.wufei.office.work;

import org.jspecify.annotations.Nullable;

/**
 * Whose share in which task.
 *
 * @param task id of the plan's task
 * @param unit id of the plan's unit that has it
 * @param body id in the register: the unit itself, or one of its members when it is a group; null when nobody is registered
 * @param year of a task without end, which is owed anew each year; 0 for one with a deadline
 */
public record PartKey(long task, long unit, @Nullable Long body, int year) {}
