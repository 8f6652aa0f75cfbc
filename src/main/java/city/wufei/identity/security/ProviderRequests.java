package city.wufei.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** Sends somebody to the provider, and remembers where they were going. */
class ProviderRequests implements OAuth2AuthorizationRequestResolver {
    private static final String TO = ProviderRequests.class.getName();

    private final DefaultOAuth2AuthorizationRequestResolver requests;

    ProviderRequests(ClientRegistrationRepository registrations, String base) {
        requests = new DefaultOAuth2AuthorizationRequestResolver(registrations, base);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return remembered(request, requests.resolve(request));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return remembered(request, requests.resolve(request, registration));
    }

    private static @Nullable OAuth2AuthorizationRequest remembered(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest made) {
        if (made != null) {
            request.getSession().setAttribute(TO, LocalPath.of(request.getParameter("to")));
        }
        return made;
    }

    static String to(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return LocalPath.of(session == null ? null : (String) session.getAttribute(TO));
    }
}
