package city.wufei.identity.internal;

import city.wufei.identity.internal.PersonEvent.What;
import city.wufei.identity.internal.SignInSql.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;

/** The second step of signing in: judges a code by time or a recovery code, each good once. */
@Service
public class CodeSignIn {
    private final PersonSql persons;
    private final SecondFactorSql factors;
    private final FactorVault vault;
    private final SignIn signIn;
    private final SignInSql trail;
    private final PersonEvents events;
    private final Throttle throttle;
    private final Clock clock;

    CodeSignIn(
            PersonSql persons,
            SecondFactorSql factors,
            FactorVault vault,
            SignIn signIn,
            SignInSql trail,
            PersonEvents events,
            Throttle throttle,
            Clock clock) {
        this.persons = persons;
        this.factors = factors;
        this.vault = vault;
        this.signIn = signIn;
        this.trail = trail;
        this.events = events;
        this.throttle = throttle;
        this.clock = clock;
    }

    /**
     * The person, or an exception that says why not.
     *
     * @param epoch that the person had when the first step was done: what ended since has ended this, too
     */
    public Person judge(long personId, int epoch, String typed, String address, Channel channel) {
        Person person = persons.find(personId)
                .filter(found -> !found.disabled() && found.epoch() == epoch)
                .orElseThrow(SignInRefused.Wrong::new);
        String place = begin(person);
        if (!accept(person, typed.strip())) {
            trail.add(personId, address, channel, Outcome.CODE_REFUSED, clock.instant());
            throw new SignInRefused.CodeWrong();
        }
        throttle.succeeded(person.username(), place);
        signIn.accepted(person, address, channel);
        return person;
    }

    /** Tries are counted per person, wherever they come from: whoever is here knows the password. */
    private String begin(Person person) {
        String place = "second factor of " + person.username();
        Duration wait = throttle.begin(person.username(), place, true);
        if (!wait.isZero()) {
            throw new SignInRefused.Throttled(wait);
        }
        return place;
    }

    private boolean accept(Person person, String typed) {
        return typed.matches("\\d{3}\\s?\\d{3}")
                ? acceptTimeCode(person, typed.replaceAll("\\s", ""))
                : acceptRecoveryCode(person, typed);
    }

    private boolean acceptTimeCode(Person person, String code) {
        SecondFactorSql.Kept kept = factors.find(person.id()).orElse(null);
        if (kept == null || !kept.confirmed()) {
            return false;
        }
        byte[] secret = vault.open(person.id(), kept.secret());
        OptionalLong step = TimeCodes.findStep(secret, code, clock.instant(), kept.lastStep());
        return step.isPresent() && factors.use(person.id(), step.getAsLong());
    }

    private boolean acceptRecoveryCode(Person person, String code) {
        boolean good = factors.useCode(person.id(), RecoveryCodes.hash(person.id(), code), clock.instant());
        if (good) {
            events.add(person.id(), person.id(), What.RECOVERY_CODE_USED, "");
        }
        return good;
    }
}
