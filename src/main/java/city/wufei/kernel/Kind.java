package city.wufei.kernel;

/** Whose move it is after a failure; decides the HTTP status. */
public enum Kind {
    /** The input is wrong and can be mended by who sent it. */
    USER,
    /** Somebody else was faster, or the same key came with other content. */
    CONFLICT,
    FORBIDDEN,
    NOT_FOUND,
    /** Ours. */
    INTERNAL
}
