package city.wufei.facts;

/** What the values of a series are. In words under {@code series.kind.NAME}. */
public enum SeriesKind {
    /** So much of its unit. */
    AMOUNT,
    /** A share in percent: 93.5 is 93.5 %. */
    SHARE,
    /** Reached (1) or not (0). */
    STATE
}
