package city.wufei.platform.backup.web;

import city.wufei.platform.Phrase;
import city.wufei.platform.Time;
import city.wufei.platform.Words;
import city.wufei.platform.backup.BackupRun;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * A backup as a row shows it.
 *
 * @param at when it was begun, in Shanghai
 * @param megabytes rounded up; null when it failed
 * @param problem in the reader's language; null when there was none
 */
record RunView(
        BackupRun run,
        LocalDateTime at,
        long seconds,
        @Nullable Long megabytes,
        @Nullable String problem) {

    static RunView of(BackupRun run, Words words) {
        Phrase problem = run.problem();
        Long size = run.size();
        return new RunView(
                run,
                LocalDateTime.ofInstant(run.startedAt(), Time.ZONE),
                Math.max(1, Duration.between(run.startedAt(), run.endedAt()).toSeconds()),
                size == null ? null : (size + 999_999) / 1_000_000,
                problem == null ? null : problem.in(LocaleContextHolder.getLocale(), words));
    }

    /** Of the file, without its folder. */
    public String name() {
        return String.valueOf(Path.of(run.file()).getFileName());
    }
}
