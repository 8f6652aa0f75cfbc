package city.wufei.platform.backup.web;

import city.wufei.platform.Phrase;
import city.wufei.platform.Words;
import city.wufei.platform.backup.BackupRun;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * A backup as the API shows it.
 *
 * @param by who asked for it; empty for the schedule
 * @param size in bytes; like the three after it null when the backup failed
 * @param problem null when it did not
 */
record BackupJson(
        String id,
        Instant startedAt,
        Instant endedAt,
        String by,
        String file,
        @Nullable Long size,
        @Nullable String sha256,
        @Nullable Long rows,
        @Nullable Long attachments,
        @Nullable String problem) {

    static BackupJson of(BackupRun run, Words words) {
        Phrase problem = run.problem();
        return new BackupJson(
                String.valueOf(run.id()),
                run.startedAt(),
                run.endedAt(),
                run.by(),
                run.file(),
                run.size(),
                run.seal(),
                run.rows(),
                run.files(),
                problem == null ? null : problem.in(LocaleContextHolder.getLocale(), words));
    }
}
