package city.wufei.platform.idempotency;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** What was answered, as far as a retry needs it. */
final class Answer {
    private final int status;
    private final @Nullable String contentType;
    private final @Nullable String location;
    private final byte[] body;

    Answer(int status, @Nullable String contentType, @Nullable String location, byte[] body) {
        this.status = status;
        this.contentType = contentType;
        this.location = location;
        this.body = body;
    }

    static Answer of(ContentCachingResponseWrapper response) {
        return new Answer(
                response.getStatus(),
                response.getContentType(),
                response.getHeader("Location"),
                response.getContentAsByteArray());
    }

    void repeat(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setHeader("Idempotency-Replayed", "true");
        if (contentType != null) {
            response.setContentType(contentType);
        }
        if (location != null) {
            response.setHeader("Location", location);
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Whether a retry may fare better: our fault, or a right or a pause that may be over by then. */
    boolean isPassing() {
        return status >= 500 || status == 403 || status == 429;
    }

    int status() {
        return status;
    }

    @Nullable
    String contentType() {
        return contentType;
    }

    @Nullable
    String location() {
        return location;
    }

    byte[] body() {
        return body;
    }
}
