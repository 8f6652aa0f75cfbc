package city.wufei.office.succession;

import city.wufei.kernel.ErrorCode;
import city.wufei.kernel.Kind;

/** How going over from plan to plan can fail. */
public enum RolloverError implements ErrorCode {
    ROLLOVER_NOT_FOUND(Kind.NOT_FOUND),
    /** Somebody changed it since it was read. */
    ROLLOVER_CHANGED(Kind.CONFLICT),
    /** The plan succeeds one already. */
    ROLLOVER_THERE(Kind.USER),
    /** The succeeding plan begins after the other has ended. */
    ROLLOVER_ORDER(Kind.USER),
    /** The indicator or task is of neither plan, or taken by another already. */
    ROLLOVER_ITEM(Kind.USER),
    /** Targets or reports of the succeeding plan rest on it. */
    ROLLOVER_IN_USE(Kind.USER);

    private final Kind kind;

    RolloverError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
