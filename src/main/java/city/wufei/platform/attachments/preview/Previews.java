package city.wufei.platform.attachments.preview;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** Draws previews when they are first asked for and keeps them, by the hash of what they show. */
public final class Previews {
    private static final Logger log = LoggerFactory.getLogger(Previews.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Where the content comes from. */
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }

    private final Path folder;
    /** One process at a time: they are heavy, and nobody waits for many. */
    private final Semaphore turn = new Semaphore(1);

    public Previews(Path folder) {
        this.folder = folder;
    }

    /** A file with page 1, 2 … as JPEG, or with a small picture of the first for 0; empty when there is no such page. */
    public Optional<Path> find(String sha256, String type, int page, Source content) throws IOException {
        if (!isDrawn(type)) {
            return Optional.empty();
        }
        return Optional.of(drawn(sha256, type, content).resolve(page + ".jpg")).filter(Files::exists);
    }

    /** How many pages can be shown. */
    public int pages(String sha256, String type, Source content) throws IOException {
        if (!isDrawn(type)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(drawn(sha256, type, content))) {
            return Math.max(0, (int) files.count() - 1);
        }
    }

    public void removeOlderThan(Instant time) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.list(folder)) {
                for (Path each : all.toList()) {
                    if (Files.getLastModifiedTime(each).toInstant().isBefore(time)) {
                        FileSystemUtils.deleteRecursively(each);
                    }
                }
            }
        }
    }

    private static boolean isDrawn(String type) {
        return type.startsWith("image/") || type.equals("application/pdf");
    }

    /** A folder with the pages; empty when nothing can be shown, so that nobody tries again. */
    private Path drawn(String sha256, String type, Source content) throws IOException {
        Path target = folder.resolve(sha256);
        if (!Files.exists(target)) {
            turn.acquireUninterruptibly();
            try {
                if (!Files.exists(target)) {
                    draw(target, type, content);
                }
            } finally {
                turn.release();
            }
        }
        return target;
    }

    private void draw(Path target, String type, Source content) throws IOException {
        Files.createDirectories(folder);
        Path work = Files.createTempDirectory(folder, "drawing");
        try {
            Path file = work.resolve("file");
            try (InputStream in = content.open()) {
                Files.copy(in, file);
            }
            Path pages = Files.createDirectory(work.resolve("pages"));
            if (!run(type, file, pages)) {
                FileSystemUtils.deleteRecursively(pages);
                Files.createDirectory(pages);
            }
            Files.move(pages, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (DirectoryNotEmptyException | FileAlreadyExistsException otherProcessWasFaster) {
            log.debug("Drawn by another process: {}", target, otherProcessWasFaster);
        } finally {
            FileSystemUtils.deleteRecursively(work);
        }
    }

    private static boolean run(String type, Path file, Path pages) throws IOException {
        Path said = file.resolveSibling("said");
        Process process = new ProcessBuilder(command(type, file, pages))
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(said.toFile())
                .start();
        try {
            boolean ended = process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (ended && process.exitValue() == 0) {
                return true;
            }
            log.info(
                    "No preview of a file of type {}: {}",
                    type,
                    ended ? Files.readString(said).strip() : "too slow");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
        return false;
    }

    private static List<String> command(String type, Path file, Path pages) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + file.getParent(),
                // Which fonts the machine has is found out once, not once per file.
                "-Dpdfbox.fontcache=" + System.getProperty("java.io.tmpdir"),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-cp",
                System.getProperty("java.class.path"),
                PreviewProgram.class.getName(),
                type,
                file.toString(),
                pages.toString());
    }
}
