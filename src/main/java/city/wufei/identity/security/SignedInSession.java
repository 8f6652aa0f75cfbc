package city.wufei.identity.security;

import city.wufei.identity.internal.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Carries the session in which a password was changed over to the new epoch, under a new id; the others end. */
@Component
public class SignedInSession {
    private final SecurityContextRepository sessions;

    SignedInSession(SecurityContextRepository sessions) {
        this.sessions = sessions;
    }

    public void renew(Person person, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SignedIn.as(person));
        SecurityContextHolder.setContext(context);
        request.changeSessionId();
        sessions.saveContext(context, request, response);
    }
}
