package city.wufei.platform.backup;

import city.wufei.platform.Phrase;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One backup that the program made or failed to make.
 *
 * @param by who asked for it; empty when it came by its schedule
 * @param file its path on the machine
 * @param seal SHA-256 of the file in hex
 * @param files contents of attachments
 * @param problem null when all went well; then the four before it are there
 */
public record BackupRun(
        long id,
        Instant startedAt,
        Instant endedAt,
        String by,
        String file,
        @Nullable Long size,
        @Nullable String seal,
        @Nullable Long rows,
        @Nullable Long files,
        @Nullable Phrase problem) {

    public boolean good() {
        return problem == null;
    }
}
