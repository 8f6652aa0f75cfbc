package city.wufei.office.work;

import city.wufei.kernel.ErrorCode;
import city.wufei.kernel.Kind;

/** How working on tasks can fail. */
public enum WorkError implements ErrorCode {
    /** The unit has no such share in the task. */
    PART_NOT_FOUND(Kind.NOT_FOUND),
    STEP_NOT_FOUND(Kind.NOT_FOUND),
    /** Somebody changed it since it was read. */
    PART_CHANGED(Kind.CONFLICT),
    /** What is reported as done takes no reports before it is opened again. */
    PART_CLOSED(Kind.CONFLICT),
    PERCENT_INVALID(Kind.USER),
    /** A report says something. */
    WORDS_MISSING(Kind.USER),
    /** Progress on a day to come. */
    DAY_TO_COME(Kind.USER),
    STEP_INCOMPLETE(Kind.USER),
    /** The step lies outside the time there is for the task. */
    STEP_OUTSIDE(Kind.USER),
    REASON_MISSING(Kind.USER),
    /** A decision says what is decided. */
    DECISION_MISSING(Kind.USER);

    private final Kind kind;

    WorkError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
