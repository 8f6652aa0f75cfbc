package city.wufei.office.cycle.internal;

/**
 * Who did something, as it is written beside.
 *
 * @param behalf whether they do not belong to the unit, or acted in somebody's place
 */
record Who(long id, String name, boolean behalf) {}
