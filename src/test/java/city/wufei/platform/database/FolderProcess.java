package city.wufei.platform.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** {@link OpenFolder} as a process of its own, perhaps as another user. */
final class FolderProcess implements AutoCloseable {
    /** What the launcher needs of the class path. */
    private static final List<String> NEEDED = List.of(
            "classes",
            "test-classes",
            "postgresql-4",
            "scram-",
            "saslprep-",
            "stringprep-",
            "commons-",
            "xz-",
            "jspecify-");

    private final Process process;
    private final BufferedReader output;

    private FolderProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(UTF_8);
    }

    static FolderProcess open(Path folder, EmbeddedPostgres.Mode mode, String statement) throws IOException {
        return open(List.of(), classPath(), folder, mode, statement);
    }

    /**
     * @param prefix a command that becomes somebody else and runs the rest
     * @param classPath where that somebody finds the classes
     */
    static FolderProcess open(
            List<String> prefix, String classPath, Path folder, EmbeddedPostgres.Mode mode, String statement)
            throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", classPath, OpenFolder.class.getName()));
        command.addAll(List.of(folder.toString(), mode.name(), statement));
        Process process = new ProcessBuilder(command)
                .directory(new File("/"))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new FolderProcess(process);
    }

    static String classPath() {
        return needed().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** The same in a folder that every user may read, as the home of the one who builds usually is not. */
    static String classPathForAll(Path copy) throws IOException {
        List<String> copied = new ArrayList<>();
        for (Path entry : needed().toList()) {
            Path target = copy.resolve(entry.getFileName());
            if (Files.isDirectory(entry)) {
                FileSystemUtils.copyRecursively(entry, target);
            } else {
                Files.copy(entry, target);
            }
            copied.add(target.toString());
        }
        return String.join(File.pathSeparator, copied);
    }

    private static Stream<Path> needed() {
        String programs = Binaries.archive().toString();
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(entry -> NEEDED.stream().anyMatch(entry.getFileName().toString()::startsWith)
                        || programs.contains(entry.toString()));
    }

    /** What the program says about its start; waits for it. */
    String answer() throws IOException {
        return String.valueOf(output.readLine());
    }

    long pid() {
        return process.pid();
    }

    /** As {@code kill -9} does: nothing of the program runs any more. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Lets the program end by itself. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }
}
