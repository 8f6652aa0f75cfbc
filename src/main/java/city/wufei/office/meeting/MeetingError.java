package city.wufei.office.meeting;

import city.wufei.kernel.ErrorCode;
import city.wufei.kernel.Kind;

/** How meetings can fail. */
public enum MeetingError implements ErrorCode {
    MEETING_NOT_FOUND(Kind.NOT_FOUND),
    MEETING_INCOMPLETE(Kind.USER),
    AGENDA_INCOMPLETE(Kind.USER),
    AGENDA_NOT_FOUND(Kind.NOT_FOUND),
    DECISION_INCOMPLETE(Kind.USER),
    DECISION_NOT_FOUND(Kind.NOT_FOUND),
    /** It is under supervision already. */
    DECISION_SUPERVISED(Kind.CONFLICT);

    private final Kind kind;

    MeetingError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
