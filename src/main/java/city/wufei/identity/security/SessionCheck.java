package city.wufei.identity.security;

import city.wufei.identity.internal.Delegations;
import city.wufei.identity.internal.People;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks at each page whether the session still holds: a changed password, an ended access or another role counts from the
 * next click on, at every instance. Whoever has a password made by somebody else is led to choose their own first.
 */
class SessionCheck extends OncePerRequestFilter {
    private static final List<String> OPEN_BEFORE_CHANGE = List.of("/account", "/sign-out", "/error");

    private final People people;
    private final Delegations delegations;

    SessionCheck(People people, Delegations delegations) {
        this.people = people;
        this.delegations = delegations;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return PageSecurity.isAsset(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication instanceof SignedIn session) {
            Optional<SignedIn> now = renewed(session, request.getSession(false));
            if (now.isEmpty()) {
                end(request);
            } else if (now.get().mustChangePassword() && !ProviderSession.is(request) && !isOpenBeforeChange(request)) {
                SignInRedirect.lead(request, response, "/account");
                return;
            } else {
                use(now.get());
            }
        }
        chain.doFilter(request, response);
    }

    private Optional<SignedIn> renewed(SignedIn session, @Nullable HttpSession kept) {
        return people.find(session.getPrincipal().id())
                .filter(person -> !person.disabled() && person.epoch() == session.epoch())
                .map(person -> ActingSession.find(kept)
                        .flatMap(delegation -> delegations.acting(person, delegation))
                        .map(acting -> SignedIn.acting(person, acting))
                        .orElseGet(() -> SignedIn.as(person)));
    }

    private static boolean isOpenBeforeChange(HttpServletRequest request) {
        String path = request.getRequestURI();
        return OPEN_BEFORE_CHANGE.stream().anyMatch(open -> path.equals(open) || path.startsWith(open + "/"));
    }

    private static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    private static void use(SignedIn now) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(now);
        SecurityContextHolder.setContext(context);
    }
}
