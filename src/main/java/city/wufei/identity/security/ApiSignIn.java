package city.wufei.identity.security;

import city.wufei.identity.internal.IdentityError;
import city.wufei.identity.internal.SignInRefused;
import city.wufei.identity.internal.Tokens;
import city.wufei.platform.api.ApiError;
import city.wufei.platform.api.Refusal;
import city.wufei.platform.api.Refusals;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads the {@code Authorization} header of an API request: a token, or a username and password. */
@Component
class ApiSignIn extends OncePerRequestFilter {
    /**
     * Only tokens are asked for: a browser that is asked for a password keeps it and sends it along with requests that other
     * sites make it send.
     */
    static final String CHALLENGE = "Bearer realm=\"wufei\"";

    private final Tokens tokens;
    private final BasicSignIn basic;
    private final Refusals refusals;

    ApiSignIn(Tokens tokens, BasicSignIn basic, Refusals refusals) {
        this.tokens = tokens;
        this.basic = basic;
        this.refusals = refusals;
    }

    /** It is part of the API's chain only, not a filter of its own. */
    @Bean
    static FilterRegistrationBean<ApiSignIn> notOnItsOwn(ApiSignIn filter) {
        FilterRegistrationBean<ApiSignIn> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        Refusal refusal = header == null ? null : signIn(request, header);
        if (refusal != null) {
            refusals.send(request, response, refusal);
            return;
        }
        chain.doFilter(request, response);
    }

    /** Null when it went well. */
    private @Nullable Refusal signIn(HttpServletRequest request, String header) {
        try {
            Optional<SignedIn> signedIn = header.regionMatches(true, 0, "Bearer ", 0, 7)
                    ? tokens.recognise(header.substring(7).strip()).map(SignedIn::byToken)
                    : basic.recognise(request, header);
            if (signedIn.isEmpty()) {
                return refused();
            }
            if (signedIn.get().mustChangePassword()) {
                return Refusal.of(IdentityError.PASSWORD_MUST_CHANGE);
            }
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(signedIn.get());
            SecurityContextHolder.setContext(context);
            return null;
        } catch (SignInRefused.Throttled e) {
            String seconds = String.valueOf(e.seconds());
            return Refusal.of(ApiError.TOO_MANY_ATTEMPTS, seconds).withHeader("Retry-After", seconds);
        } catch (SignInRefused.CodeNeeded e) {
            return Refusal.of(ApiError.PASSWORD_NOT_ENOUGH).withHeader("WWW-Authenticate", CHALLENGE);
        } catch (SignInRefused e) {
            return refused();
        }
    }

    private static Refusal refused() {
        return Refusal.of(ApiError.SIGN_IN_REFUSED)
                .withHeader("WWW-Authenticate", CHALLENGE + ", error=\"invalid_token\"");
    }
}
