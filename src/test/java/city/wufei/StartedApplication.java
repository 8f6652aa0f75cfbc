package city.wufei;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.wufei.platform.database.DataFolders;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The application as a process of its own, on a data folder of its own, as {@code ./wufei run} starts it. */
public final class StartedApplication implements AutoCloseable {
    public static final String PASSWORD = "a password for tests 测试";

    private static final Pattern ADDRESS = Pattern.compile("Wufei is running at (http://127\\.0\\.0\\.1:\\d+/)");

    private final Process process;
    private final URI address;

    private StartedApplication(Process process) throws IOException {
        this.process = process;
        this.address = URI.create(addressOf(process));
    }

    public static Folder newFolder() throws IOException {
        return new Folder(DataFolders.create());
    }

    /** A data folder that outlives the applications which run on it. */
    public record Folder(Path path) implements AutoCloseable {
        /** Starts the application on a free port and waits until it says where it is. */
        public StartedApplication start() throws IOException {
            return start(Map.of());
        }

        /** As {@link #start()}, with more in its environment. */
        public StartedApplication start(Map<String, String> environment) throws IOException {
            return new StartedApplication(launched(path, environment, "--port", "0"));
        }

        @Override
        public void close() throws IOException {
            DataFolders.delete(path);
        }
    }

    /** The application on its way up, with its output and errors in one stream. */
    static Process process(Path folder, String... options) throws IOException {
        return launched(folder, Map.of(), options);
    }

    private static Process launched(Path folder, Map<String, String> environment, String... options)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                WufeiApplication.class.getName(),
                "run",
                "--data",
                folder.toString()));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("WUFEI_"));
        builder.environment().put("WUFEI_ADMIN_PASSWORD", PASSWORD);
        builder.environment().putAll(environment);
        return builder.start();
    }

    public URI address() {
        return address;
    }

    public int port() {
        return address.getPort();
    }

    public Process process() {
        return process;
    }

    /** As {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static String addressOf(Process process) throws IOException {
        List<String> said = new ArrayList<>();
        BufferedReader reader = process.inputReader(UTF_8);
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            said.add(line);
            Matcher matcher = ADDRESS.matcher(line);
            if (matcher.find()) {
                return matcher.group(1);
            }
        }
        throw new AssertionError("not started: " + said);
    }
}
