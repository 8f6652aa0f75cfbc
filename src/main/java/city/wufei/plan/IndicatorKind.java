package city.wufei.plan;

/** How binding an indicator is; plans mark it ★, nothing, Δ, or in a column of its own. */
public enum IndicatorKind {
    MANDATORY,
    OPTIONAL,
    FEATURED
}
