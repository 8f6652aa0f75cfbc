package city.wufei.platform.backup;

import city.wufei.kernel.Failure;
import city.wufei.platform.BothLanguages;
import city.wufei.platform.CommandLine;
import city.wufei.platform.Time;
import city.wufei.platform.Verb;
import city.wufei.platform.attachments.AttachmentFolder;
import city.wufei.platform.database.BareDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

/** {@code ./wufei backup FILE}: everything into one file, beside a server that may be running. Changes nothing. */
public final class BackupVerb implements Verb {
    @Override
    public String name() {
        return "backup";
    }

    @Override
    public int run(List<String> arguments, CommandLine line) {
        FileArguments given = FileArguments.of(arguments, "join");
        try (BareDatabase database = BareDatabase.of(given.properties())) {
            if (!database.usesServer() && !database.holdsFiles()) {
                throw Failure.of(BackupError.BACKUP_OF_NOTHING, database.folder());
            }
            database.start();
            BackupWriter.Written written = write(database, given.file());
            line.out()
                    .println(BothLanguages.of(
                            "backup.written",
                            given.file(),
                            written.manifest().tables().size(),
                            written.manifest().rows(),
                            written.manifest().contents().size(),
                            written.seal()));
            line.out().flush();
            return 0;
        }
    }

    private static BackupWriter.Written write(BareDatabase database, Path file) {
        Clock clock = Time.clock();
        try (Connection owner = database.connect()) {
            return new BackupWriter(AttachmentFolder.store(database.environment()), clock, BackupProgress.NONE)
                    .write(owner, file);
        } catch (IOException | SQLException problem) {
            throw Failure.of(BackupError.BACKUP_FILE_UNUSABLE, file, problem).causedBy(problem);
        }
    }
}
