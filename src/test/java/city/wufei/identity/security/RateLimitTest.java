package city.wufei.identity.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class RateLimitTest {
    private final Hand clock = new Hand();

    @Test
    void letsAMinutesWorthThroughAndThenAsItFillsUp() {
        RateLimit limit = new RateLimit(60, clock);
        for (int i = 0; i < 60; i++) {
            assertThat(limit.pause("a")).isZero();
        }
        assertThat(limit.pause("a")).isEqualTo(Duration.ofSeconds(1));
        clock.pass(Duration.ofMillis(600));
        assertThat(limit.pause("a")).isEqualTo(Duration.ofMillis(400));
        clock.pass(Duration.ofMillis(400));
        assertThat(limit.pause("a")).isZero();
        assertThat(limit.pause("a")).isPositive();
    }

    @Test
    void countsEachForThemselves() {
        RateLimit limit = new RateLimit(1, clock);
        assertThat(limit.pause("a")).isZero();
        assertThat(limit.pause("a")).isEqualTo(Duration.ofMinutes(1));
        assertThat(limit.pause("b")).isZero();
    }

    @Test
    void savesUpNoMoreThanAMinutesWorth() {
        RateLimit limit = new RateLimit(2, clock);
        clock.pass(Duration.ofHours(5));
        assertThat(limit.pause("a")).isZero();
        assertThat(limit.pause("a")).isZero();
        assertThat(limit.pause("a")).isPositive();
    }

    @Test
    void hasNoLimitWithZero() {
        RateLimit limit = new RateLimit(0, clock);
        for (int i = 0; i < 100_000; i++) {
            assertThat(limit.pause("a")).isZero();
        }
        assertThat(limit.known()).isZero();
    }

    @Test
    void remembersNoMoreThanItHasPlaceFor() {
        RateLimit limit = new RateLimit(1, clock, 10);
        for (int i = 0; i < 10; i++) {
            assertThat(limit.pause("a" + i)).isZero();
        }
        assertThat(limit.pause("newcomer")).isZero();
        assertThat(limit.pause("another newcomer"))
                .as("shares with the one before")
                .isPositive();
        assertThat(limit.pause("a3")).as("still known").isPositive();
        assertThat(limit.known()).isEqualTo(11);

        clock.pass(Duration.ofMinutes(2));
        assertThat(limit.pause("late")).isZero();
        assertThat(limit.pause("later")).isZero();
        assertThat(limit.known()).isEqualTo(2);
    }

    @Test
    void countsANetworkOfSixteenBytesAddressesAsOne() {
        assertThat(network("2001:db8:1:2:3:4:5:6")).isEqualTo(network("2001:db8:1:2::9"));
        assertThat(network("2001:db8:1:2::9")).isNotEqualTo(network("2001:db8:1:3::9"));
        assertThat(network("10.1.2.3")).isEqualTo("10.1.2.3");
    }

    private static String network(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return RequestLimits.network(request);
    }

    /** A clock that is moved by hand. */
    private static final class Hand extends Clock {
        private Instant now = Instant.parse("2026-11-24T01:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
