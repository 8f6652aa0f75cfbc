package city.wufei.platform.backup;

import city.wufei.kernel.Failure;
import city.wufei.platform.attachments.AttachmentFolder;
import city.wufei.platform.attachments.ContentStore;
import city.wufei.platform.attachments.ContentsInUse.Content;
import city.wufei.platform.database.BareDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Puts a backup back into an empty place. All that can be refused is refused before anything is touched; what fails later
 * is cleared away again.
 */
final class Restore {
    private final BackupFile backup;
    private final BareDatabase database;

    Restore(BackupFile backup, BareDatabase database) {
        this.backup = backup;
        this.database = database;
    }

    void run() throws IOException, SQLException {
        Manifest manifest = backup.manifest();
        Schema.requireKnown(manifest);
        int configured = database.configuredInstance();
        if (configured != 0 && configured != manifest.instance()) {
            throw Failure.of(
                    BackupError.BACKUP_OF_OTHER_INSTANCE,
                    String.valueOf(manifest.instance()),
                    String.valueOf(configured));
        }
        Path attachments = AttachmentFolder.in(database.environment());
        if (database.holdsFiles()) {
            throw Failure.of(BackupError.RESTORE_NOT_EMPTY, database.folder());
        }
        if (!Traces.isEmpty(attachments)) {
            throw Failure.of(BackupError.RESTORE_NOT_EMPTY, attachments);
        }
        Traces traces = Traces.before(database, attachments);
        boolean done = false;
        try {
            database.start();
            requireEmpty();
            traces.databaseIsOurs();
            database.markUnfinished();
            Schema.make(database, manifest);
            fill();
            database.flyway(manifest.instance(), Schema.LOCATION).migrate();
            database.markFinished();
            done = true;
        } finally {
            if (!done) {
                traces.clear();
            }
        }
    }

    private void requireEmpty() throws SQLException {
        try (Connection owner = database.connect()) {
            if (!Catalogue.isEmpty(owner)) {
                throw Failure.of(
                        BackupError.RESTORE_NOT_EMPTY, owner.getMetaData().getURL());
            }
        }
    }

    private void fill() throws SQLException, IOException {
        try (Connection owner = database.connect()) {
            owner.setAutoCommit(false);
            new Loader(owner, backup).load();
            contents();
            owner.commit();
            owner.setAutoCommit(true);
            try (Statement statement = owner.createStatement()) {
                statement.execute("ANALYZE");
            }
        }
    }

    private void contents() throws IOException {
        ContentStore store = AttachmentFolder.store(database.environment());
        Path incoming = AttachmentFolder.incoming(database.environment());
        for (Content content : backup.manifest().contents()) {
            Path file = Files.createTempFile(incoming, "", ".part");
            try (InputStream in = backup.content(content);
                    DigestInputStream hashed = new DigestInputStream(in, CopyText.sha256())) {
                Files.copy(hashed, file, StandardCopyOption.REPLACE_EXISTING);
                if (!CopyText.hex(hashed.getMessageDigest()).equals(content.sha256())) {
                    throw Failure.of(BackupError.RESTORE_DIFFERS, content.sha256());
                }
            }
            store.put(file, content.sha256());
        }
    }
}
