package city.wufei.kernel;

/** The failures that belong to no module in particular. */
public enum KernelError implements ErrorCode {
    /** Several fields are wrong; {@code errors[]} names them. */
    INPUT_INVALID(Kind.USER),
    NOT_FOUND(Kind.NOT_FOUND),
    FORBIDDEN(Kind.FORBIDDEN),
    /** The object changed since it was read. */
    STALE_VERSION(Kind.CONFLICT),
    /** Arguments: the state, the verb that it does not have. */
    STATE_HAS_NO_VERB(Kind.CONFLICT),
    /** Not 6, 9 or 12 digits, or not under a province. */
    REGION_CODE_INVALID(Kind.USER),
    /** Not 18 characters of the code's alphabet, or its check character is not that of the others. */
    CREDIT_CODE_INVALID(Kind.USER),
    /** Not a year, half, quarter or month as {@link Period} writes them. */
    PERIOD_INVALID(Kind.USER),
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
