package city.wufei.platform.attachments;

import city.wufei.platform.attachments.preview.Previews;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Removes contents that no row needs: of writes that came to nothing, and of results that were withdrawn. */
@Component
class Sweep {
    private static final int PARTS = 256;
    /** Previews are drawn again when somebody looks. */
    private static final Duration DRAWN = Duration.ofDays(30);

    private static final Duration UNTOUCHED = Duration.ofDays(1);

    private final ContentStore contents;
    private final Staging staging;
    private final Previews previews;
    private final AttachmentSql rows;
    private final TransactionOperations transaction;
    private final Clock clock;

    Sweep(
            ContentStore contents,
            Staging staging,
            Previews previews,
            AttachmentSql rows,
            TransactionOperations transaction,
            Clock clock) {
        this.contents = contents;
        this.staging = staging;
        this.previews = previews;
        this.rows = rows;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 24, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void sweep() throws IOException {
        sweep(clock.instant().minus(UNTOUCHED));
        previews.removeOlderThan(clock.instant().minus(DRAWN));
    }

    /** What was put down before {@code time}. */
    void sweep(Instant time) throws IOException {
        staging.removeOlderThan(time);
        for (int part = 0; part < PARTS; part++) {
            for (String sha256 : contents.listOlderThan(time, part)) {
                transaction.executeWithoutResult(status -> removeUnneeded(sha256));
            }
        }
    }

    private void removeUnneeded(String sha256) {
        // Who is just adding a row for the same content holds the lock until that row can be seen.
        rows.ownContent(sha256);
        if (!rows.isNeeded(sha256) && rows.mayRemove()) {
            try {
                contents.remove(sha256);
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
    }
}
