package city.wufei.identity.internal;

import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.PersonEvent.What;
import city.wufei.kernel.Failure;
import city.wufei.platform.Action;
import city.wufei.platform.QrCode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Switches people's second factors on and off. Passwords are judged outside of the transaction: else a wrong one would take
 * the count of the tries back with it.
 */
@Service
public class SecondFactors {
    private final SecondFactorSql factors;
    private final PersonSql persons;
    private final PersonEvents events;
    private final OwnPassword ownPassword;
    private final FactorVault vault;
    private final SecondFactorProperties properties;
    private final TransactionOperations transaction;
    private final Clock clock;

    SecondFactors(
            SecondFactorSql factors,
            PersonSql persons,
            PersonEvents events,
            OwnPassword ownPassword,
            FactorVault vault,
            SecondFactorProperties properties,
            TransactionOperations transaction,
            Clock clock) {
        this.factors = factors;
        this.persons = persons;
        this.events = events;
        this.ownPassword = ownPassword;
        this.vault = vault;
        this.properties = properties;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What the app has to learn: the secret as text, and as the picture that says the same. */
    public record Secret(String text, QrCode picture) {}

    /** The person under their new epoch, and the codes that are shown this one time. */
    public record SwitchedOn(Person person, List<String> recoveryCodes) {}

    public boolean isOn(long personId) {
        return factors.isOn(personId);
    }

    public int recoveryCodesLeft(CurrentPerson of) {
        return factors.countCodes(of.id());
    }

    /** Whether people who manage people have to have one. */
    public boolean requiredForAdministrators() {
        return properties.requiredForAdministrators();
    }

    /** Whether this person has to have one. */
    public boolean isDemandedOf(CurrentPerson person) {
        return properties.requiredForAdministrators() && person.may(Action.SEE_PEOPLE);
    }

    /** A new secret; nothing is asked for before it is confirmed. */
    @Transactional
    public Secret begin(CurrentPerson by) {
        byte[] secret = TimeCodes.newSecret();
        if (!factors.begin(by.id(), vault.seal(by.id(), secret), clock.instant())) {
            throw Failure.of(IdentityError.SECOND_FACTOR_ALREADY_ON);
        }
        return shown(by, secret);
    }

    /** The secret that waits to be confirmed. */
    public Secret begun(CurrentPerson by) {
        return shown(by, vault.open(by.id(), pending(by).secret()));
    }

    /** Ends all sessions of the person; the caller renews the one it is in. */
    @Transactional
    public SwitchedOn confirm(CurrentPerson by, String code) {
        String kept = pending(by).secret();
        Instant now = clock.instant();
        OptionalLong step = TimeCodes.findStep(vault.open(by.id(), kept), code.strip(), now, 0);
        if (step.isEmpty() || !factors.confirm(by.id(), kept, step.getAsLong(), now)) {
            throw Failure.of(IdentityError.SECOND_FACTOR_CODE_WRONG);
        }
        events.add(by.id(), by.id(), What.SECOND_FACTOR_ON, "");
        factors.endSessions(by.id());
        return new SwitchedOn(persons.find(by.id()).orElseThrow(), putCodes(by.id()));
    }

    /** New codes in place of the old ones. */
    public List<String> renewRecoveryCodes(CurrentPerson by, String password) {
        if (!factors.isOn(by.id())) {
            throw Failure.of(IdentityError.SECOND_FACTOR_NOT_ON);
        }
        ownPassword.checkPresent(by, password);
        return transaction.execute(status -> {
            events.add(by.id(), by.id(), What.RECOVERY_CODES_MADE, "");
            return putCodes(by.id());
        });
    }

    public void switchOff(CurrentPerson by, String password) {
        if (isDemandedOf(by)) {
            throw Failure.of(IdentityError.SECOND_FACTOR_REQUIRED);
        }
        ownPassword.checkPresent(by, password);
        transaction.executeWithoutResult(status -> {
            if (factors.remove(by.id())) {
                events.add(by.id(), by.id(), What.SECOND_FACTOR_OFF, "");
            }
        });
    }

    /** For somebody who lost theirs. Ends their sessions. */
    @Transactional
    public void reset(CurrentPerson by, long personId) {
        by.require(Action.GRANT_ROLES);
        if (by.id() == personId) {
            throw Failure.of(IdentityError.OWN_ACCOUNT);
        }
        if (!factors.remove(personId)) {
            throw Failure.of(IdentityError.SECOND_FACTOR_NOT_ON);
        }
        factors.endSessions(personId);
        events.add(personId, by.id(), What.SECOND_FACTOR_RESET, "");
    }

    private List<String> putCodes(long personId) {
        List<String> codes = RecoveryCodes.make();
        factors.putCodes(
                personId,
                codes.stream().map(code -> RecoveryCodes.hash(personId, code)).toList(),
                clock.instant());
        return codes;
    }

    private SecondFactorSql.Kept pending(CurrentPerson by) {
        return factors.find(by.id())
                .filter(kept -> !kept.confirmed())
                .orElseThrow(() -> Failure.of(IdentityError.SECOND_FACTOR_NOT_BEGUN));
    }

    private static Secret shown(CurrentPerson by, byte[] secret) {
        return new Secret(TimeCodes.typed(secret), QrCode.of(TimeCodes.address(by.username(), secret)));
    }
}
