package city.wufei.identity.internal;

import city.wufei.identity.CurrentPerson;
import city.wufei.identity.Mandate;
import city.wufei.identity.internal.PersonEvent.What;
import city.wufei.kernel.Failure;
import city.wufei.kernel.KernelError;
import city.wufei.platform.Action;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Gives tokens to enterprises and devices, which may do what the token says and nothing else. */
@Service
public class HolderTokens {
    private final HolderTokenSql tokens;
    private final PersonSql persons;
    private final PersonEvents events;
    private final Passwords passwords;
    private final TransactionOperations transaction;
    private final Clock clock;

    HolderTokens(
            HolderTokenSql tokens,
            PersonSql persons,
            PersonEvents events,
            Passwords passwords,
            TransactionOperations transaction,
            Clock clock) {
        this.tokens = tokens;
        this.persons = persons;
        this.events = events;
        this.passwords = passwords;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The secret, shown this one time. The same holder may have several, so that one can follow the other. */
    public String issue(CurrentPerson by, NewHolderToken wanted) {
        by.require(Action.GRANT_ROLES);
        String secret = TokenSecret.make();
        String unknownPassword = passwords.hash(passwords.generate());
        Instant now = clock.instant();
        Mandate mandate = new Mandate(wanted.actions(), wanted.scope());
        Instant expires = now.plus(Duration.ofDays(wanted.days()));
        transaction.executeWithoutResult(status -> {
            long holder = tokens.holder(wanted.kind(), wanted.holder(), unknownPassword, now);
            tokens.insert(holder, wanted.holder(), secret, mandate, by.id(), now, expires);
            events.add(holder, by.id(), What.TOKEN_ISSUED, TokenSecret.prefix(secret) + " " + wanted.actions());
        });
        return secret;
    }

    /** Those that are not revoked, the newest first. */
    public List<HolderToken> list(CurrentPerson by) {
        by.require(Action.GRANT_ROLES);
        return tokens.list();
    }

    @Transactional
    public void revoke(CurrentPerson by, long id) {
        by.require(Action.GRANT_ROLES);
        long holder = tokens.revoke(id, clock.instant())
                .orElseThrow(() -> Failure.of(KernelError.NOT_FOUND, String.valueOf(id)));
        events.add(holder, by.id(), What.TOKEN_REVOKED, String.valueOf(id));
    }

    /** Whoever the secret speaks for now; empty if it is no such token, has expired, was revoked, or its holder ended. */
    Optional<CurrentPerson> recognise(String secret, Instant now) {
        return tokens.findLive(TokenSecret.hash(secret), now)
                .flatMap(live -> persons.find(live.holderId())
                        .filter(holder -> !holder.disabled())
                        .map(holder -> {
                            tokens.used(live.id(), now);
                            return new CurrentPerson(
                                    holder.id(),
                                    holder.username(),
                                    holder.displayName(),
                                    List.of(live.mandate()),
                                    null);
                        }));
    }
}
