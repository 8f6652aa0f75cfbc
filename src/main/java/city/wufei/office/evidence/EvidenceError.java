package city.wufei.office.evidence;

import city.wufei.kernel.ErrorCode;
import city.wufei.kernel.Kind;

/** How asking for evidence can fail. */
public enum EvidenceError implements ErrorCode {
    REQUIREMENT_NOT_FOUND(Kind.NOT_FOUND),
    REQUIREMENT_INCOMPLETE(Kind.USER),
    /** Nobody goes without proof for no reason. */
    WAIVER_WITHOUT_REASON(Kind.USER);

    private final Kind kind;

    EvidenceError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
