package city.wufei.platform.backup.web;

import city.wufei.platform.Time;
import city.wufei.platform.backup.BackupRun;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A backup as a row shows it.
 *
 * @param at when it was begun, in Shanghai
 * @param megabytes rounded up; null when it failed
 */
record RunView(
        BackupRun run,
        LocalDateTime at,
        long seconds,
        @Nullable Long megabytes) {

    static RunView of(BackupRun run) {
        Long size = run.size();
        return new RunView(
                run,
                LocalDateTime.ofInstant(run.startedAt(), Time.ZONE),
                Math.max(1, Duration.between(run.startedAt(), run.endedAt()).toSeconds()),
                size == null ? null : (size + 999_999) / 1_000_000);
    }

    /** Of the file, without its folder. */
    String name() {
        return String.valueOf(Path.of(run.file()).getFileName());
    }
}
