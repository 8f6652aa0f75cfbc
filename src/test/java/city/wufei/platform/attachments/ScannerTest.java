package city.wufei.platform.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.wufei.kernel.Failure;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScannerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = Files.write(folder.resolve("file"), new byte[200_000]);
    }

    @ParameterizedTest
    @CsvSource({
        "'test -s \"$1\"; exit 0', ''",
        "'echo Eicar-Test; exit 1', ATTACHMENT_INFECTED",
        "'exit 2', ATTACHMENT_NOT_SCANNED",
        "'kill -9 $$', ATTACHMENT_NOT_SCANNED"
    })
    void believesTheStatusOfACommand(String script, String code) {
        VirusScanner scanner = new CommandScanner(List.of("sh", "-c", script, "sh"), PATIENCE);

        assertSaid(scanner, code);
    }

    @Test
    void refusesWhenTheCommandIsNotThereOrTakesTooLong() {
        assertSaid(new CommandScanner(List.of("/no/such/program"), PATIENCE), "ATTACHMENT_NOT_SCANNED");
        assertSaid(
                new CommandScanner(List.of("sh", "-c", "exec sleep 60"), Duration.ofMillis(200)),
                "ATTACHMENT_NOT_SCANNED");
    }

    @ParameterizedTest
    @CsvSource({
        "stream: OK, ''",
        "stream: Eicar-Test-Signature FOUND, ATTACHMENT_INFECTED",
        "INSTREAM size limit exceeded. ERROR, ATTACHMENT_NOT_SCANNED",
        "'', ATTACHMENT_NOT_SCANNED"
    })
    void speaksToADaemon(String answer, String code) throws IOException {
        try (ServerSocket daemon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Integer> received = CompletableFuture.supplyAsync(() -> answerOnce(daemon, answer));

            assertSaid(new ClamdScanner("127.0.0.1:" + daemon.getLocalPort(), PATIENCE), code);

            assertThat(received.join()).isEqualTo(200_000);
        }
    }

    @Test
    void refusesWhenTheDaemonIsNotThereOrSaysNothing() throws IOException {
        int port;
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = silent.getLocalPort();
            assertSaid(new ClamdScanner("127.0.0.1:" + port, Duration.ofMillis(200)), "ATTACHMENT_NOT_SCANNED");
        }
        assertSaid(new ClamdScanner("127.0.0.1:" + port, PATIENCE), "ATTACHMENT_NOT_SCANNED");
        assertSaid(new ClamdScanner(folder.resolve("none.sock").toString(), PATIENCE), "ATTACHMENT_NOT_SCANNED");
    }

    /** As clamd does it: how many bytes came between the command and the empty chunk. */
    private static int answerOnce(ServerSocket daemon, String answer) {
        try (Socket client = daemon.accept()) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            assertThat(new String(in.readNBytes(10), UTF_8)).isEqualTo("zINSTREAM\0");
            int received = 0;
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                received += in.readNBytes(length).length;
            }
            client.getOutputStream().write((answer + "\0").getBytes(UTF_8));
            return received;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void assertSaid(VirusScanner scanner, String code) {
        if (code.isEmpty()) {
            scanner.requireClean("a.txt", file);
        } else {
            assertThatThrownBy(() -> scanner.requireClean("a.txt", file))
                    .isInstanceOfSatisfying(
                            Failure.class,
                            failure -> assertThat(failure.code()).isEqualTo(AttachmentError.valueOf(code)));
        }
    }
}
