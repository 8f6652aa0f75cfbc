package city.wufei.platform.database;

import static city.wufei.platform.database.EmbeddedPostgres.Mode.JOIN;
import static city.wufei.platform.database.EmbeddedPostgres.Mode.OWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import city.wufei.kernel.Failure;
import city.wufei.platform.PlatformError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database through what happens to it: restarts, kills, cut-off starts, a second instance. */
class EmbeddedPostgresTest {
    private static final String WRITE = "CREATE TABLE kept AS SELECT 'kept' AS word";
    private static final String READ = "SELECT word FROM kept";

    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    /** A folder that was used and orderly left. */
    private static @Nullable Path used;

    private final Path folder;

    EmbeddedPostgresTest() throws IOException {
        folder = DataFolders.create();
    }

    @AfterEach
    void delete() throws IOException {
        DataFolders.delete(folder);
    }

    @AfterAll
    static void deleteUsed() throws IOException {
        if (used != null) {
            DataFolders.delete(used);
        }
    }

    @Test
    void keepsDataAcrossRestart() throws SQLException {
        try (EmbeddedPostgres first = EmbeddedPostgres.open(folder, OWN)) {
            OpenFolder.run(first, WRITE);
        }
        try (EmbeddedPostgres second = EmbeddedPostgres.open(folder, OWN)) {
            assertThat(OpenFolder.run(second, READ)).isEqualTo("kept");
        }
    }

    @Test
    void stopsPostgresWhenClosed() throws IOException {
        wasUsed();
        EmbeddedPostgres database = EmbeddedPostgres.open(folder, OWN);
        ProcessHandle postgres = postgres();

        database.close();

        assertThat(postgres.onExit()).succeedsWithin(AT_ONCE);
    }

    @Test
    void recoversFromKillThatLeavesPostgresBehind() throws Exception {
        wasUsed();
        ProcessHandle orphan;
        try (FolderProcess first = FolderProcess.open(folder, OWN, WRITE)) {
            assertThat(first.answer()).startsWith(OpenFolder.READY);
            orphan = postgres();
            first.kill();
        }
        assertThat(orphan.isAlive()).isTrue();

        try (EmbeddedPostgres second = EmbeddedPostgres.open(folder, OWN)) {
            assertThat(orphan.onExit()).succeedsWithin(AT_ONCE);
            assertThat(OpenFolder.run(second, READ)).isEqualTo("kept");
        }
    }

    @Test
    void recoversFromKillOfPostgresItself() throws Exception {
        wasUsed();
        try (FolderProcess first = FolderProcess.open(folder, OWN, WRITE)) {
            assertThat(first.answer()).startsWith(OpenFolder.READY);
            ProcessHandle postgres = postgres();
            postgres.destroyForcibly();
            postgres.onExit().join();
            first.kill();
        }

        try (EmbeddedPostgres second = EmbeddedPostgres.open(folder, OWN)) {
            assertThat(OpenFolder.run(second, READ)).isEqualTo("kept");
        }
    }

    @Test
    void isNotFooledByAnotherProcessWithTheNumberOfOneThatWasKilled() throws Exception {
        wasUsed();
        Process another = new ProcessBuilder(AnotherUser.command("sleep", "600")).start();
        try {
            Files.writeString(PostmasterFile.in(folder.resolve("db")), another.pid() + "\n" + folder + "\n");

            try (EmbeddedPostgres second = EmbeddedPostgres.open(folder, OWN)) {
                assertThat(OpenFolder.run(second, "SELECT 'up'")).isEqualTo("up");
            }
            assertThat(another.isAlive()).isTrue();
        } finally {
            another.destroyForcibly();
        }
    }

    @Test
    void beginsAgainAfterFirstStartThatWasCutOff() throws Exception {
        Files.createDirectories(folder.resolve("db.unfinished123/base"));
        Files.writeString(folder.resolve("db.unfinished123/PG_VERSION"), "18\n");
        Files.writeString(folder.resolve("database-passwords.draft"), "sup");

        try (EmbeddedPostgres database = EmbeddedPostgres.open(folder, OWN)) {
            assertThat(OpenFolder.run(database, "SELECT 'up'")).isEqualTo("up");
        }
        assertThat(folder.resolve("db.unfinished123")).doesNotExist();
    }

    @Test
    void beginsAgainAfterKillDuringFirstStart() throws Exception {
        try (FolderProcess first = FolderProcess.open(folder, OWN, WRITE)) {
            while (!anythingBegun()) {
                Thread.onSpinWait();
            }
            first.kill();
        }

        try (EmbeddedPostgres second = EmbeddedPostgres.open(folder, OWN)) {
            assertThat(OpenFolder.run(second, "SELECT 'up'")).isEqualTo("up");
        }
    }

