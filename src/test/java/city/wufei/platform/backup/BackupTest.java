package city.wufei.platform.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.Typed;
import city.wufei.WufeiTest;
import city.wufei.platform.attachments.AttachmentOwner;
import city.wufei.platform.attachments.Attachments;
import city.wufei.platform.attachments.NewFile;
import city.wufei.platform.database.BareDatabase;
import city.wufei.platform.database.DataFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.node.ObjectNode;

/** {@code ./wufei backup} and {@code ./wufei restore}, beside the running application and elsewhere. */
@WufeiTest
class BackupTest {
    private static final String OWNER = "under-load";

    private final Attachments attachments;
    private final TransactionOperations transaction;
    private final JdbcClient sql;
    private final Path data;
    private final List<Path> made = new ArrayList<>();

    @TempDir
    private Path folder;

    @Autowired
    BackupTest(Attachments attachments, TransactionOperations transaction, JdbcClient sql, Environment environment) {
        this.attachments = attachments;
        this.transaction = transaction;
        this.sql = sql;
        this.data = Path.of(environment.getRequiredProperty("wufei.data"));
    }

    @AfterEach
    void clear() throws IOException {
        for (Path each : made) {
            DataFolders.delete(each);
        }
    }

    @Test
    void keepsOneMomentOfWhatManyAreWriting() throws Exception {
        Path backup = folder.resolve("under-load.zip");
        AtomicBoolean enough = new AtomicBoolean();
        CountDownLatch writing = new CountDownLatch(4 * 20);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Integer>> written = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int thread = i;
            written.add(threads.submit(() -> write(thread, enough, writing)));
        }
        int before;
        try {
            writing.await();
            before = pairs();
            assertDone(Typed.run("backup", backup.toString(), "--data", data.toString()));
        } finally {
            enough.set(true);
            threads.shutdown();
        }
        for (Future<Integer> each : written) {
            assertThat(each.get()).isPositive();
        }
        int after = pairs();

        Path first = newFolder();
        assertDone(Typed.run("restore", backup.toString(), "--data", first.toString()));

        // Each transaction wrote a row here and a row there, and the files came before the rows.
        Manifest manifest = manifest(backup);
        long files =
                DatabaseContent.number(first, "SELECT count(*) FROM attachment WHERE owner_type = '" + OWNER + "'");
        assertThat(files).isBetween((long) before, (long) after);
        assertThat(DatabaseContent.number(
                        first, "SELECT count(*) FROM idempotent_call WHERE key LIKE '" + OWNER + "%'"))
                .isEqualTo(files);
        assertThat(stored(first))
                .containsAll(manifest.contents().stream()
                        .map(content -> content.sha256())
                        .toList());
        assertThat(DatabaseContent.number(first, "SELECT next_id()"))
                .isGreaterThan(DatabaseContent.number(first, "SELECT max(id) FROM attachment"));

