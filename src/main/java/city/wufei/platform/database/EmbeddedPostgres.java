package city.wufei.platform.database;

import city.wufei.kernel.Failure;
import city.wufei.platform.PlatformError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL in the data folder, started and stopped with the application.
 *
 * <p>Survives what happens to programs: an orderly restart, a kill that leaves the server behind, a first start that
 * was cut off. It listens on this machine only, on a free port.
 */
public final class EmbeddedPostgres implements Database {
    static final String SUPERUSER = "postgres";
    static final String DATABASE = "wufei";
    static final String OWNER = "wufei_owner";
    static final String APP = "wufei_app";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration WAIT = Duration.ofMillis(50);

    /** What to do when another Wufei already runs on the folder. */
    public enum Mode {
        /** Refuse. */
        OWN,
        /** Use its server: for commands that run beside it. Without one, as {@link #OWN}. */
        JOIN
    }

    private final int port;
    private final Secrets secrets;
    private final @Nullable Cluster cluster;
    private final @Nullable DataLock lock;
    private boolean closed;

    private EmbeddedPostgres(int port, Secrets secrets, @Nullable Cluster cluster, @Nullable DataLock lock) {
        this.port = port;
        this.secrets = secrets;
        this.cluster = cluster;
        this.lock = lock;
    }

    /**
     * Starts the server of the folder, or joins the one that runs there; makes folder, files and roles where they are
     * missing.
     *
     * @throws Failure saying what is in the way and what to do about it
     */
    public static EmbeddedPostgres open(Path dataFolder, Mode mode) {
        try {
            Path folder = prepare(dataFolder);
            return switch (mode) {
                case OWN -> own(folder, DataLock.tryTake(folder).orElseThrow(() -> inUse(folder)));
                case JOIN -> join(folder);
            };
        } catch (IOException problem) {
            throw Failure.of(PlatformError.DATA_FOLDER_UNUSABLE, dataFolder, problem)
                    .causedBy(problem);
        }
    }

    @Override
    public Login owner() {
        return new Login(Cluster.url(port, DATABASE), OWNER, secrets.owner());
    }

    @Override
    public Login app() {
        return new Login(Cluster.url(port, DATABASE), APP, secrets.app());
    }

    @Override
    public synchronized void close() {
        if (closed || cluster == null || lock == null) {
            return;
        }
        closed = true;
        try (lock) {
            cluster.stop();
        } catch (IOException problem) {
            throw Failure.of(PlatformError.DATA_FOLDER_UNUSABLE, Cluster.url(port, DATABASE), problem)
                    .causedBy(problem);
        }
    }

    private static Path prepare(Path dataFolder) throws IOException {
        if (!Files.exists(dataFolder)) {
            Files.createDirectories(dataFolder);
            // Others may pass through (started by root, PostgreSQL is another user), but not look around.
            Files.setPosixFilePermissions(dataFolder, PosixFilePermissions.fromString("rwx--x--x"));
        }
        if (Files.exists(unfinished(dataFolder))) {
            throw Failure.of(PlatformError.DATA_FOLDER_HALF_RESTORED, dataFolder);
        }
        return dataFolder.toRealPath();
    }

    /** There while the folder is being filled from a backup. */
    static Path unfinished(Path dataFolder) {
        return dataFolder.resolve("restore.unfinished");
    }

    private static EmbeddedPostgres own(Path folder, DataLock lock) throws IOException {
        try {
            Secrets secrets = Secrets.of(folder, Files.exists(Cluster.files(folder)));
            Cluster cluster = Cluster.in(folder);
            if (!Files.exists(Cluster.files(folder))) {
                cluster.initialise(secrets.superuser());
            }
            EmbeddedPostgres running = new EmbeddedPostgres(cluster.start(), secrets, cluster, lock);
            running.makeReady(lock);
            return running;
        } catch (IOException | RuntimeException problem) {
            lock.close();
            throw problem;
        }
    }

    private void makeReady(DataLock held) throws IOException {
        try {
            EmbeddedRoles.make(Cluster.url(port, SUPERUSER), secrets);
            held.announce(port);
        } catch (IOException | RuntimeException problem) {
            close();
            throw problem;
        }
    }

    private static EmbeddedPostgres join(Path folder) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<DataLock> free = DataLock.tryTake(folder);
            if (free.isPresent()) {
                return own(folder, free.get());
            }
            DataLock.Holder holder = DataLock.holder(folder);
            if (holder.isReady()) {
                return new EmbeddedPostgres(holder.port(), Secrets.of(folder, true), null, null);
            }
            LockSupport.parkNanos(WAIT.toNanos());
        }
        throw inUse(folder);
    }

    private static Failure inUse(Path folder) {
        try {
            return Failure.of(
                    PlatformError.DATA_FOLDER_IN_USE,
                    folder,
                    String.valueOf(DataLock.holder(folder).pid()));
        } catch (IOException goneMeanwhile) {
            return Failure.of(PlatformError.DATA_FOLDER_IN_USE, folder, "?");
        }
    }
}
