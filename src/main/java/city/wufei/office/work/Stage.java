package city.wufei.office.work;

/** What was said of a part being done. */
public enum Stage {
    OPEN,
    /** Whoever owes it says that it is done. */
    REPORTED,
    /** The office has held it against its evidence. */
    VERIFIED
}
