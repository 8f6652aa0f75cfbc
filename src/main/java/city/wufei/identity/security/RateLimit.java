package city.wufei.identity.security;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * So many requests a minute of each: a minute's worth at once, then as it fills up again. Kept in memory, by this instance
 * for itself, and bounded: when too many are known, those who have not asked for a minute are forgotten, and newcomers for
 * whom there is still no place share one measure.
 */
final class RateLimit {
    private static final int MOST_KNOWN = 50_000;
    private static final String NEWCOMERS = "";
    private static final Duration BETWEEN_SWEEPS = Duration.ofSeconds(1);

    private final int perMinute;
    private final Clock clock;
    private final int mostKnown;
    private final Map<String, Bucket> known = new ConcurrentHashMap<>();
    private final AtomicLong sweptAt = new AtomicLong();

    /** With 0 a minute there is no limit. */
    RateLimit(int perMinute, Clock clock) {
        this(perMinute, clock, MOST_KNOWN);
    }

    RateLimit(int perMinute, Clock clock, int mostKnown) {
        this.perMinute = perMinute;
        this.clock = clock;
        this.mostKnown = mostKnown;
    }

    /** Counts one request of {@code who}; how long to wait, zero to go on. Waiting costs nothing of what comes after. */
    Duration pause(String who) {
        if (perMinute == 0) {
            return Duration.ZERO;
        }
        ConsumptionProbe probe = bucket(who).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    int known() {
        return known.size();
    }

    private Bucket bucket(String who) {
        Bucket present = known.get(who);
        if (present != null) {
            return present;
        }
        if (known.size() >= mostKnown) {
            sweep();
        }
        return known.computeIfAbsent(known.size() >= mostKnown ? NEWCOMERS : who, each -> newBucket());
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .withCustomTimePrecision(new ClockMeter(clock))
                .build();
    }

    private void sweep() {
        long now = clock.millis();
        long before = sweptAt.get();
        if (now - before >= BETWEEN_SWEEPS.toMillis() && sweptAt.compareAndSet(before, now)) {
            known.values().removeIf(bucket -> bucket.getAvailableTokens() >= perMinute);
        }
    }

    private record ClockMeter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
