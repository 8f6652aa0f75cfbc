package city.wufei.platform.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Decides who carries a request out, and keeps what was answered. */
@Component
class Calls {
    /** A call that was begun longer ago and has not committed belongs to a process that died, or may be overtaken. */
    static final Duration LEASE = Duration.ofMinutes(1);

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(250);
    private static final Duration KEPT = Duration.ofDays(30);

    private final CallSql calls;
    private final Clock clock;

    Calls(CallSql calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /** Waits a little for whoever is at it, then says {@code Busy}. */
    Claim claim(long personId, String key, String contentHash) {
        long begun = System.nanoTime();
        long pause = FIRST_PAUSE;
        while (true) {
            Claim claim = tryToClaim(personId, key, contentHash);
            if (!(claim instanceof Claim.Busy) || System.nanoTime() - begun > PATIENCE.toNanos()) {
                return claim;
            }
            LockSupport.parkNanos(pause);
            pause = Math.min(pause * 2, LONGEST_PAUSE);
        }
    }

    private Claim tryToClaim(long personId, String key, String contentHash) {
        Instant now = clock.instant();
        Optional<Long> id = calls.insert(personId, key, contentHash, now);
        if (id.isPresent()) {
            return new Claim.Mine(id.get(), 1);
        }
        // Gone again in between: whoever was at it has just given the key free.
        return calls.find(personId, key)
                .map(row -> judge(row, contentHash, now))
                .orElseGet(Claim.Busy::new);
    }

    private Claim judge(CallSql.Row row, String contentHash, Instant now) {
        if (!row.contentHash().equals(contentHash)) {
            return new Claim.Conflict();
        }
        if (row.answer() != null) {
            return new Claim.Done(row.answer());
        }
        if (row.startedAt().isAfter(now.minus(LEASE))) {
            return new Claim.Busy();
        }
        if (row.committed()) {
            return new Claim.Lost();
        }
        return calls.takeOver(row, now) ? new Claim.Mine(row.id(), row.attempt() + 1) : new Claim.Busy();
    }

    /**
     * Keeps the answer, or gives the key free if the request failed for reasons that a retry may not meet again and nothing
     * was committed.
     */
    void finish(Claim.Mine call, Answer answer) {
        if (!answer.isPassing() || !calls.release(call)) {
            calls.keepAnswer(call, answer);
        }
    }

    void release(Claim.Mine call) {
        calls.release(call);
    }

    @Scheduled(fixedDelay = 6, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void sweep() {
        calls.deleteOlderThan(clock.instant().minus(KEPT));
    }
}
