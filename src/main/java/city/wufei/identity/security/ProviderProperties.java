package city.wufei.identity.security;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An OpenID provider that people may sign in through; none without an issuer.
 *
 * @param issuer its address, from which it is asked for the rest
 * @param name on the button
 * @param usernameClaim which of its claims is the username here
 * @param createPeople whether somebody whom the provider vouches for and nobody knows is added, without a role
 *     until somebody gives one
 * @param ownSecondFactor whether to ask for the second factor that a person has here, too
 * @param address of this system as the provider knows it, such as {@code https://wufei.example}; empty to take it from the
 *     request
 */
@ConfigurationProperties("wufei.oidc")
record ProviderProperties(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("OpenID Connect") String name,
        @DefaultValue("preferred_username") String usernameClaim,
        @DefaultValue({"openid", "profile"}) List<String> scopes,
        @DefaultValue("false") boolean createPeople,
        @DefaultValue("false") boolean ownSecondFactor,
        @DefaultValue("") String address) {
    ProviderProperties {
        scopes = List.copyOf(scopes);
    }

    boolean configured() {
        return !issuer.isBlank();
    }

    @Override
    public String toString() {
        return "ProviderProperties[" + issuer + "]";
    }
}
