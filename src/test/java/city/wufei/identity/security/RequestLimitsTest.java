package city.wufei.identity.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.StrictWufeiTest;
import city.wufei.http.Program;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.TestPeople;
import city.wufei.identity.internal.TokenScope;
import city.wufei.identity.internal.Tokens;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Each test comes from an address of its own: the whole of 127.0.0.0/8 is this machine, and only 127.0.0.1 is exempt here. */
@StrictWufeiTest
class RequestLimitsTest {
    private static final String ME = "/api/v1/me";

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private Tokens tokens;

    private CurrentPerson office;
    private String token = "";

    @BeforeEach
    void arrive() {
        office = people.office();
        token = "Authorization: Bearer " + tokens.issue(office, "limits", TokenScope.READ, 1) + "\r\n";
    }

    @Test
    void tellsACallerWhenToComeAgain() throws IOException {
        for (int i = 0; i < 5; i++) {
            assertThat(ask("127.1.0." + i, ME, token)).startsWith("HTTP/1.1 200");
        }
        String refused = ask("127.1.0.9", ME, token);
        assertThat(refused)
                .startsWith("HTTP/1.1 429")
                .containsPattern("Retry-After: ([1-9]|1[0-2])\r\n")
                .contains("application/problem+json")
                .contains("\"code\":\"TOO_MANY_REQUESTS\"")
                .contains("X-Content-Type-Options: nosniff");
        CurrentPerson other = people.reader();
        String another = "Authorization: Bearer " + tokens.issue(other, "limits", TokenScope.READ, 1) + "\r\n";
        assertThat(ask("127.1.0.9", ME, another)).startsWith("HTTP/1.1 200");
    }

    @Test
    void tellsAnAddressWhenToComeAgain() throws IOException {
        for (int i = 0; i < 12; i++) {
            assertThat(ask("127.2.0.1", "/sign-in", "")).startsWith("HTTP/1.1 200");
        }
        String page = ask("127.2.0.1", "/sign-in", "");
        assertThat(page)
                .startsWith("HTTP/1.1 429")
                .containsPattern("Retry-After: [1-5]\r\n")
                .contains("请求太频繁")
                .contains("Content-Security-Policy: default-src 'none'");
        assertThat(ask("127.2.0.1", ME, token)).as("a token does not help").startsWith("HTTP/1.1 429");
        assertThat(ask("127.2.0.2", "/sign-in", "")).startsWith("HTTP/1.1 200");
    }

    @Test
    void countsNeitherTheFilesOfTheLookNorTheQuestionWhetherWeAreWell() throws IOException {
        for (String path : List.of("/assets/wufei.svg", "/actuator/health")) {
            for (int i = 0; i < 30; i++) {
                assertThat(ask("127.3.0.1", path, "")).startsWith("HTTP/1.1 200");
            }
        }
    }

    @Test
    void doesNotCountProgramsOnTheSameMachine() {
        Program program = Program.withHeader(
                port, token.substring("Authorization: ".length()).strip());
        for (int i = 0; i < 30; i++) {
            assertThat(program.get(ME).statusCode()).isEqualTo(200);
        }
    }

    private String ask(String from, String path, String header) throws IOException {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(from, 0));
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            String request = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n" + header
                    + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
