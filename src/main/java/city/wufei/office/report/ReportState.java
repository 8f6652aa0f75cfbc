package city.wufei.office.report;

import org.springframework.context.MessageSourceResolvable;

/** How far a report has come. In words under {@code reportState.NAME}. */
public enum ReportState implements MessageSourceResolvable {
    /** Its words can be edited, its figures taken anew. */
    DRAFT(""),
    /** Frozen. */
    ISSUED("good"),
    /** Frozen, and no longer stood by. */
    WITHDRAWN("warn");

    private final String tone;

    ReportState(String tone) {
        this.tone = tone;
    }

    /** Of its badge. */
    public String tone() {
        return tone;
    }

    @Override
    public String[] getCodes() {
        return new String[] {"reportState." + name()};
    }
}
