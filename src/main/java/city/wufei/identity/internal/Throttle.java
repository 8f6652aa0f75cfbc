package city.wufei.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows guessing down. A try is counted before it is judged, so that many at the same time do not slip through together.
 */
@Component
class Throttle {
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final ThrottleSql counts;
    private final Clock clock;

    Throttle(ThrottleSql counts, Clock clock) {
        this.counts = counts;
        this.clock = clock;
    }

    private record Counted(ThrottleRule rule, String subject, ThrottleSql.Count count) {}

    /**
     * Counts a try, unless it has to wait.
     *
     * @param familiar whether that person signed in from that address lately
     * @return how long to wait; zero to go on
     */
    @Transactional
    public Duration begin(String username, String address, boolean familiar) {
        Instant now = clock.instant();
        List<Counted> counted = new ArrayList<>();
        // Always in the order of the enum: two at once never wait for each other in a circle.
        for (ThrottleRule rule : ThrottleRule.values()) {
            if (rule != ThrottleRule.USERNAME || !familiar) {
                String subject = rule.subject(username, address);
                counted.add(new Counted(rule, subject, counts.lock(subject, now)));
            }
        }
        Duration wait = counted.stream()
                .map(each -> left(each.count().blockedUntil(), now))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        if (wait.isZero()) {
            counted.forEach(each -> count(each, now));
        }
        return wait;
    }

    @Transactional
    public void succeeded(String username, String address) {
        counts.takeBack(ThrottleRule.ADDRESS.subject(username, address));
        counts.forget(List.of(
                ThrottleRule.PAIR.subject(username, address), ThrottleRule.USERNAME.subject(username, address)));
    }

    void forgetOld() {
        counts.forgetOlderThan(clock.instant().minus(REMEMBERED));
    }

    private void count(Counted each, Instant now) {
        boolean old = each.count().lastAt().isBefore(now.minus(REMEMBERED));
        int attempts = (old ? 0 : each.count().attempts()) + 1;
        counts.set(each.subject(), attempts, now, now.plus(each.rule().pause(attempts)));
    }

    private static Duration left(@Nullable Instant blockedUntil, Instant now) {
        return blockedUntil == null || !blockedUntil.isAfter(now) ? Duration.ZERO : Duration.between(now, blockedUntil);
    }
}
