package city.wufei.platform.backup;

import city.wufei.kernel.Failure;
import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.platform.Phrase;
import city.wufei.platform.Time;
import city.wufei.platform.attachments.ContentStore;
import city.wufei.platform.database.OwnerAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The backups that the program makes itself, in one folder, of which the newest are kept. */
@Component
public class Backups {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'wufei-'yyyyMMdd-HHmmssSSS'.zip'");
    private static final String NAMES = "wufei-\\d{8}-\\d{9}\\.zip";

    private final OwnerAccess owner;
    private final ContentStore contents;
    private final BackupRunSql runs;
    private final BackupProperties properties;
    private final Path folder;
    private final Clock clock;

    Backups(
            OwnerAccess owner,
            ContentStore contents,
            BackupRunSql runs,
            BackupProperties properties,
            @Value("${wufei.data:var}") String data,
            Clock clock) {
        this.owner = owner;
        this.contents = contents;
        this.runs = runs;
        this.properties = properties;
        this.folder = properties.folderIn(data);
        this.clock = clock;
    }

    /**
     * Makes one, and removes those that are too many.
     *
     * @param by who wants it; empty for the schedule
     */
    BackupRun make(String by, BackupProgress progress) {
        Instant begun = clock.instant();
        Path file = folder.resolve(NAME.format(LocalDateTime.ofInstant(begun, Time.ZONE)));
        try {
            BackupWriter.Written written = write(file, progress);
            BackupRun run = runs.insert(begun, clock.instant(), by, file, written, null);
            removeOldOnes();
            return run;
        } catch (Failure failure) {
            runs.insert(begun, clock.instant(), by, file, null, Phrase.of(failure));
            throw failure;
        }
    }

    public Listing<BackupRun> list(PageRequest page) {
        return runs.list(page);
    }

    public Optional<BackupRun> findLastGood() {
        return runs.findLastGood();
    }

    public Path folder() {
        return folder;
    }

    public int kept() {
        return properties.keep();
    }

    /** When one is made each day; null for never. */
    public @Nullable LocalTime scheduledAt() {
        return properties.at();
    }

    private BackupWriter.Written write(Path file, BackupProgress progress) {
        try (Connection connection = owner.connect()) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            return new BackupWriter(contents, clock, progress).write(connection, file);
        } catch (IOException | SQLException problem) {
            throw Failure.of(BackupError.BACKUP_FILE_UNUSABLE, file, problem).causedBy(problem);
        }
    }

    private void removeOldOnes() {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> tooMany = files.filter(
                            file -> file.getFileName().toString().matches(NAMES))
                    .sorted(Comparator.reverseOrder())
                    .skip(properties.keep())
                    .toList();
            for (Path file : tooMany) {
                Files.delete(file);
            }
        } catch (IOException problem) {
            throw Failure.of(BackupError.BACKUP_FILE_UNUSABLE, folder, problem).causedBy(problem);
        }
    }
}
