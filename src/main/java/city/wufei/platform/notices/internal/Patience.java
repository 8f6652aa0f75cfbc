package city.wufei.platform.notices.internal;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** When what failed is tried again, and when no more: after 1, 2, 4, 8 … minutes, then every hour. */
@Component
class Patience {
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int DOUBLINGS = 6;

    private final Duration giveUpAfter;

    Patience(NoticeProperties properties) {
        this.giveUpAfter = properties.giveUpAfter();
    }

    /** How long to wait after so many failures; at least one. */
    Duration waitAfter(int failures) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    boolean isOver(Instant madeAt, Instant next) {
        return next.isAfter(madeAt.plus(giveUpAfter));
    }
}
