package city.wufei.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.wufei.StartedApplication;
import city.wufei.Typed;
import city.wufei.http.Program;
import city.wufei.platform.database.OwnerConnections;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The application dies in the middle of jobs and uploads. When it is back, jobs go on behind their last finished step and
 * files are whole or not there; a backup of that moment, restored elsewhere, goes on likewise.
 */
class KillDuringJobTest {
    /** So that the dead are noticed in two seconds, and not in twenty. */
    private static final Map<String, String> ALERT = Map.of("DB_SCHEDULER_HEARTBEAT_INTERVAL", "500ms");

    private static final int ROWS = 700;
    /** The first number of the locks on contents. */
    private static final int CONTENTS = 0x41747463;

    private static final byte[] FILE = "附件全文\n".repeat(50_000).getBytes(StandardCharsets.UTF_8);

    private String job = "";
    private String landing = "";
    private String plan = "";
    private long before;

    /** A job of many steps, a table that lands, and two files on their way in: one half sent, one about to get its row. */
    @Test
    void leavesWholeThingsOrNoneAndGoesOn(@TempDir Path temporary) throws Exception {
        Path backup = temporary.resolve("while-running.zip");
        try (StartedApplication.Folder folder = StartedApplication.newFolder();
                StartedApplication.Folder restored = StartedApplication.newFolder()) {
            try (StartedApplication application = folder.start(ALERT)) {
                killInTheMiddle(folder, application, backup);
            }
            assertThat(before).isPositive();
            assertThat(Typed.run(
                            "restore",
                            backup.toString(),
                            "--data",
                            restored.path().toString()))
                    .returns(0, Typed::status);
            try (StartedApplication application = folder.start(ALERT)) {
                theJobWentOnFromItsCheckpoint(folder, application);
                theTableLandedOnce(folder, application);
                theFilesAreNotThereAndCanBeSentAgain(folder, application);
            }
            // The backup was taken while both jobs ran: where it is restored they are taken up again.
            try (StartedApplication application = restored.start(ALERT)) {
                theJobWentOnFromItsCheckpoint(restored, application);
                theTableLandedOnce(restored, application);
            }
        }
    }

    private void theJobWentOnFromItsCheckpoint(StartedApplication.Folder folder, StartedApplication application)
            throws Exception {
        JsonNode ended = ended(application, job);
        assertThat(ended.get("state").asString()).as(ended.toString()).isEqualTo("DONE");
        assertThat(ended.get("attempt").asInt()).isEqualTo(2);
        List<String> lists = archive(application, job);
        assertThat(lists).hasSize(ended.get("total").asInt() - 1).hasSizeGreaterThan(40);
        assertThat(lists.stream().map(name -> name.substring(4))).doesNotHaveDuplicates();
        // What was finished before is not made again: one piece for each unit in both lives together.
        assertThat(pieces(folder, job)).isEqualTo(lists.size());
    }

    private void theTableLandedOnce(StartedApplication.Folder folder, StartedApplication application)
            throws SQLException {
        JsonNode ended = ended(application, landing);
        assertThat(ended.get("state").asString()).as(ended.toString()).isEqualTo("DONE");
        assertThat(ended.get("attempt").asInt()).isEqualTo(2);
        assertThat(number(folder, "select count(*) from organisation where name like '断电第%厂'"))
                .isEqualTo(ROWS);
        assertThat(number(folder, "select count(*) from spreadsheet_import where state = 'LANDED'"))
                .isEqualTo(1);
    }

