package city.wufei.plan.internal;

/** A group of rows with its size: a first-level group, a section, a sector. */
public record Group(String name, int size) {}
