package city.wufei.platform.database;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Runs the programs of PostgreSQL and waits for them; what they say goes to a log file. */
final class Command {
    private Command() {}

    /** The exit status; 127 when there is no such program. What it printed is appended to {@code log}. */
    static int run(Path log, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                // Our own working directory may be closed to the user that the program runs as.
                .directory(new File("/"))
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        Process process;
        try {
            process = builder.start();
        } catch (IOException noSuchProgram) {
            Files.writeString(log, noSuchProgram.getMessage() + "\n", java.nio.file.StandardOpenOption.APPEND);
            return 127;
        }
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(interrupted));
        }
    }

    static List<String> line(List<String> first, String... rest) {
        List<String> all = new ArrayList<>(first);
        all.addAll(Stream.of(rest).toList());
        return all;
    }
}
