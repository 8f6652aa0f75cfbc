package city.wufei.identity.internal;

import city.wufei.platform.Audience;
import city.wufei.platform.Time;
import city.wufei.platform.notices.Notice;
import city.wufei.platform.notices.Notices;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Tells people a week ahead that a token of theirs ends; each once, whichever instance looks first. */
@Component
class EndingTokens {
    private static final Duration AHEAD = Duration.ofDays(7);

    private final TokenSql tokens;
    private final Notices notices;
    private final TransactionOperations transaction;
    private final Clock clock;

    EndingTokens(TokenSql tokens, Notices notices, TransactionOperations transaction, Clock clock) {
        this.tokens = tokens;
        this.notices = notices;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 6 * 60, initialDelay = 5, timeUnit = TimeUnit.MINUTES)
    void tell() {
        Instant now = clock.instant();
        transaction.executeWithoutResult(
                status -> tokens.listEnding(now, now.plus(AHEAD)).forEach(this::tell));
    }

    private void tell(TokenSql.Ending token) {
        notices.tell(Notice.of(
                        "token.expiring",
                        Audience.person(token.personId()),
                        "/account#tokens",
                        token.name(),
                        token.expiresAt().atZone(Time.ZONE).toLocalDate())
                .once("token.expiring/" + token.id()));
    }
}
