package city.wufei.office.work;

/** How far something is. Never entered: it follows from {@link StateRule}s. The worst first. */
public enum WorkState {
    LATE("bad"),
    BEHIND("warn"),
    NOT_STARTED(""),
    ON_COURSE("accent"),
    /** Reported as done; nobody has verified it. */
    DONE("good"),
    VERIFIED("good");

    private final String tone;

    WorkState(String tone) {
        this.tone = tone;
    }

    /** Of its badge. */
    public String tone() {
        return tone;
    }

    public boolean isOpen() {
        return this != DONE && this != VERIFIED;
    }
}
