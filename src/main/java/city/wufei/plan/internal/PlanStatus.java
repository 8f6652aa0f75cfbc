package city.wufei.plan.internal;

/** Where a plan stands. That it has ended is not a status: it follows from its period and the day. */
public enum PlanStatus {
    /** Read from a document, under review. */
    DRAFT,
    /** Accepted. */
    IN_FORCE,
    /** A draft whose content went into a plan that was already there. */
    MERGED,
    DISCARDED
}
