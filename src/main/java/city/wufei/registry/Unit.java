package city.wufei.registry;

/** What capacities, permitted amounts and certified areas are counted in. In words under {@code unit.NAME}. */
public enum Unit {
    T_PER_DAY,
    T_PER_YEAR,
    M3_PER_DAY,
    M3_PER_YEAR,
    M3,
    T,
    HEAD_PER_DAY,
    HEAD_PER_YEAR,
    VEHICLE_PER_YEAR,
    M2,
    /** 1/15 hectare. */
    MU,
    YUAN
}
