package city.wufei.identity.security;

import city.wufei.identity.internal.ProviderSignIn;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.stereotype.Component;

/**
 * The OpenID provider, where one is configured. It is asked for its addresses and keys when somebody first signs in through
 * it: one that is down keeps nobody from starting this, nor from signing in with a password.
 */
@Component
@EnableConfigurationProperties(ProviderProperties.class)
public class Provider {
    /** Leads to the provider; {@code ?to=} where to go on. */
    public static final String START = "/sign-in/with/provider";

    private static final String REGISTRATION = "provider";
    private static final String BACK = "/sign-in/from/";

    private final ProviderProperties properties;
    private final ProviderSignIn signIn;
    private final ProviderAnswers answers;

    Provider(ProviderProperties properties, ProviderSignIn signIn, ProviderAnswers answers) {
        this.properties = properties;
        this.signIn = signIn;
        this.answers = answers;
    }

    /** What its button says; empty when there is none. */
    public Optional<String> name() {
        return properties.configured() ? Optional.of(properties.name()) : Optional.empty();
    }

    boolean leavesSecondFactor() {
        return !properties.ownSecondFactor();
    }

    void on(HttpSecurity http) {
        if (!properties.configured()) {
            return;
        }
        ClientRegistrationRepository registrations = new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration()));
        http.oauth2Login(login -> {
            login.loginPage(SignInRedirect.PAGE)
                    .clientRegistrationRepository(registrations)
                    .authorizedClientRepository(new NoTokensKept())
                    .authorizationEndpoint(start -> start.authorizationRequestResolver(
                            new ProviderRequests(registrations, START.substring(0, START.lastIndexOf('/')))))
                    .redirectionEndpoint(back -> back.baseUri(BACK + "*"))
                    .userInfoEndpoint(users -> users.oidcUserService(new ProviderUsers(signIn, properties)))
                    .successHandler(answers)
                    .failureHandler(answers);
            login.addObjectPostProcessor(new AnswersWhenItCannotBeReached());
        });
    }

    private ClientRegistration registration() {
        return ClientRegistrations.fromIssuerLocation(properties.issuer())
                .registrationId(REGISTRATION)
                .clientId(properties.clientId())
                .clientSecret(properties.clientSecret())
                .scope(properties.scopes())
                .redirectUri((properties.address().isBlank() ? "{baseUrl}" : properties.address()) + BACK
                        + "{registrationId}")
                .build();
    }

    private final class AnswersWhenItCannotBeReached
            implements ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> {
        @Override
        public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
            filter.setAuthenticationFailureHandler(answers);
            return filter;
        }
    }
}
