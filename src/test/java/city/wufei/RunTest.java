package city.wufei;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the command line is understood; what it starts is in {@link LauncherTest}. */
class RunTest {

    @Test
    void leavesDefaultsToTheConfiguration() {
        assertThat(Run.properties(List.of())).isEmpty();
    }

    @Test
    void turnsOptionsIntoProperties() {
        assertThat(Run.properties(List.of("--port", "9090", "--host=0.0.0.0", "--data", "elsewhere")))
                .isEqualTo(Map.of(
                        "server.port",
                        "9090",
                        "server.address",
                        "0.0.0.0",
                        "wufei.data",
                        Path.of("elsewhere").toAbsolutePath().toString()));
    }

    @Test
    void servesTlsWithCertificateAndKey(@TempDir Path folder) throws IOException {
        Path certificate = Files.writeString(folder.resolve("c.pem"), "");
        Path key = Files.writeString(folder.resolve("k.pem"), "");

        assertThat(Run.properties(List.of("--tls-cert", certificate.toString(), "--tls-key", key.toString())))
                .containsEntry("server.ssl.bundle", "wufei")
                .containsEntry("spring.ssl.bundle.pem.wufei.keystore.certificate", "file:" + certificate)
                .containsEntry("spring.ssl.bundle.pem.wufei.keystore.private-key", "file:" + key);
    }

    @ParameterizedTest
    @CsvSource({
        "'', Say what to do",
        "fly, There is no command “fly”",
        "run --wings 2, There is no option --wings",
        "run --port, The option --port needs a value",
        "run --port --host 0.0.0.0, The option --port needs a value",
        "run --port 65536, The option --port cannot be “65536”",
        "run --port http, The option --port cannot be “http”",
        "run --tls-cert pom.xml, The option --tls-cert has to come with --tls-key",
        "run --tls-cert pom.xml --tls-key gone.pem, The option --tls-key names",
        "run --tls-key pom.xml, The option --tls-key has to come with --tls-cert",
        "run now, There is no use for “now”"
    })
    void refusesWithUsageAndStatusTwo(String typed, String said) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> arguments = typed.isEmpty() ? List.of() : List.of(typed.split(" "));

        int status =
                WufeiApplication.dispatch(arguments, System.out, new PrintStream(err, true, StandardCharsets.UTF_8));

        assertThat(status).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(said).contains("./wufei run");
    }
}
