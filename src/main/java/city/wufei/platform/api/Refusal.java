package city.wufei.platform.api;

import city.wufei.kernel.ErrorCode;
import city.wufei.kernel.Failure;
import city.wufei.kernel.Problem;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * A failure on its way to whoever asked: the status, the code with what its message needs, and the headers that belong to
 * it. Pages and the API put the same one into their own form.
 *
 * @param errors one by one; never empty: a failure of the whole stands with an empty path
 */
public record Refusal(
        HttpStatus status, ErrorCode code, List<Object> arguments, List<Problem> errors, Map<String, String> headers) {
    public Refusal {
        arguments = List.copyOf(arguments);
        errors = List.copyOf(errors);
        headers = Map.copyOf(headers);
    }

    public static Refusal of(ErrorCode code, Object... arguments) {
        return at("", code, arguments);
    }

    static Refusal at(String path, ErrorCode code, Object... arguments) {
        return new Refusal(
                status(code), code, List.of(arguments), List.of(new Problem(path, code, List.of(arguments))), Map.of());
    }

    static Refusal of(Failure failure) {
        if (failure.errors().isEmpty()) {
            return at(
                    ApiError.pathOf(failure),
                    failure.code(),
                    failure.arguments().toArray());
        }
        return new Refusal(
                status(failure.code()), failure.code(), List.of(failure.errors().size()), failure.errors(), Map.of());
    }

    public Refusal withHeader(String name, String value) {
        return new Refusal(status, code, arguments, errors, Map.of(name, value));
    }

    Refusal withStatus(HttpStatus other) {
        return new Refusal(other, code, arguments, errors, headers);
    }

    private static HttpStatus status(ErrorCode code) {
        if (code instanceof ApiError error) {
            return error.status();
        }
        return switch (code.kind()) {
            case USER -> HttpStatus.BAD_REQUEST;
            case CONFLICT -> HttpStatus.CONFLICT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case INTERNAL -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }
}
