package city.wufei.identity.security;

import city.wufei.identity.internal.Channel;
import city.wufei.identity.internal.Person;
import city.wufei.identity.internal.ProviderSignIn;
import city.wufei.identity.internal.SecondFactors;
import city.wufei.identity.internal.SignInRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** After the provider sent somebody back: on to where they were going, or the sign-in page with what went wrong. */
@Component
class ProviderAnswers implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    private static final Logger log = LoggerFactory.getLogger(ProviderAnswers.class);

    private final ProviderSignIn signIn;
    private final SecondFactors factors;
    private final SecondStep secondStep;
    private final SignedInSession session;
    private final SecurityContextRepository sessions;
    private final ProviderProperties properties;

    ProviderAnswers(
            ProviderSignIn signIn,
            SecondFactors factors,
            SecondStep secondStep,
            SignedInSession session,
            SecurityContextRepository sessions,
            ProviderProperties properties) {
        this.signIn = signIn;
        this.factors = factors;
        this.secondStep = secondStep;
        this.session = session;
        this.sessions = sessions;
        this.properties = properties;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication vouchedFor) throws IOException {
        if (!(vouchedFor.getPrincipal() instanceof ProviderUser user)) {
            throw new IllegalStateException("not by our provider: " + vouchedFor.getClass());
        }
        Person person = user.person();
        String to = ProviderRequests.to(request);
        if (properties.ownSecondFactor() && factors.isOn(person.id())) {
            SecurityContextHolder.clearContext();
            sessions.saveContext(SecurityContextHolder.createEmptyContext(), request, response);
            secondStep.begin(person, Channel.PROVIDER, to, request);
            response.sendRedirect(SecondStep.PAGE);
            return;
        }
        signIn.accepted(person, request.getRemoteAddr());
        ProviderSession.mark(request);
        session.renew(person, request, response);
        response.sendRedirect(to);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
            throws IOException {
        if (failed instanceof SignInRefused refused) {
            signIn.refused(refused, request.getRemoteAddr());
            boolean disabled = refused instanceof SignInRefused.Disabled;
            response.sendRedirect(SignInRedirect.PAGE + "?provider=" + (disabled ? "disabled" : "unknown"));
        } else {
            log.warn("Sign-in through {} failed: {}", properties.issuer(), reason(failed));
            response.sendRedirect(SignInRedirect.PAGE + "?provider=failed");
        }
    }

    private static String reason(Throwable failed) {
        Throwable cause = failed.getCause();
        return cause == null ? failed.toString() : failed + ", because of " + reason(cause);
    }
}
