package city.wufei.identity.internal;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sweeps away counts of tries that are too old to slow anybody down. */
@Component
class Housekeeping {
    private final Throttle throttle;

    Housekeeping(Throttle throttle) {
        this.throttle = throttle;
    }

    @Scheduled(fixedDelay = 30, initialDelay = 10, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        throttle.forgetOld();
    }
}
