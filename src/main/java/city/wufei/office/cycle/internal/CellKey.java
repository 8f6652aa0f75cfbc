package city.wufei.office.cycle.internal;

/** Which cell of a return. */
public record CellKey(String row, String column) {}
