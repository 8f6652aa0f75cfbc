package city.wufei.platform.backup;

import city.wufei.platform.database.BareDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** What was there before a restore, so that one that fails leaves nothing else. */
final class Traces {
    private final BareDatabase database;
    private final Path attachments;
    private final boolean hadFolder;
    private final boolean hadAttachments;
    private final Set<Path> before;
    private boolean databaseIsOurs;

    private Traces(BareDatabase database, Path attachments, Set<Path> before) {
        this.database = database;
        this.attachments = attachments;
        this.hadFolder = Files.exists(database.folder());
        this.hadAttachments = Files.exists(attachments);
        this.before = before;
    }

    static Traces before(BareDatabase database, Path attachments) throws IOException {
        return new Traces(database, attachments, entries(database.folder()));
    }

    static boolean isEmpty(Path folder) throws IOException {
        return entries(folder).isEmpty();
    }

    /** From here on the database holds nothing but what the restore puts there. */
    void databaseIsOurs() {
        databaseIsOurs = true;
    }

    void clear() throws IOException {
        if (database.usesServer() && databaseIsOurs) {
            database.flyway(1, Schema.LOCATION).clean();
        }
        database.close();
        for (Path entry :
                entries(hadAttachments ? attachments : database.folder().resolve("-"))) {
            FileSystemUtils.deleteRecursively(entry);
        }
        if (!hadAttachments) {
            FileSystemUtils.deleteRecursively(attachments);
        }
        for (Path entry : entries(database.folder())) {
            if (!before.contains(entry)) {
                FileSystemUtils.deleteRecursively(entry);
            }
        }
        if (!hadFolder) {
            FileSystemUtils.deleteRecursively(database.folder());
        }
    }

    private static Set<Path> entries(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.collect(Collectors.toSet());
        }
    }
}
