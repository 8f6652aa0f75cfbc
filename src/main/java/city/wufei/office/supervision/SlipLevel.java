package city.wufei.office.supervision;

/** How late something is, as the office marks it. In words under {@code supervision.slip.NAME}. */
public enum SlipLevel {
    NONE(""),
    BLUE("blue"),
    YELLOW("warn"),
    RED("bad");

    private final String tone;

    SlipLevel(String tone) {
        this.tone = tone;
    }

    /** Of its badge. */
    public String tone() {
        return tone;
    }
}