        // And once more from there: table by table the same, as the database itself counts and sums.
        Path again = folder.resolve("again.zip");
        Path second = newFolder();
        assertDone(Typed.run("backup", again.toString(), "--data", first.toString()));
        assertThat(manifest(again).tables()).isEqualTo(manifest.tables());
        assertThat(manifest(again).contents()).isEqualTo(manifest.contents());
        assertDone(Typed.run("restore", again.toString(), "--data", second.toString()));
        assertThat(DatabaseContent.of(second)).hasSizeGreaterThan(20).isEqualTo(DatabaseContent.of(first));
        assertThat(stored(second)).isEqualTo(stored(first));
    }

    @Test
    void isRefusedWhereAnyBitOfItIsChangedOrMissing() throws Exception {
        Path backup = backup();
        byte[] whole = Files.readAllBytes(backup);
        Random random = new Random(20261123);
        Path damaged = folder.resolve("damaged.zip");

        for (int i = 0; i < 200; i++) {
            byte[] changed = whole.clone();
            // The directory at the end, which a zip does not protect, gets its share.
            int at = i % 2 == 0 ? random.nextInt(whole.length) : whole.length - 1 - random.nextInt(4000);
            changed[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(damaged, changed);
            assertThat(Sealed.isWhole(damaged)).as("bit in byte " + at).isFalse();
        }
        for (int length : new int[] {0, 1, 63, 64, 65, whole.length / 2, whole.length - 1}) {
            Files.write(damaged, Arrays.copyOf(whole, length));
            assertThat(Sealed.isWhole(damaged)).as("first " + length).isFalse();
        }
        assertThat(Sealed.isWhole(backup)).isTrue();

        Path target = folder.resolve("target");
        Typed refused = Typed.run("restore", damaged.toString(), "--data", target.toString());
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).contains("is no whole backup");
        assertThat(target).doesNotExist();
    }

    @Test
    void leavesNothingWhereItDoesNotHoldWhatItSays() throws Exception {
        Path backup = backup();
        UnaryOperator<ObjectNode> fewer = manifest -> {
            manifest.withArray("tables").forEach(table -> {
                if (table.path("name").asString().equals("region")) {
                    ((ObjectNode) table).put("rows", 1);
                }
            });
            return manifest;
        };
        Path forged = Forged.of(backup, folder.resolve("forged.zip"), fewer);
        Path target = newFolder();
        List<Path> before = entries(target);

        Typed refused = Typed.run("restore", forged.toString(), "--data", target.toString());

        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).contains("differs from the backup: region");
        assertThat(entries(target)).isEqualTo(before);
    }

    @Test
    void isRefusedFromANewerProgramAndFromAnotherInstance() throws Exception {
        Path backup = backup();
        Path newer = Forged.of(backup, folder.resolve("newer.zip"), manifest -> {
            manifest.withArray("migrations")
                    .addObject()
                    .put("version", "999")
                    .put("script", "V999__later.sql")
                    .put("checksum", 1);
            return manifest;
        });
        Path other = Forged.of(backup, folder.resolve("edited.zip"), manifest -> {
            ((ObjectNode) manifest.withArray("migrations").get(0)).put("checksum", 1);
            return manifest;
        });
        Path target = folder.resolve("target");

        assertThat(Typed.run("restore", newer.toString(), "--data", target.toString())
                        .err())
                .contains("does not know V999__later.sql");
        assertThat(target).doesNotExist();
        assertThat(Typed.run("restore", other.toString(), "--data", newFolder().toString())
                        .err())
                .contains("V001__instance_and_ids.sql that made the tables of this backup reads differently");
    }

    @Test
    void needsAnEmptyPlace() throws Exception {
        Path backup = backup();
        Path attachmentsOnly = newFolder();
        Files.createDirectories(attachmentsOnly.resolve("attachments/ab"));

        Typed running = Typed.run("restore", backup.toString(), "--data", data.toString());
        Typed left = Typed.run("restore", backup.toString(), "--data", attachmentsOnly.toString());

        assertThat(running.status()).isEqualTo(1);
        assertThat(running.err()).contains("There are data in " + data);
        assertThat(left.err()).contains("There are data in " + attachmentsOnly.resolve("attachments"));
        assertThat(Typed.run("backup", backup.toString(), "--data", data.toString())
                        .err())
                .contains("exists and is not overwritten");
        assertThat(Typed.run("backup", folder.resolve("x.zip").toString(), "--data", attachmentsOnly.toString())
                        .err())
                .contains("holds no database");
    }

    /** The tables of an older program, as its migrations left them, filled and backed up by this one. */
    @Test
    void bringsTheDataOfAnOlderProgramUpToDate() throws Exception {
        Path old = newFolder();
        Path backup = folder.resolve("old.zip");
        Manifest today = manifest(backup());
        Manifest then = new Manifest(
                1,
                "older",
                Instant.EPOCH,
                7,
                today.migrations().stream()
                        .filter(migration -> migration.version().compareTo("031") < 0)
                        .toList(),
                List.of(),
                List.of(),
                List.of());
        try (BareDatabase database = BareDatabase.of(Map.of("wufei.data", old.toString(), "wufei.data-mode", "own"))) {
            database.start();
            Schema.make(database, then);
            try (Connection owner = database.connect();
                    Statement statement = owner.createStatement()) {
                statement.execute("INSERT INTO region (code, full_code, number, name, kind, villages, sort_order)"
                        + " VALUES ('500154000', '500154000000', 500154000000, '青石区', 'DISTRICT', 3, 1)");
                statement.execute(
                        "INSERT INTO region (code, full_code, number, name, kind, villages, sort_order, parent_id)"
                                + " SELECT '500154001', '500154001000', 500154001000, E'白石\\t\"街道\"\\\\', 'SUBDISTRICT', 1, 2, id FROM region");
            }
        }

        assertDone(Typed.run("backup", backup.toString(), "--data", old.toString()));
        Path restored = newFolder();
        assertDone(Typed.run("restore", backup.toString(), "--data", restored.toString()));

        assertThat(manifest(backup).migrations()).hasSameSizeAs(then.migrations());
        assertThat(DatabaseContent.of(old)).doesNotContainKey("attachment");
        assertThat(DatabaseContent.of(restored)).containsKey("attachment").containsKey("backup_run");
        assertThat(DatabaseContent.number(
                        restored,
                        "SELECT count(*) FROM region child JOIN region parent"
                                + " ON child.parent_id = parent.id WHERE child.name = E'白石\\t\"街道\"\\\\'"))
                .isEqualTo(1);
        assertThat(DatabaseContent.number(restored, "SELECT number FROM instance"))
                .isEqualTo(7);
        assertThat(DatabaseContent.number(restored, "SELECT next_id()")).isGreaterThanOrEqualTo(70_000_000_003L);
    }

    @Test
    void leavesAMarkThatKeepsTheServerFromStartingOnHalfOfIt() throws Exception {
        Path half = newFolder();
        Files.writeString(half.resolve("restore.unfinished"), "");

        Typed refused = Typed.run("backup", folder.resolve("x.zip").toString(), "--data", half.toString());
        assertThat(refused.err()).contains("holds no database");
        Files.createDirectories(half.resolve("db"));
        assertThat(Typed.run("backup", folder.resolve("x.zip").toString(), "--data", half.toString())
                        .err())
                .contains("was cut off, so what it holds is not whole");
    }

    @Test
    void isExplainedWhenMistyped() {
        assertThat(Typed.run("backup").status()).isEqualTo(2);
        assertThat(Typed.run("restore", "a", "b").status()).isEqualTo(2);
    }

    private int write(int thread, AtomicBoolean enough, CountDownLatch writing) {
        int done = 0;
        while (!enough.get()) {
            String key = OWNER + "-" + thread + "-" + done + "-" + System.nanoTime();
            transaction.executeWithoutResult(status -> {
                attachments.keep(
                        null,
                        new AttachmentOwner(OWNER, thread),
                        new NewFile("a.txt", "text/plain", false),
                        out -> out.write(key.getBytes(UTF_8)));
                sql.sql("INSERT INTO idempotent_call (person_id, key, content_hash, started_at)"
                                + " VALUES (0, :key, repeat('0', 64), :at)")
                        .param("key", key)
                        .param("at", Timestamp.from(Clock.systemUTC().instant()))
                        .update();
            });
            done++;
            writing.countDown();
        }
        return done;
    }

    private int pairs() {
        return sql.sql("SELECT count(*) FROM attachment WHERE owner_type = '" + OWNER + "'")
                .query(Integer.class)
                .single();
    }

    private Path backup() throws IOException {
        Path backup = folder.resolve("backup-" + System.nanoTime() + ".zip");
        Typed made = Typed.run("backup", backup.toString(), "--data", data.toString());
        assertDone(made);
        byte[] whole = Files.readAllBytes(backup);
        assertThat(made.out()).contains(new String(whole, whole.length - 64, 64, UTF_8));
        return backup;
    }

    private Path newFolder() throws IOException {
        Path created = DataFolders.create();
        made.add(created);
        return created;
    }

    private static Manifest manifest(Path backup) throws IOException {
        try (BackupFile open = BackupFile.open(backup)) {
            return open.manifest();
        }
    }

    private static List<Path> entries(Path target) throws IOException {
        try (Stream<Path> all = Files.list(target)) {
            return all.sorted().toList();
        }
    }

    private static List<String> stored(Path target) throws IOException {
        try (Stream<Path> all = Files.walk(target.resolve("attachments"))) {
            return all.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static void assertDone(Typed typed) {
        assertThat(typed.status()).as(typed.err()).isZero();
        assertThat(typed.out()).contains("attachments");
    }
}