    private void theFilesAreNotThereAndCanBeSentAgain(StartedApplication.Folder folder, StartedApplication application)
            throws Exception {
        String list = "/api/v1/attachments?ownerType=plan&owner=" + plan;
        assertThat(Program.json(administrator(application).get(list))
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(administrator(application).postFile(list, "全文.txt", FILE).statusCode())
                .isEqualTo(201);
        assertThat(Program.json(administrator(application).get(list))
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        try (Stream<Path> stored = Files.walk(folder.path().resolve("attachments"))) {
            List<Path> whole = stored.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().matches("[0-9a-f]{64}"))
                    .toList();
            assertThat(whole).isNotEmpty();
            for (Path file : whole) {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                assertThat(HexFormat.of().formatHex(hash))
                        .isEqualTo(file.getFileName().toString());
            }
        }
    }

    /** Holds each up where it writes, takes a backup, and kills. */
    private void killInTheMiddle(StartedApplication.Folder folder, StartedApplication application, Path backup)
            throws Exception {
        Program administrator = administrator(application);
        plan = Program.json(administrator.get("/api/v1/plans"))
                .at("/items/0/id")
                .asString();
        try (OwnerConnections database = OwnerConnections.to(folder.path());
                Connection holder = database.open();
                Connection watcher = database.open();
                Socket half = new Socket(InetAddress.getLoopbackAddress(), application.port())) {
            holder.setAutoCommit(false);
            lock(holder, "organisation");
            CompletableFuture<?> landed = CompletableFuture.supplyAsync(
                    () -> administrator.postFile("/api/v1/imports?kind=organisations", "bodies.csv", bodies()));
            untilSomebodyWaitsFor("organisation", watcher);
            landing = String.valueOf(number(watcher, "select job_id from spreadsheet_import"));

            job = Program.json(administrator.postJson("/api/v1/plans/" + plan + "/unit-lists", ""))
                    .get("job")
                    .asString();
            await().atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> number(watcher, "select done from job where id = " + job) >= 2);
            lock(holder, "job");
            untilSomebodyWaitsFor("job", watcher);
            before = number(watcher, "select done from job where id = " + job);

            sendHalf(half);
            holdContent(holder);
            CompletableFuture<?> whole = CompletableFuture.supplyAsync(
                    () -> administrator.postFile("/api/v1/attachments?ownerType=plan&owner=" + plan, "全文.txt", FILE));
            await().atMost(Duration.ofSeconds(30))
                    .until(() ->
                            number(watcher, "select count(*) from pg_locks where not granted and locktype = 'advisory'")
                                    > 0);

            assertThat(number(watcher, "select count(*) from job where state = 'RUNNING'"))
                    .isEqualTo(2);
            assertThat(Typed.run(
                            "backup", backup.toString(), "--data", folder.path().toString()))
                    .returns(0, Typed::status);
            application.kill();
            assertThat(whole).failsWithin(Duration.ofSeconds(30));
            assertThat(landed)
                    .satisfiesAnyOf(
                            it -> assertThat(it).failsWithin(Duration.ofSeconds(30)),
                            it -> assertThat(it).isCompleted());
        }
    }

    private void sendHalf(Socket socket) throws IOException {
        byte[] part = "--half\r\nContent-Disposition: form-data; name=\"file\"; filename=\"half.txt\"\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8);
        String head = "POST /api/v1/attachments?ownerType=plan&owner=" + plan + " HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                + "Authorization: Basic " + password() + "\r\nContent-Type: multipart/form-data; boundary=half\r\n"
                + "Content-Length: " + (part.length + FILE.length + 12) + "\r\n\r\n";
        OutputStream out = socket.getOutputStream();
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.write(part);
        out.write(FILE, 0, FILE.length / 2);
        out.flush();
    }

    private static byte[] bodies() {
        return ("简称,类型,所在地区\n"
                        + IntStream.rangeClosed(1, ROWS)
                                .mapToObj(number -> "断电第" + number + "厂,企业,开州区\n")
                                .collect(Collectors.joining()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void lock(Connection holder, String table) throws SQLException {
        try (Statement statement = holder.createStatement()) {
            statement.execute("lock table " + table + " in share mode");
        }
    }

    /** Whoever wants to give the content a row waits then. */
    private static void holdContent(Connection holder) throws Exception {
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(FILE));
        try (Statement statement = holder.createStatement()) {
            statement.execute(
                    "select pg_advisory_xact_lock(" + CONTENTS + ", " + Integer.parseUnsignedInt(hash, 0, 8, 16) + ")");
        }
    }

    private static void untilSomebodyWaitsFor(String table, Connection watcher) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> number(
                                watcher,
                                "select count(*) from pg_locks where not granted and relation = '" + table
                                        + "'::regclass")
                        > 0);
    }

    private static JsonNode ended(StartedApplication application, String job) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> !List.of("WAITING", "RUNNING")
                        .contains(job(application, job).get("state").asString()));
        return job(application, job);
    }

    private static long number(StartedApplication.Folder folder, String sql) throws SQLException {
        try (OwnerConnections database = OwnerConnections.to(folder.path());
                Connection watcher = database.open()) {
            return number(watcher, sql);
        }
    }

    private static String password() {
        return Base64.getEncoder()
                .encodeToString(("admin:" + StartedApplication.PASSWORD).getBytes(StandardCharsets.UTF_8));
    }

    private static long pieces(StartedApplication.Folder folder, String job) throws SQLException {
        return number(folder, "select count(*) from attachment where owner_type = 'job-piece' and owner_id = " + job);
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<String> archive(StartedApplication application, String job)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(
                                        "http://127.0.0.1:" + application.port() + "/api/v1/jobs/" + job + "/result"))
                                .header("Authorization", "Basic " + password())
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                assertThat(zip.readNBytes(2))
                        .asString(StandardCharsets.US_ASCII)
                        .isEqualTo("PK");
            }
        }
        return names;
    }

    private static JsonNode job(StartedApplication application, String job) {
        return Program.json(administrator(application).get("/api/v1/jobs/" + job));
    }

    private static Program administrator(StartedApplication application) {
        return Program.withPassword(application.port(), "admin", StartedApplication.PASSWORD);
    }
}
