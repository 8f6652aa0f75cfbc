package city.wufei.platform.api;

import city.wufei.kernel.Failure;
import city.wufei.kernel.KernelError;
import city.wufei.kernel.Kind;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;

/**
 * Turns whatever was thrown into a {@link Refusal}. What is nobody's fault but ours goes into the log under a number, and
 * the reader is told that number and nothing else.
 */
@Component
public class Refusals {
    private static final Logger log = LoggerFactory.getLogger(Refusals.class);

    /** The request attribute with a {@link Refusal} for the error page to draw. */
    public static final String ATTRIBUTE = Refusal.class.getName();

    private static final String CHARACTER_NOT_IN_REPERTOIRE = "22021";

    private final RequestFaults faults;
    private final Problems problems;

    Refusals(RequestFaults faults, Problems problems) {
        this.faults = faults;
        this.problems = problems;
    }

    public Refusal of(Throwable thrown, HttpServletRequest request) {
        Refusal refusal = translate(thrown);
        return refusal.code().kind() == Kind.INTERNAL ? logged(refusal, thrown, request) : refusal;
    }

    /** When the container knows no more than a status. */
    public Refusal of(HttpStatus status, HttpServletRequest request) {
        Refusal refusal = RequestFaults.ofStatus(status, request.getRequestURI());
        return refusal.code().kind() == Kind.INTERNAL
                ? logged(refusal, new IllegalStateException("HTTP status " + status.value()), request)
                : refusal;
    }

    /** When a filter could not read the body. */
    public Refusal ofBody(Exception thrown) {
        return faults.ofBody(thrown);
    }

    /**
     * Answers from a filter: the API with a problem, a page through the container's error dispatch, which draws what is
     * left in the request under {@link #ATTRIBUTE}.
     */
    public void send(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        if (ApiPaths.isApi(request)) {
            problems.write(request, response, refusal);
        } else {
            request.setAttribute(ATTRIBUTE, refusal);
            response.sendError(refusal.status().value());
        }
    }

    private Refusal translate(Throwable thrown) {
        if (thrown instanceof Failure failure) {
            return Refusal.of(failure);
        }
        if (thrown instanceof AccessDeniedException) {
            return Refusal.of(KernelError.FORBIDDEN, "");
        }
        if (thrown instanceof InvalidParameterException || isUnstorable(thrown)) {
            return Refusal.of(ApiError.REQUEST_MALFORMED);
        }
        if (thrown instanceof ErrorResponse || faults.knows(thrown)) {
            return faults.of(thrown);
        }
        return Refusal.of(KernelError.INTERNAL, "");
    }

    /** Text that no database can hold, such as one with a NUL in it, came from outside. */
    private static boolean isUnstorable(Throwable thrown) {
        return NestedExceptionUtils.getMostSpecificCause(thrown) instanceof SQLException e
                && CHARACTER_NOT_IN_REPERTOIRE.equals(e.getSQLState());
    }

    private static Refusal logged(Refusal refusal, Throwable thrown, HttpServletRequest request) {
        String number = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(), 10);
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        log.error(
                "Incident {}: {} {}",
                number,
                request.getMethod(),
                failed == null ? request.getRequestURI() : failed,
                thrown);
        return Refusal.of(refusal.code(), number).withStatus(refusal.status());
    }
}
