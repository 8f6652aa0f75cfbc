package city.wufei.plan.internal;

/**
 * A unit as a row names it.
 *
 * @param printed the name in that row, which may be an alias
 */
public record UnitRef(long id, String name, String printed, boolean group) {}
