package city.wufei.office.supervision;

/** How far an item has come. In words under {@code supervision.state.NAME}. */
public enum SupervisionState {
    /** The office has it on its list; nobody has been told. */
    REGISTERED(""),
    /** The unit has to sign for it. */
    ASSIGNED("warn"),
    SIGNED("accent"),
    /** The unit has reported. */
    PROGRESS("accent"),
    /** The unit says that it is done; the office looks. */
    REVIEW("good"),
    CLOSED("good");

    private final String tone;

    SupervisionState(String tone) {
        this.tone = tone;
    }

    /** Of its badge. */
    public String tone() {
        return tone;
    }

    /** Whether the unit has it in hand. */
    public boolean isWithUnit() {
        return this == ASSIGNED || this == SIGNED || this == PROGRESS;
    }
}
