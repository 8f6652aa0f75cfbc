package city.wufei.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.util.FileSystemUtils;

/** Data folders for tests, without unpacking the programs and making the database files each time. */
public final class DataFolders {
    private static final Path PROGRAMS = Path.of("target", "test-programs").toAbsolutePath();

    private DataFolders() {}

    /** Passable for every user, and empty but for a link to the programs. */
    public static Path create() throws IOException {
        Path folder = Files.createTempDirectory("wufei-test");
        open(folder);
        Path programs = programs();
        Files.createSymbolicLink(folder.resolve(programs.getFileName()), programs);
        return folder;
    }

    static void open(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    }

    static void copyPrograms(Path folder) throws IOException {
        copy(programs(), folder.resolve(programs().getFileName()));
    }

    /** Keeps owners, modes and links. */
    static void copy(Path from, Path to) throws IOException {
        int status = new ProcessBuilder("cp", "-R", "-p", from.toString(), to.toString())
                .start()
                .onExit()
                .join()
                .exitValue();
        if (status != 0) {
            throw new IOException("cp ended with " + status);
        }
    }

    public static void delete(Path folder) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    private static synchronized Path programs() throws IOException {
        Files.createDirectories(PROGRAMS);
        return Binaries.in(PROGRAMS).folder();
    }
}
