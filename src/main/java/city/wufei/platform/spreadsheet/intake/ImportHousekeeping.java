package city.wufei.platform.spreadsheet.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Clears away the files of imports that nobody will land any more; what became of them stays known. */
@Component
class ImportHousekeeping {
    static final Duration KEPT = Duration.ofDays(30);

    private final ImportSql sql;
    private final Clock clock;

    ImportHousekeeping(ImportSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 6 * 60, initialDelay = 20, timeUnit = TimeUnit.MINUTES)
    void clear() {
        sql.clearBefore(clock.instant().minus(KEPT));
    }
}
