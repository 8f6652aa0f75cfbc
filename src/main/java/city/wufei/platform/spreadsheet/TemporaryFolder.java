package city.wufei.platform.spreadsheet;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;

/**
 * Where rows wait for being sent: a folder of this process alone. POI's own, which has one name for everybody, belongs to
 * the first user of the machine who writes a spreadsheet and is closed to the next.
 */
final class TemporaryFolder {
    private static final File FOLDER = make();

    private TemporaryFolder() {}

    static void use() {
        TempFile.setTempFileCreationStrategy(new DefaultTempFileCreationStrategy(FOLDER));
    }

    private static File make() {
        try {
            File folder = Files.createTempDirectory("wufei-spreadsheets-").toFile();
            folder.deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
