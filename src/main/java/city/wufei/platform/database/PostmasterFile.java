package city.wufei.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The process id that PostgreSQL leaves beside its files while it runs, and after it was killed. */
final class PostmasterFile {
    private PostmasterFile() {}

    static Path in(Path databaseFiles) {
        return databaseFiles.resolve("postmaster.pid");
    }

    /** The process of that number, if one lives: not necessarily a PostgreSQL, the number may be another's by now. */
    static Optional<ProcessHandle> process(Path databaseFiles) throws IOException {
        try {
            String written =
                    Files.readString(in(databaseFiles)).lines().findFirst().orElse("");
            return written.isBlank() ? Optional.empty() : ProcessHandle.of(Long.parseLong(written.strip()));
        } catch (NoSuchFileException notRunning) {
            return Optional.empty();
        }
    }

    /** Whether the process was started on these files. */
    static boolean serves(ProcessHandle process, Path databaseFiles) {
        return process.info()
                .arguments()
                .filter(arguments -> Arrays.asList(arguments).contains(databaseFiles.toString()))
                .isPresent();
    }
}
