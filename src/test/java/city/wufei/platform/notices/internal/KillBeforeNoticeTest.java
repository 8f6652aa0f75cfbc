package city.wufei.platform.notices.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.wufei.OutsideWorld;
import city.wufei.StartedApplication;
import city.wufei.http.Program;
import city.wufei.http.Visitor;
import city.wufei.platform.database.OwnerConnections;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The application dies after something has happened and before it was told: after the next start it is told, once. */
class KillBeforeNoticeTest {
    private static final String DOCUMENT = """
            青石区无废城市建设方案

            序号\t指标名称\t2020年现状\t2025年目标值\t责任单位
            1\t秸秆综合利用率\t85%\t≥90%\t区农业农村委
            2\t绿色工厂数量\t2家\t5家\t区经济信息委
            """;

    @Test
    void tellsOnceAfterTheNextStart() throws Exception {
        int port = OutsideWorld.freePort();
        Map<String, String> environment = Map.of(
                "DB_SCHEDULER_HEARTBEAT_INTERVAL",
                "500ms",
                "SPRING_MAIL_HOST",
                "127.0.0.1",
                "SPRING_MAIL_PORT",
                String.valueOf(port),
                "WUFEI_NOTICES_FROM",
                "wufei@wufei.example");
        try (StartedApplication.Folder folder = StartedApplication.newFolder()) {
            try (StartedApplication application = folder.start(environment);
                    ServerSocket silent = new ServerSocket(port, 5, InetAddress.getLoopbackAddress())) {
                silent.setSoTimeout(60_000);
                wantMail(application);
                assertThat(importPlan(application, DOCUMENT)).isEqualTo(201);
                // The import is final, and the mail server has been called and has not answered yet.
                try (Socket call = silent.accept()) {
                    assertThat(call.isConnected()).isTrue();
                    assertThat(number(folder, "select count(*) from plan where status = 'DRAFT'"))
                            .isEqualTo(1);
                    assertThat(number(folder, "select count(*) from notice_delivery where state = 'WAITING'"))
                            .isEqualTo(1);
                    application.kill();
                }
            }
            GreenMail mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            mail.start();
            try (StartedApplication application = folder.start(environment)) {
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> number(folder, "select count(*) from notice_delivery where state = 'SENT'") == 1);
                // One more thing that is told comes after all that was left over.
                assertThat(importPlan(application, DOCUMENT.replace("青石", "白石")))
                        .isEqualTo(201);
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> number(folder, "select count(*) from notice_delivery where state = 'SENT'") == 2);

                assertThat(mail.getReceivedMessages())
                        .extracting(each -> each.getSubject())
                        .containsExactly("admin 导入了《青石区无废城市建设方案》，请审阅草案。", "admin 导入了《白石区无废城市建设方案》，请审阅草案。");
            } finally {
                mail.stop();
            }
        }
    }

    private static void wantMail(StartedApplication application) {
        Visitor visitor = new Visitor(application.port());
        visitor.signIn("admin", StartedApplication.PASSWORD);
        visitor.page("/account/reach");
        assertThat(visitor.post("/account/reach", "email", "admin@example.org", "channel", "EMAIL", "language", "zh-CN")
                        .statusCode())
                .isEqualTo(302);
    }

    private static int importPlan(StartedApplication application, String document) {
        return administrator(application)
                .postFile("/api/v1/plans", "plan.txt", document.getBytes(StandardCharsets.UTF_8))
                .statusCode();
    }

    private static long number(StartedApplication.Folder folder, String sql) throws SQLException {
        try (OwnerConnections database = OwnerConnections.to(folder.path());
                Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Program administrator(StartedApplication application) {
        return Program.withPassword(application.port(), "admin", StartedApplication.PASSWORD);
    }
}
