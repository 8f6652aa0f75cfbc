package city.wufei;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The application as a process of its own, as {@code ./wufei} starts it. */
class LauncherTest {
    private static final int TERMINATED = 143;

    private StartedApplication.Folder folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = StartedApplication.newFolder();
    }

    @AfterEach
    void deleteFolder() throws IOException {
        folder.close();
    }

    @Test
    void servesUntilItIsToldToStop() throws Exception {
        try (StartedApplication application = folder.start()) {
            Path postmaster = folder.path().resolve("db/postmaster.pid");
            long postgres = Long.parseLong(Files.readAllLines(postmaster).get(0));

            assertThat(status(application.address().resolve("actuator/health"))).isEqualTo(200);
            assertThat(ProcessHandle.of(postgres)).isPresent();

            application.process().destroy();
            assertThat(application.process().waitFor()).isEqualTo(TERMINATED);
            assertThat(postmaster).doesNotExist();
        }
    }

    @Test
    void saysInBothLanguagesThatThePortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            Process application = StartedApplication.process(folder.path(), "--port", String.valueOf(port));

            String said = new String(application.getInputStream().readAllBytes(), UTF_8);

            assertThat(application.waitFor()).isEqualTo(1);
            assertThat(said)
                    .contains("端口 " + port + " 已被占用")
                    .contains("Port " + port + " is taken")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void answersWrongVerbsWithoutBuilding() throws Exception {
        Process launcher =
                new ProcessBuilder("./wufei", "fly").redirectErrorStream(true).start();

        String said = new String(launcher.getInputStream().readAllBytes(), UTF_8);

        assertThat(launcher.waitFor()).isEqualTo(2);
        assertThat(said).contains("fly").contains("./wufei run");
    }

    private static int status(URI url) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
