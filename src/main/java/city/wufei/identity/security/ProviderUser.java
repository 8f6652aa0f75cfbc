package city.wufei.identity.security;

import city.wufei.identity.internal.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Somebody whom the provider vouched for and who is known here; only on the way to being signed in. */
final class ProviderUser extends DefaultOidcUser {
    private final transient Person person;

    ProviderUser(OidcUser vouchedFor, Person person) {
        super(List.of(), vouchedFor.getIdToken(), vouchedFor.getUserInfo());
        this.person = person;
    }

    Person person() {
        return person;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof ProviderUser that && person.id() == that.person.id();
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
