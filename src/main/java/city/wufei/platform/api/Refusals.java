package city.wufei.platform.api;

import city.wufei.kernel.Failure;
import city.wufei.kernel.KernelError;
import city.wufei.kernel.Kind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private final RequestFaults faults;

    Refusals(RequestFaults faults) {
        this.faults = faults;
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

    private Refusal translate(Throwable thrown) {
        if (thrown instanceof Failure failure) {
            return Refusal.of(failure);
        }
        if (thrown instanceof AccessDeniedException) {
            return Refusal.of(KernelError.FORBIDDEN, "");
        }
        if (thrown instanceof ErrorResponse || faults.knows(thrown)) {
            return faults.of(thrown);
        }
        return Refusal.of(KernelError.INTERNAL, "");
    }

    private static Refusal logged(Refusal refusal, Throwable thrown, HttpServletRequest request) {
        String number = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(), 10);
        log.error("Incident {}: {} {}", number, request.getMethod(), request.getRequestURI(), thrown);
        return Refusal.of(refusal.code(), number).withStatus(refusal.status());
    }
}
