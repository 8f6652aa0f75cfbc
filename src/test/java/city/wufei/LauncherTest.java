package city.wufei;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.platform.database.DataFolders;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The application as a process of its own, as {@code ./wufei} starts it. */
class LauncherTest {
    private static final Pattern ADDRESS = Pattern.compile("Wufei is running at (http://127\\.0\\.0\\.1:\\d+/)");
    private static final int TERMINATED = 143;

    private final Path folder;

    LauncherTest() throws IOException {
        folder = DataFolders.create();
    }

    @AfterEach
    void delete() throws IOException {
        DataFolders.delete(folder);
    }

    @Test
    void servesUntilItIsToldToStop() throws Exception {
        Process application = start("--port", "0");
        try {
            String address = address(application);
            long postgres = Long.parseLong(
                    Files.readAllLines(folder.resolve("db/postmaster.pid")).get(0));

            assertThat(status(address + "actuator/health")).isEqualTo(200);
            assertThat(ProcessHandle.of(postgres)).isPresent();

            application.destroy();
            assertThat(application.waitFor()).isEqualTo(TERMINATED);
            assertThat(folder.resolve("db/postmaster.pid")).doesNotExist();
        } finally {
            application.destroyForcibly();
        }
    }

    @Test
    void saysInBothLanguagesThatThePortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process application = start("--port", String.valueOf(taken.getLocalPort()));

            String said = new String(application.getInputStream().readAllBytes(), UTF_8);

            assertThat(application.waitFor()).isEqualTo(1);
            assertThat(said)
                    .contains("端口 " + taken.getLocalPort() + " 已被占用")
                    .contains("Port " + taken.getLocalPort() + " is taken")
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

    private Process start(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                WufeiApplication.class.getName(),
                "run",
                "--data",
                folder.toString()));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("WUFEI_"));
        return builder.start();
    }

    /** Waits until the application says where it is. */
    private static String address(Process application) throws IOException {
        List<String> said = new ArrayList<>();
        BufferedReader reader = application.inputReader(UTF_8);
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            said.add(line);
            Matcher matcher = ADDRESS.matcher(line);
            if (matcher.find()) {
                return matcher.group(1);
            }
        }
        throw new AssertionError("not started: " + said);
    }

    private static int status(String url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
