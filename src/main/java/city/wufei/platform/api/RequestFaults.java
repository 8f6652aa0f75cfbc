package city.wufei.platform.api;

import city.wufei.kernel.KernelError;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;

/** The framework's own complaints about a request, in our codes. */
@Component
class RequestFaults {
    private final DataSize largestUpload;

    RequestFaults(@Value("${spring.servlet.multipart.max-file-size:1MB}") DataSize largestUpload) {
        this.largestUpload = largestUpload;
    }

    /** Whether it is a fault of the request although it does not say so itself by being an {@link ErrorResponse}. */
    boolean knows(Throwable thrown) {
        return thrown instanceof HttpMessageNotReadableException
                || thrown instanceof TypeMismatchException
                || thrown instanceof MultipartException;
    }

    Refusal of(Throwable thrown) {
        if (thrown instanceof NoResourceFoundException e) {
            return Refusal.of(ApiError.PATH_UNKNOWN, "/" + e.getResourcePath());
        }
        if (thrown instanceof NoHandlerFoundException e) {
            return Refusal.of(ApiError.PATH_UNKNOWN, e.getRequestURL());
        }
        if (thrown instanceof HttpMessageNotReadableException e) {
            return NestedExceptionUtils.getMostSpecificCause(e) instanceof BodyTooLarge tooLarge
                    ? ofBody(tooLarge)
                    : Refusal.of(ApiError.BODY_UNREADABLE, place(e));
        }
        if (thrown instanceof MaxUploadSizeExceededException) {
            return fileTooLarge();
        }
        if (thrown instanceof MultipartException) {
            return Refusal.of(ApiError.REQUEST_MALFORMED);
        }
        Refusal missing = missing(thrown);
        return missing != null ? missing : ofMapping(thrown);
    }

    /** What the container or our own limit complains of while a body is read. */
    Refusal ofBody(Exception thrown) {
        if (thrown instanceof BodyTooLarge) {
            return Refusal.of(ApiError.BODY_TOO_LARGE, (BodyLimit.MOST >> 20) + " MB");
        }
        // The container wraps its own exception, which says so only in its name.
        String cause =
                NestedExceptionUtils.getMostSpecificCause(thrown).getClass().getSimpleName();
        return cause.contains("SizeLimit") ? fileTooLarge() : Refusal.of(ApiError.REQUEST_MALFORMED);
    }

    private Refusal fileTooLarge() {
        return Refusal.of(ApiError.FILE_TOO_LARGE, largestUpload.toMegabytes() + " MB");
    }

    private static @Nullable Refusal missing(Throwable thrown) {
        if (thrown instanceof MissingServletRequestParameterException e) {
            return Refusal.at(e.getParameterName(), ApiError.PARAMETER_MISSING, e.getParameterName());
        }
        if (thrown instanceof MissingServletRequestPartException e) {
            return Refusal.at(e.getRequestPartName(), ApiError.FILE_MISSING, e.getRequestPartName());
        }
        if (thrown instanceof MethodArgumentTypeMismatchException e) {
            // An id that is no number is an id that does not exist.
            return e.getParameter().hasParameterAnnotation(PathVariable.class)
                    ? Refusal.of(KernelError.NOT_FOUND, String.valueOf(e.getValue()))
                    : Refusal.at(e.getName(), ApiError.PARAMETER_INVALID, e.getName(), expected(e.getRequiredType()));
        }
        return null;
    }

    private static Refusal ofMapping(Throwable thrown) {
        if (thrown instanceof HttpRequestMethodNotSupportedException e) {
            String[] supported = e.getSupportedMethods();
            String allow = supported == null ? "" : String.join(", ", supported);
            return Refusal.of(ApiError.METHOD_NOT_ALLOWED, e.getMethod(), allow).withHeader("Allow", allow);
        }
        if (thrown instanceof HttpMediaTypeNotSupportedException e) {
            String type = e.getContentType() == null ? "—" : e.getContentType().toString();
            return Refusal.of(ApiError.TYPE_NOT_SUPPORTED, type, types(e.getSupportedMediaTypes()));
        }
        if (thrown instanceof HttpMediaTypeNotAcceptableException e) {
            return Refusal.of(ApiError.TYPE_NOT_OFFERED, types(e.getSupportedMediaTypes()));
        }
        HttpStatus status = thrown instanceof ErrorResponse e
                ? HttpStatus.resolve(e.getStatusCode().value())
                : HttpStatus.BAD_REQUEST;
        return ofStatus(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status, "—");
    }

    /** When nothing is known but the status. */
    static Refusal ofStatus(HttpStatus status, String path) {
        return switch (status) {
            case UNAUTHORIZED -> Refusal.of(ApiError.SIGN_IN_REQUIRED);
            case FORBIDDEN -> Refusal.of(KernelError.FORBIDDEN, "");
            case NOT_FOUND -> Refusal.of(ApiError.PATH_UNKNOWN, path);
            case CONTENT_TOO_LARGE -> Refusal.of(ApiError.BODY_TOO_LARGE, (BodyLimit.MOST >> 20) + " MB");
            default ->
                status.is4xxClientError()
                        ? Refusal.of(ApiError.REQUEST_MALFORMED).withStatus(status)
                        : Refusal.of(KernelError.INTERNAL, "").withStatus(status);
        };
    }

    /** Where in the body the reading stopped; never what stood there, nor our types' names. */
    private static String place(HttpMessageNotReadableException e) {
        return e.getCause() instanceof JacksonException json && json.getLocation() != null
                ? json.getLocation().getLineNr() + ":" + json.getLocation().getColumnNr()
                : "—";
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "—";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.joining(" | "));
        }
        return switch (type.getSimpleName()) {
            case "int", "long", "Integer", "Long" -> "1";
            case "boolean", "Boolean" -> "true | false";
            case "LocalDate" -> "2025-12-31";
            default -> "—";
        };
    }

    private static String types(Collection<MediaType> types) {
        return types.stream().map(MediaType::toString).collect(Collectors.joining(", "));
    }
}
