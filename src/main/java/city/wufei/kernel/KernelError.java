package city.wufei.kernel;

/** The failures that belong to no module in particular. */
public enum KernelError implements ErrorCode {
    /** Several fields are wrong; {@code errors[]} names them. */
    INPUT_INVALID(Kind.USER),
    NOT_FOUND(Kind.NOT_FOUND),
    FORBIDDEN(Kind.FORBIDDEN),
    /** The object changed since it was read. */
    STALE_VERSION(Kind.CONFLICT),
    INTERNAL(Kind.INTERNAL);

    private final Kind kind;

    KernelError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
