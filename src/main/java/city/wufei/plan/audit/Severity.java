package city.wufei.plan.audit;

/** How much a finding weighs. */
public enum Severity {
    /** Two things the document says cannot both be true. */
    ERROR,
    /** Most likely a slip: it should be looked at before the plan is worked with. */
    WARNING,
    /** Nothing wrong by itself, but worth knowing. */
    NOTE
}
