package city.wufei.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.wufei.StartedApplication;
import city.wufei.http.Program;
import city.wufei.platform.database.OwnerConnections;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The application dies in the middle of a job; when it is back, the job goes on behind its last finished step. */
class KillDuringJobTest {
    /** So that the dead are noticed in two seconds, and not in twenty. */
    private static final Map<String, String> ALERT = Map.of("DB_SCHEDULER_HEARTBEAT_INTERVAL", "500ms");

    @Test
    void goesOnFromItsCheckpoint() throws Exception {
        try (StartedApplication.Folder folder = StartedApplication.newFolder()) {
            String job;
            long before;
            try (StartedApplication application = folder.start(ALERT)) {
                String plan = Program.json(administrator(application).get("/api/v1/plans"))
                        .get("items")
                        .get(0)
                        .get("id")
                        .asString();
                job = Program.json(administrator(application).postJson("/api/v1/plans/" + plan + "/unit-lists", ""))
                        .get("job")
                        .asString();
                before = killInTheMiddle(folder, application, job);
            }
            assertThat(before).isPositive();
            try (StartedApplication application = folder.start(ALERT)) {
                await().atMost(Duration.ofSeconds(60))
                        .pollInterval(Duration.ofMillis(200))
                        .until(() -> !List.of("WAITING", "RUNNING")
                                .contains(job(application, job).get("state").asString()));

                JsonNode ended = job(application, job);
                assertThat(ended.get("state").asString()).isEqualTo("DONE");
                assertThat(ended.get("attempt").asInt()).isEqualTo(2);
                List<String> lists = archive(application, job);
                assertThat(lists).hasSize(ended.get("total").asInt() - 1).hasSizeGreaterThan(40);
                assertThat(lists.stream().map(name -> name.substring(4))).doesNotHaveDuplicates();
                // What was finished before is not made again: one piece for each unit in both lives together.
                assertThat(pieces(folder, job)).isEqualTo(lists.size());
            }
        }
    }

    /** Waits until some steps are done, holds the next one up before its end, and kills. Returns how many were done. */
    private static long killInTheMiddle(StartedApplication.Folder folder, StartedApplication application, String job)
            throws SQLException {
        try (OwnerConnections database = OwnerConnections.to(folder.path());
                Connection holder = database.open();
                Connection watcher = database.open()) {
            await().atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> number(watcher, "select done from job where id = " + job) >= 2);
            holder.setAutoCommit(false);
            try (Statement statement = holder.createStatement()) {
                statement.execute("lock table job in share mode");
            }
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> number(
                                    watcher,
                                    "select count(*) from pg_locks where not granted and relation = 'job'::regclass")
                            > 0);
            long done = number(watcher, "select done from job where id = " + job);
            assertThat(number(watcher, "select count(*) from job where state = 'RUNNING' and id = " + job))
                    .isEqualTo(1);
            application.kill();
            return done;
        }
    }

    private static long pieces(StartedApplication.Folder folder, String job) throws SQLException {
        try (OwnerConnections database = OwnerConnections.to(folder.path());
                Connection watcher = database.open()) {
            return number(
                    watcher, "select count(*) from attachment where owner_type = 'job-piece' and owner_id = " + job);
        }
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
        String password = Base64.getEncoder()
                .encodeToString(("admin:" + StartedApplication.PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(
                                        "http://127.0.0.1:" + application.port() + "/api/v1/jobs/" + job + "/result"))
                                .header("Authorization", "Basic " + password)
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
