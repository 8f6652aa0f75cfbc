package city.wufei.identity.security;

import city.wufei.identity.internal.Person;
import city.wufei.identity.internal.ProviderSignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** From what the provider says about somebody to the person here. */
class ProviderUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {
    private final OidcUserService provider = new OidcUserService();
    private final ProviderSignIn signIn;
    private final ProviderProperties properties;

    ProviderUsers(ProviderSignIn signIn, ProviderProperties properties) {
        this.signIn = signIn;
        this.properties = properties;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser vouchedFor = provider.loadUser(request);
        String username = username(vouchedFor);
        Person person = signIn.recognise(username, nameOfNew(vouchedFor, username));
        return new ProviderUser(vouchedFor, person);
    }

    /** Null when the provider says none, or an address that it has not checked. */
    private @Nullable String username(OidcUser vouchedFor) {
        boolean unchecked = properties.usernameClaim().equals(StandardClaimNames.EMAIL)
                && Boolean.FALSE.equals(vouchedFor.getEmailVerified());
        return unchecked ? null : vouchedFor.getClaimAsString(properties.usernameClaim());
    }

    private @Nullable String nameOfNew(OidcUser vouchedFor, @Nullable String username) {
        if (!properties.createPeople()) {
            return null;
        }
        String name = vouchedFor.getFullName();
        return name == null || name.isBlank() ? username : name;
    }
}
