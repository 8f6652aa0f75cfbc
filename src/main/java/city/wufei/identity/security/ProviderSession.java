package city.wufei.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** Remembers of a session that the provider vouched for whoever is in it: a password here is none of its business. */
final class ProviderSession {
    private static final String MARK = ProviderSession.class.getName();

    private ProviderSession() {}

    static void mark(HttpServletRequest request) {
        request.getSession().setAttribute(MARK, true);
    }

    static boolean is(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(MARK) != null;
    }
}