    @Test
    void unpacksAgainWhatWasHalfUnpacked(@TempDir Path fresh) throws Exception {
        DataFolders.open(fresh);
        Files.createDirectories(fresh.resolve("postgres-18.6.0.unpacking/bin"));
        Files.writeString(fresh.resolve("postgres-18.6.0.unpacking/bin/postgres"), "half");

        try (EmbeddedPostgres database = EmbeddedPostgres.open(fresh, OWN)) {
            assertThat(OpenFolder.run(database, "SELECT 'up'")).isEqualTo("up");
        }
    }

    @Test
    void refusesSecondInstanceNamingFolderAndProcess() throws Exception {
        wasUsed();
        try (FolderProcess first = FolderProcess.open(folder, OWN, WRITE)) {
            assertThat(first.answer()).startsWith(OpenFolder.READY);

            assertThat(refusal().code()).isEqualTo(PlatformError.DATA_FOLDER_IN_USE);
            assertThat(refusal().arguments()).containsExactly(folder.toRealPath(), String.valueOf(first.pid()));
        }
    }

    @Test
    void refusesSecondInstanceInTheSameProcessAndKeepsTheFirst() throws Exception {
        wasUsed();
        try (EmbeddedPostgres first = EmbeddedPostgres.open(folder, OWN)) {
            assertThat(refusal().code()).isEqualTo(PlatformError.DATA_FOLDER_IN_USE);

            try (FolderProcess second = FolderProcess.open(folder, OWN, WRITE)) {
                assertThat(second.answer()).startsWith(OpenFolder.REFUSED + "DATA_FOLDER_IN_USE");
            }
            assertThat(OpenFolder.run(first, "SELECT 'up'")).isEqualTo("up");
        }
    }

    @Test
    void joinsTheOneThatRunsAndLeavesItRunning() throws Exception {
        wasUsed();
        try (EmbeddedPostgres first = EmbeddedPostgres.open(folder, OWN)) {
            OpenFolder.run(first, WRITE);
            try (FolderProcess second = FolderProcess.open(folder, JOIN, READ)) {
                assertThat(second.answer()).isEqualTo(OpenFolder.READY + "kept");
            }
            assertThat(OpenFolder.run(first, READ)).isEqualTo("kept");
        }
    }

    @Test
    void ownsTheFolderWhenThereIsNobodyToJoin() throws Exception {
        wasUsed();
        try (EmbeddedPostgres alone = EmbeddedPostgres.open(folder, JOIN)) {
            assertThat(OpenFolder.run(alone, "SELECT 'up'")).isEqualTo("up");
            assertThat(refusal().code()).isEqualTo(PlatformError.DATA_FOLDER_IN_USE);
        }
        assertThat(postgresFile()).doesNotExist();
    }

    @Test
    void keepsPasswordsAndLogToItself() throws IOException {
        wasUsed();

        assertThat(List.of("database-passwords", "postgres.log"))
                .allSatisfy(file -> assertThat(
                                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
                        .isEqualTo("rw-------"));
    }

    @Test
    void saysWhatPostgresSaidWhenItWillNotStart() throws IOException {
        wasUsed();
        Files.writeString(folder.resolve("db").resolve("PG_VERSION"), "9\n");

        Failure refusal = refusal();

        assertThat(refusal.code()).isEqualTo(PlatformError.POSTGRES_WILL_NOT_START);
        assertThat(refusal.arguments().get(1)).asString().contains("initialized by PostgreSQL version 9");
    }

    @Test
    void refusesDatabaseWhosePasswordsAreGone() throws IOException {
        wasUsed();
        Files.delete(folder.resolve("database-passwords"));

        assertThat(refusal().code()).isEqualTo(PlatformError.DATABASE_PASSWORDS_MISSING);
    }

    @Test
    void refusesFileInPlaceOfFolder(@TempDir Path elsewhere) throws IOException {
        Path file = Files.writeString(elsewhere.resolve("file"), "");

        Failure refusal = catchThrowableOfType(Failure.class, () -> EmbeddedPostgres.open(file, OWN));

        assertThat(refusal.code()).isEqualTo(PlatformError.DATA_FOLDER_UNUSABLE);
    }

    private void wasUsed() throws IOException {
        if (used == null) {
            used = DataFolders.create();
            EmbeddedPostgres.open(used, OWN).close();
        }
        DataFolders.delete(folder);
        DataFolders.copy(used, folder);
    }

    private Failure refusal() {
        return catchThrowableOfType(Failure.class, () -> EmbeddedPostgres.open(folder, OWN));
    }

    private boolean anythingBegun() throws IOException {
        try (var files = Files.newDirectoryStream(folder, "db*")) {
            for (Path begun : files) {
                if (Files.isDirectory(begun) && Files.exists(begun.resolve("base"))) {
                    return true;
                }
            }
            return false;
        }
    }

    private ProcessHandle postgres() throws IOException {
        return PostmasterFile.process(folder.toRealPath().resolve("db")).orElseThrow();
    }

    private Path postgresFile() {
        return PostmasterFile.in(folder.resolve("db"));
    }
}
