package city.wufei.registry.internal;

/** The condition that a row is valid on the day {@code :day}; a missing end is an open one. */
final class Valid {
    private Valid() {}

    static String on(String table) {
        return "(%1$s.valid_from IS NULL OR %1$s.valid_from <= :day) AND (%1$s.valid_to IS NULL OR %1$s.valid_to >= :day)"
                .formatted(table);
    }
}
