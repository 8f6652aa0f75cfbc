package city.wufei.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.wufei.StartedApplication;
import city.wufei.http.Program;
import city.wufei.platform.database.OwnerConnections;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The application dies in the middle of an import: the draft is there whole or not at all, and the next start works. */
class KillDuringImportTest {
    private static final byte[] DOCUMENT = """
            青石区无废城市建设方案

            序号\t指标名称\t2020年现状\t2025年目标值\t责任单位
            1\t秸秆综合利用率\t85%\t≥90%\t区农业农村委
            2\t绿色工厂数量\t2家\t5家\t区经济信息委
            """.getBytes(StandardCharsets.UTF_8);

    private StartedApplication.Folder folder;

    @BeforeEach
    void makeFolder() throws Exception {
        folder = StartedApplication.newFolder();
    }

    @AfterEach
    void deleteFolder() throws Exception {
        folder.close();
    }

    @Test
    void leavesTheWholeDraftOrNone() throws Exception {
        // The first table that a draft is written into after the plan itself, and the last.
        for (String table : new String[] {"plan_unit", "plan_source_line"}) {
            try (StartedApplication application = folder.start()) {
                assertThat(drafts(application)).isZero();
                killWhileWaitingFor(table, application);
            }
        }
        try (StartedApplication application = folder.start()) {
            assertThat(drafts(application)).isZero();

            assertThat(send(application).get("counts").get("indicators").asInt())
                    .isEqualTo(2);
            application.kill();
        }
        try (StartedApplication application = folder.start()) {
            assertThat(drafts(application)).isEqualTo(1);
        }
    }

    /** Holds the import up where it writes {@code table}, in the middle of its transaction, and kills the application. */
    private void killWhileWaitingFor(String table, StartedApplication application) throws SQLException {
        try (OwnerConnections database = OwnerConnections.to(folder.path());
                Connection holder = database.open();
                Connection watcher = database.open()) {
            holder.setAutoCommit(false);
            execute(holder, "lock table " + table + " in share mode");
            CompletableFuture<JsonNode> answer = CompletableFuture.supplyAsync(() -> send(application));
            await().atMost(Duration.ofSeconds(60)).until(() -> somebodyWaitsFor(table, watcher));

            application.kill();

            assertThat(answer).failsWithin(Duration.ofSeconds(30));
        }
    }

    private static boolean somebodyWaitsFor(String table, Connection watcher) throws SQLException {
        try (Statement statement = watcher.createStatement();
                ResultSet waiting = statement.executeQuery("select count(*) from pg_locks where not granted"
                        + " and relation = '" + table + "'::regclass")) {
            waiting.next();
            return waiting.getInt(1) > 0;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static JsonNode send(StartedApplication application) {
        return Program.json(administrator(application).postFile("/api/v1/plans", "plan.txt", DOCUMENT));
    }

    private static int drafts(StartedApplication application) {
        return Program.json(administrator(application).get("/api/v1/plans?status=DRAFT"))
                .get("total")
                .asInt();
    }

    private static Program administrator(StartedApplication application) {
        return Program.withPassword(application.port(), "admin", StartedApplication.PASSWORD);
    }
}
