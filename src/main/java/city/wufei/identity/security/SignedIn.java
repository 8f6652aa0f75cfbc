package city.wufei.identity.security;

import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.Person;
import city.wufei.identity.internal.TokenScope;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** What Spring Security keeps of somebody who is signed in. No authorities: rights are asked of the person. */
public final class SignedIn extends AbstractAuthenticationToken {
    private final transient CurrentPerson person;
    private final int epoch;
    private final boolean mustChangePassword;

    private SignedIn(CurrentPerson person, int epoch, boolean mustChangePassword) {
        super(List.of());
        this.person = person;
        this.epoch = epoch;
        this.mustChangePassword = mustChangePassword;
        super.setAuthenticated(true);
    }

    /** By password, with all rights of the person. */
    public static SignedIn as(Person person) {
        return new SignedIn(person.through(TokenScope.PERSON), person.epoch(), person.mustChangePassword());
    }

    /** In the place of another, for as long as that lasts. */
    static SignedIn acting(Person person, CurrentPerson inPlaceOfAnother) {
        return new SignedIn(inPlaceOfAnother, person.epoch(), person.mustChangePassword());
    }

    /** By token, with what the token lets through. */
    static SignedIn byToken(CurrentPerson person) {
        return new SignedIn(person, 0, false);
    }

    @Override
    public CurrentPerson getPrincipal() {
        return person;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public String getName() {
        return person.username();
    }

    int epoch() {
        return epoch;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && person.equals(that.person) && epoch == that.epoch;
    }

    @Override
    public int hashCode() {
        return person.hashCode();
    }
}
