package city.wufei.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThrottleRuleTest {

    @Test
    void doublesThePauseWithEachTry() {
        assertThat(ThrottleRule.PAIR.pause(4)).isZero();
        assertThat(ThrottleRule.PAIR.pause(5)).isEqualTo(Duration.ofSeconds(5));
        assertThat(ThrottleRule.PAIR.pause(6)).isEqualTo(Duration.ofSeconds(10));
        assertThat(ThrottleRule.PAIR.pause(7)).isEqualTo(Duration.ofSeconds(20));
    }

    @ParameterizedTest
    @EnumSource
    void neverLocksOutForGood(ThrottleRule rule) {
        assertThat(rule.pause(Integer.MAX_VALUE)).isPositive().isLessThanOrEqualTo(Duration.ofMinutes(15));
    }
}
