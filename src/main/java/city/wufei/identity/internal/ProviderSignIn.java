package city.wufei.identity.internal;

import city.wufei.identity.internal.SignInSql.Outcome;
import city.wufei.kernel.Failure;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds the person whom an OpenID provider vouches for, and keeps the trail of it. */
@Service
public class ProviderSignIn {
    private final PersonSql persons;
    private final People people;
    private final SignIn signIn;
    private final SignInSql trail;
    private final Clock clock;

    ProviderSignIn(PersonSql persons, People people, SignIn signIn, SignInSql trail, Clock clock) {
        this.persons = persons;
        this.people = people;
        this.signIn = signIn;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * The person, or an exception that says why not.
     *
     * @param username as the provider says it; null if it says none
     * @param displayName for somebody new; null to add nobody
     */
    public Person recognise(@Nullable String username, @Nullable String displayName) {
        if (username == null) {
            throw new SignInRefused.Wrong();
        }
        Person person = persons.findByUsername(NewPerson.normalised(username))
                .map(PersonSql.WithHash::person)
                .orElseGet(() -> add(username, displayName));
        if (person.disabled()) {
            throw new SignInRefused.Disabled();
        }
        return person;
    }

    public void accepted(Person person, String address) {
        signIn.accepted(person, address, Channel.PROVIDER);
    }

    public void refused(SignInRefused why, String address) {
        Outcome outcome = why instanceof SignInRefused.Disabled ? Outcome.DISABLED : Outcome.REFUSED;
        trail.add(null, address, Channel.PROVIDER, outcome, clock.instant());
    }

    private Person add(String username, @Nullable String displayName) {
        if (displayName == null) {
            throw new SignInRefused.Wrong();
        }
        try {
            return people.addVouchedFor(username, displayName);
        } catch (Failure unusable) {
            throw new SignInRefused.Wrong();
        }
    }
}
