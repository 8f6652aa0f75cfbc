package city.wufei.identity.security;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers in a session in whose place its person acts. Whether they may is asked at every click. */
public final class ActingSession {
    private static final String DELEGATION = "wufei.acting";

    private ActingSession() {}

    static Optional<Long> find(@Nullable HttpSession session) {
        return session == null ? Optional.empty() : Optional.ofNullable((Long) session.getAttribute(DELEGATION));
    }

    public static void begin(HttpSession session, long delegation) {
        session.setAttribute(DELEGATION, delegation);
    }

    public static void end(HttpSession session) {
        session.removeAttribute(DELEGATION);
    }
}
