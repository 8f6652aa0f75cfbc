package city.wufei.registry;

/** What regions come to in all. */
public record RegionTotal(long regions, long villages) {}
