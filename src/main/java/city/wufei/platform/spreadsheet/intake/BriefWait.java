package city.wufei.platform.spreadsheet.intake;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/** Waits a moment for a landing, so that whoever sent a small table sees at once what became of it. */
@Component
class BriefWait {
    private static final Duration LONGEST = Duration.ofSeconds(3);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(40);

    private final Imports imports;

    BriefWait(Imports imports) {
        this.imports = imports;
    }

    /** The import as it is when it has landed, or when we have waited long enough. Not within a transaction. */
    ImportRow landed(TableImport<?> table, long id) {
        long begun = System.nanoTime();
        ImportRow row = imports.get(table, id);
        while (row.landing() && System.nanoTime() - begun < LONGEST.toNanos()) {
            LockSupport.parkNanos(PAUSE);
            row = imports.get(table, id);
        }
        return row;
    }
}
