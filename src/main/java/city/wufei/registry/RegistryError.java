package city.wufei.registry;

import city.wufei.kernel.ErrorCode;
import city.wufei.kernel.Kind;

/** How asking or filling the register can fail. */
public enum RegistryError implements ErrorCode {
    REGION_NOT_FOUND(Kind.NOT_FOUND),
    ORGANISATION_NOT_FOUND(Kind.NOT_FOUND),
    /** A township whose code does not lie under its district's. */
    REGION_OUTSIDE(Kind.USER),
    /** Another body has the credit code. Arguments: the code. */
    CREDIT_CODE_TAKEN(Kind.CONFLICT),
    /** A group lists a body that is not in the register. */
    MEMBER_UNKNOWN(Kind.USER);

    private final Kind kind;

    RegistryError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
