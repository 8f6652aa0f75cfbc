package city.wufei.plan;

import city.wufei.kernel.ErrorCode;
import city.wufei.kernel.Kind;

/** How working with a plan can fail. */
public enum PlanError implements ErrorCode {
    PLAN_NOT_FOUND(Kind.NOT_FOUND),
    PLAN_ITEM_NOT_FOUND(Kind.NOT_FOUND),
    /** Somebody changed or decided the draft since it was read. */
    PLAN_CHANGED(Kind.CONFLICT),
    /** The document holds none of the three tables. */
    PLAN_WITHOUT_TABLES(Kind.USER),
    /** A draft is accepted only when everything unread is settled. */
    PLAN_HAS_UNREAD(Kind.CONFLICT),
    /** Without place and period nobody can tell which plan it is. */
    PLAN_HEAD_INCOMPLETE(Kind.USER),
    PLAN_FIELD_UNKNOWN(Kind.USER),
    /** What was typed into a field cannot be read as what belongs there. */
    PLAN_VALUE_NOT_UNDERSTOOD(Kind.USER),
    PLAN_SETTLED_BEFORE(Kind.CONFLICT),
    PLAN_NOTE_MISSING(Kind.USER),
    /** Somebody set the indicator's yearly targets since they were read. */
    TARGETS_CHANGED(Kind.CONFLICT),
    /** Setting yearly targets says why. */
    TARGETS_WITHOUT_REASON(Kind.USER),
    TARGET_NOT_A_NUMBER(Kind.USER),
    /** A body that yearly targets shall be broken down to is not in the register, or several are called so. */
    TARGET_BODY_UNKNOWN(Kind.USER),
    TARGET_YEAR_OUTSIDE(Kind.USER);

    private final Kind kind;

    PlanError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
