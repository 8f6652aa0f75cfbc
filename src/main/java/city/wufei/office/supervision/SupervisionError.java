package city.wufei.office.supervision;

import city.wufei.kernel.ErrorCode;
import city.wufei.kernel.Kind;

/** How supervision can fail. */
public enum SupervisionError implements ErrorCode {
    SUPERVISION_NOT_FOUND(Kind.NOT_FOUND),
    /** Title, demand, unit or day is missing. */
    SUPERVISION_INCOMPLETE(Kind.USER),
    SUPERVISION_UNIT_UNKNOWN(Kind.USER),
    SUPERVISION_SUBJECT_UNKNOWN(Kind.USER),
    SUPERVISION_WORDS_MISSING(Kind.USER),
    SUPERVISION_PERCENT_INVALID(Kind.USER),
    SUPERVISION_VERB_MISSING(Kind.USER);

    private final Kind kind;

    SupervisionError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
