package city.wufei.identity.internal;

import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.PersonEvent.What;
import city.wufei.kernel.Failure;
import city.wufei.platform.api.ApiError;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Changes one's own password. Guessing the present one from a borrowed session is slowed down like any guessing. */
@Service
public class OwnPassword {
    private final PersonSql persons;
    private final PersonEvents events;
    private final Passwords passwords;
    private final Throttle throttle;
    private final TransactionOperations transaction;
    private final Clock clock;

    OwnPassword(
            PersonSql persons,
            PersonEvents events,
            Passwords passwords,
            Throttle throttle,
            TransactionOperations transaction,
            Clock clock) {
        this.persons = persons;
        this.events = events;
        this.passwords = passwords;
        this.throttle = throttle;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Ends all sessions of the person; the caller renews the one it is in, for the person that is returned. */
    public Person change(CurrentPerson by, String present, String chosen) {
        checkPresent(by, present);
        if (present.equals(chosen)) {
            throw Failure.of(IdentityError.PASSWORD_SAME_AS_BEFORE);
        }
        passwords.check(by.username(), chosen);
        String hash = passwords.hash(chosen);
        return transaction.execute(status -> {
            persons.setPassword(by.id(), hash, false, clock.instant());
            events.add(by.id(), by.id(), What.PASSWORD_CHANGED, "");
            return persons.find(by.id()).orElseThrow();
        });
    }

    /** Fails unless that is the person's password. */
    void checkPresent(CurrentPerson by, String present) {
        String place = "own account of " + by.username();
        Duration wait = throttle.begin(by.username(), place, true);
        if (!wait.isZero()) {
            throw Failure.of(ApiError.TOO_MANY_ATTEMPTS, String.valueOf(wait.toSeconds() + 1));
        }
        String hash = persons.findByUsername(by.username())
                .map(PersonSql.WithHash::hash)
                .orElse(null);
        if (!passwords.matches(present, hash)) {
            throw Failure.of(IdentityError.PASSWORD_WRONG);
        }
        throttle.succeeded(by.username(), place);
    }
}
