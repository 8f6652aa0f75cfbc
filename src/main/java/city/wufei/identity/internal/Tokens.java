package city.wufei.identity.internal;

import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.PersonEvent.What;
import city.wufei.kernel.Failure;
import city.wufei.kernel.KernelError;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues, recognises and revokes the keys that programs sign in with. */
@Service
public class Tokens {
    /** Lets scanners of code and logs recognise one that was left lying about. */
    public static final String MARK = "wf_";

    public static final int LONGEST_DAYS = 366;
    private static final int MOST = 20;

    private final TokenSql tokens;
    private final HolderTokens holders;
    private final People people;
    private final PersonEvents events;
    private final Clock clock;

    Tokens(TokenSql tokens, HolderTokens holders, People people, PersonEvents events, Clock clock) {
        this.tokens = tokens;
        this.holders = holders;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** The secret, shown this one time. */
    @Transactional
    public String issue(CurrentPerson by, String name, TokenScope scope, int days) {
        if (name.isBlank() || name.length() > 60) {
            throw Failure.of(IdentityError.TOKEN_NAME_INVALID);
        }
        if (days < 1 || days > LONGEST_DAYS) {
            throw Failure.of(IdentityError.TOKEN_DAYS_INVALID, LONGEST_DAYS);
        }
        if (tokens.list(by.id()).size() >= MOST) {
            throw Failure.of(IdentityError.TOKENS_TOO_MANY, MOST);
        }
        String secret = TokenSecret.make();
        String prefix = TokenSecret.prefix(secret);
        Instant now = clock.instant();
        tokens.insert(
                by.id(), name.strip(), TokenSecret.hash(secret), prefix, scope, now, now.plus(Duration.ofDays(days)));
        events.add(by.id(), by.id(), What.TOKEN_ISSUED, prefix + " " + scope);
        return secret;
    }

    public List<Token> list(CurrentPerson of) {
        return tokens.list(of.id());
    }

    @Transactional
    public void revoke(CurrentPerson by, long id) {
        if (!tokens.revoke(by.id(), id, clock.instant())) {
            throw Failure.of(KernelError.NOT_FOUND, String.valueOf(id));
        }
        events.add(by.id(), by.id(), What.TOKEN_REVOKED, String.valueOf(id));
    }

    /** Whoever the secret speaks for now; empty if it is no token, has expired, was revoked, or its person is disabled. */
    public Optional<CurrentPerson> recognise(String secret) {
        if (!secret.startsWith(MARK)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return recogniseOfPerson(secret, now).or(() -> holders.recognise(secret, now));
    }

    private Optional<CurrentPerson> recogniseOfPerson(String secret, Instant now) {
        return tokens.findLive(TokenSecret.hash(secret), now)
                .flatMap(token -> people.find(token.personId())
                        .filter(person -> !person.disabled())
                        .map(person -> {
                            tokens.used(token.id(), now);
                            return person.through(token.scope());
                        }));
    }
}
