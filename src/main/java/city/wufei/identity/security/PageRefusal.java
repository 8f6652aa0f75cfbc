package city.wufei.identity.security;

import city.wufei.platform.api.ApiError;
import city.wufei.platform.api.Refusal;
import city.wufei.platform.api.Refusals;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** A form whose token does not belong to the session: most often one that stayed open until the session had ended. */
@Component
class PageRefusal implements AccessDeniedHandler {
    private final SignInRedirect signIn;
    private final Refusals refusals;

    PageRefusal(SignInRedirect signIn, Refusals refusals) {
        this.signIn = signIn;
        this.refusals = refusals;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn) {
            refusals.send(request, response, Refusal.of(ApiError.FORM_EXPIRED));
        } else if (request.getRequestURI().equals(SignInRedirect.PAGE)) {
            response.sendRedirect(SignInRedirect.PAGE + "?expired");
        } else {
            signIn.commence(request, response, null);
        }
    }
}
