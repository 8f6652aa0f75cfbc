package city.wufei;

import city.wufei.platform.database.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The one PostgreSQL of a test run, in {@code target/test-db}. It is empty when the run begins and shared by all its
 * tests, so a test makes what it needs and does not count what others made.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Path FOLDER = Path.of("target", "test-db").toAbsolutePath();

    private static @Nullable EmbeddedPostgres running;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        start();
        TestPropertyValues.of("wufei.data=" + FOLDER, "wufei.data-mode=join").applyTo(context);
    }

    private static synchronized void start() {
        if (running == null) {
            try {
                empty();
            } catch (IOException problem) {
                throw new IllegalStateException(problem);
            }
            EmbeddedPostgres started = EmbeddedPostgres.open(FOLDER, EmbeddedPostgres.Mode.OWN);
            // After all contexts are closed.
            SpringApplication.getShutdownHandlers().add(started::close);
            running = started;
        }
    }

    private static void empty() throws IOException {
        if (Files.exists(FOLDER.resolve("db").resolve("postmaster.pid"))) {
            // The run before was killed: this stops what it left.
            EmbeddedPostgres.open(FOLDER, EmbeddedPostgres.Mode.OWN).close();
        }
        if (Files.exists(FOLDER)) {
            for (Path rest : list(FOLDER, "{db,db.*,database-*,postgres.log,attachments,backups}")) {
                FileSystemUtils.deleteRecursively(rest);
            }
        }
    }

    private static List<Path> list(Path folder, String glob) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            var matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
            return found.filter(path -> matcher.matches(path.getFileName())).toList();
        }
    }
}
