package city.wufei.kernel;

import java.util.List;

/**
 * A failure with a stable code. Raised anywhere, put into words only at the edge (page, API, command line), in the
 * reader's language.
 */
public final class Failure extends RuntimeException {
    private final transient ErrorCode code;
    private final transient List<Object> arguments;
    private final transient List<Problem> errors;

    private Failure(ErrorCode code, List<Object> arguments, List<Problem> errors) {
        super(code.name() + (arguments.isEmpty() ? "" : " " + arguments) + (errors.isEmpty() ? "" : " " + errors));
        this.code = code;
        this.arguments = List.copyOf(arguments);
        this.errors = List.copyOf(errors);
    }

    public static Failure of(ErrorCode code, Object... arguments) {
        return new Failure(code, List.of(arguments), List.of());
    }

    /** A failure made of several, each with its own path; {@code code} names the whole. */
    public static Failure of(ErrorCode code, List<Problem> errors) {
        return new Failure(code, List.of(), errors);
    }

    public Failure causedBy(Throwable cause) {
        initCause(cause);
        return this;
    }

    public ErrorCode code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public List<Problem> errors() {
        return errors;
    }
}
