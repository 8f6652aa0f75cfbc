package city.wufei.identity.internal;

import city.wufei.identity.internal.PersonSql.WithHash;
import city.wufei.identity.internal.SignInSql.Outcome;
import city.wufei.platform.Audience;
import city.wufei.platform.notices.Notice;
import city.wufei.platform.notices.Notices;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Judges a username and password, from whichever door, and keeps the trail of it. */
@Service
public class SignIn {
    private static final Duration FAMILIAR = Duration.ofDays(30);
    private static final int LONGEST_USERNAME = 64;

    private final PersonSql persons;
    private final SignInSql trail;
    private final SecondFactors factors;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Notices notices;
    private final TransactionOperations transaction;
    private final Clock clock;

    SignIn(
            PersonSql persons,
            SignInSql trail,
            SecondFactors factors,
            Passwords passwords,
            Throttle throttle,
            Notices notices,
            TransactionOperations transaction,
            Clock clock) {
        this.persons = persons;
        this.trail = trail;
        this.factors = factors;
        this.passwords = passwords;
        this.throttle = throttle;
        this.notices = notices;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The person, or an exception that says why not. */
    public Person judge(String typedUsername, String password, String address, Channel channel) {
        String username = NewPerson.normalised(typedUsername);
        if (username.length() > LONGEST_USERNAME) {
            username = username.substring(0, LONGEST_USERNAME);
        }
        WithHash known = persons.findByUsername(username).orElse(null);
        Long id = known == null ? null : known.person().id();
        Duration wait = throttle.begin(username, address, isFamiliar(id, address));
        if (!wait.isZero()) {
            throw new SignInRefused.Throttled(wait);
        }
        if (known == null || !passwords.matches(password, known.hash())) {
            if (known == null) {
                passwords.matches(password, null);
            }
            trail.add(id, address, channel, Outcome.REFUSED, clock.instant());
            throw new SignInRefused.Wrong();
        }
        if (known.person().disabled()) {
            trail.add(id, address, channel, Outcome.DISABLED, clock.instant());
            throw new SignInRefused.Disabled();
        }
        askForMore(known.person(), address, channel);
        accepted(known.person(), address, channel);
        return known.person();
    }

    /** Where a password is not all: pages go on to the second step, the API takes tokens. */
    private void askForMore(Person person, String address, Channel channel) {
        boolean demanded = channel == Channel.API && factors.isDemandedOf(person.through(TokenScope.PERSON));
        if (demanded || factors.isOn(person.id())) {
            trail.add(person.id(), address, channel, Outcome.CODE_ASKED, clock.instant());
            throttle.succeeded(person.username(), address);
            throw new SignInRefused.CodeNeeded(person);
        }
    }

    private boolean isFamiliar(@Nullable Long id, String address) {
        return id != null && trail.isFamiliar(id, address, clock.instant().minus(FAMILIAR));
    }

    void accepted(Person person, String address, Channel channel) {
        Instant now = clock.instant();
        boolean known = trail.isFamiliar(person.id(), address, now.minus(FAMILIAR));
        transaction.executeWithoutResult(status -> {
            throttle.succeeded(person.username(), address);
            trail.add(person.id(), address, channel, Outcome.ACCEPTED, now);
            persons.signedIn(person.id(), now);
            if (!known && person.lastSignInAt() != null) {
                notices.tell(Notice.of(
                                "sign-in.new-address",
                                Audience.person(person.id()),
                                "/account",
                                person.username(),
                                address)
                        .asUrgent());
            }
        });
    }
}
