package city.wufei.identity.internal.trail;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Seals what came in, and proves that what was sealed is as it was. */
@Service
@Transactional
class Seals {
    private static final int BATCH = 5_000;

    private final TrailSql entries;
    private final SealSql seals;
    private final SealedRows sealed;
    private final Clock clock;

    Seals(TrailSql entries, SealSql seals, SealedRows sealed, Clock clock) {
        this.sealed = sealed;
        this.entries = entries;
        this.seals = seals;
        this.clock = clock;
    }

    /**
     * What a check found.
     *
     * @param seals how many hold
     * @param entries how many lie under them
     * @param waiting how many are not sealed yet
     * @param broken the first seal that does not hold, empty when all do
     */
    record Verdict(long seals, long entries, long waiting, Optional<Long> broken) {}

    @Scheduled(fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    void seal() {
        seals.lock();
        Instant now = clock.instant();
        List<TrailEntry> waiting = entries.unsealed(BATCH);
        while (!waiting.isEmpty()) {
            seal(waiting, now);
            waiting = entries.unsealed(BATCH);
        }
    }

    private void seal(List<TrailEntry> waiting, Instant now) {
        Optional<Seal> last = seals.last();
        Seal next = Seal.over(
                last.map(Seal::number).orElse(0L) + 1, last.map(Seal::hash).orElse(Hash.NONE), waiting);
        seals.insert(next, now, waiting.stream().map(TrailEntry::id).toList());
    }

    /** Computes every seal anew from the entries, from the first on. */
    @Transactional(readOnly = true)
    public Verdict verify() {
        ChainCheck check = new ChainCheck();
        sealed.into(check);
        check.finish();
        return new Verdict(check.holding(), check.entries(), entries.countUnsealed(), check.broken());
    }
}
