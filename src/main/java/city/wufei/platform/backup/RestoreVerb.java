package city.wufei.platform.backup;

import city.wufei.kernel.Failure;
import city.wufei.platform.BothLanguages;
import city.wufei.platform.CommandLine;
import city.wufei.platform.Time;
import city.wufei.platform.Verb;
import city.wufei.platform.database.BareDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** {@code ./wufei restore FILE}: a backup into an empty data folder, checked when it is there. */
public final class RestoreVerb implements Verb {
    @Override
    public String name() {
        return "restore";
    }

    @Override
    public int run(List<String> arguments, CommandLine line) {
        FileArguments given = FileArguments.of(arguments, "own");
        try (BackupFile backup = BackupFile.open(given.file());
                BareDatabase database = BareDatabase.of(given.properties())) {
            new Restore(backup, database).run();
            Manifest manifest = backup.manifest();
            String moment = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
                    .format(LocalDateTime.ofInstant(manifest.madeAt(), Time.ZONE));
            line.out()
                    .println(BothLanguages.of(
                            "backup.restored",
                            database.folder(),
                            moment,
                            manifest.tables().size(),
                            manifest.rows(),
                            manifest.contents().size()));
            line.out().flush();
            return 0;
        } catch (IOException | SQLException problem) {
            throw Failure.of(BackupError.BACKUP_FILE_UNUSABLE, given.file(), problem)
                    .causedBy(problem);
        }
    }
}
