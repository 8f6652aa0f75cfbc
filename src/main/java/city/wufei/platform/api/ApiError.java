package city.wufei.platform.api;

import city.wufei.kernel.ErrorCode;
import city.wufei.kernel.Failure;
import city.wufei.kernel.Kind;
import org.springframework.http.HttpStatus;

/** What can be wrong with a request before any module has looked at it. Unlike modules' codes these choose their status. */
public enum ApiError implements ErrorCode {
    /** The body is no JSON, or not of the form that is expected. */
    BODY_UNREADABLE(Kind.USER, HttpStatus.BAD_REQUEST),
    PARAMETER_MISSING(Kind.USER, HttpStatus.BAD_REQUEST),
    /** Arguments: the parameter's name, an example of what is expected. */
    PARAMETER_INVALID(Kind.USER, HttpStatus.BAD_REQUEST),
    /** Arguments: the key asked for, the keys there are. */
    SORT_KEY_UNKNOWN(Kind.USER, HttpStatus.BAD_REQUEST),
    PAGE_SIZE_TOO_LARGE(Kind.USER, HttpStatus.BAD_REQUEST),
    REQUEST_MALFORMED(Kind.USER, HttpStatus.BAD_REQUEST),
    /** A file of a multipart request is absent. */
    FILE_MISSING(Kind.USER, HttpStatus.BAD_REQUEST),
    FILE_TOO_LARGE(Kind.USER, HttpStatus.CONTENT_TOO_LARGE),
    BODY_TOO_LARGE(Kind.USER, HttpStatus.CONTENT_TOO_LARGE),
    METHOD_NOT_ALLOWED(Kind.USER, HttpStatus.METHOD_NOT_ALLOWED),
    TYPE_NOT_SUPPORTED(Kind.USER, HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    TYPE_NOT_OFFERED(Kind.USER, HttpStatus.NOT_ACCEPTABLE),
    PATH_UNKNOWN(Kind.NOT_FOUND, HttpStatus.NOT_FOUND),
    SIGN_IN_REQUIRED(Kind.FORBIDDEN, HttpStatus.UNAUTHORIZED),
    SIGN_IN_REFUSED(Kind.FORBIDDEN, HttpStatus.UNAUTHORIZED),
    /** The password is right, but whoever has a second factor calls with a token. */
    PASSWORD_NOT_ENOUGH(Kind.FORBIDDEN, HttpStatus.UNAUTHORIZED),
    TOO_MANY_ATTEMPTS(Kind.USER, HttpStatus.TOO_MANY_REQUESTS),
    /** Arguments: seconds to wait. */
    TOO_MANY_REQUESTS(Kind.USER, HttpStatus.TOO_MANY_REQUESTS),
    /** The form was open longer than the session lasted, or was not ours. */
    FORM_EXPIRED(Kind.FORBIDDEN, HttpStatus.FORBIDDEN),
    IDEMPOTENCY_KEY_INVALID(Kind.USER, HttpStatus.BAD_REQUEST),
    IDEMPOTENCY_CONFLICT(Kind.CONFLICT, HttpStatus.CONFLICT),
    IDEMPOTENCY_IN_PROGRESS(Kind.CONFLICT, HttpStatus.CONFLICT),
    /** The first request was carried out, but its answer was lost with the process that had made it. */
    IDEMPOTENCY_ANSWER_LOST(Kind.CONFLICT, HttpStatus.CONFLICT);

    private final Kind kind;
    private final HttpStatus status;

    ApiError(Kind kind, HttpStatus status) {
        this.kind = kind;
        this.status = status;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    HttpStatus status() {
        return status;
    }

    /** The parameter that a failure is about, which is the first of its arguments; empty if it is about none. */
    static String pathOf(Failure failure) {
        boolean parameter = failure.code() == PARAMETER_MISSING || failure.code() == PARAMETER_INVALID;
        return parameter ? String.valueOf(failure.arguments().get(0)) : "";
    }
}
