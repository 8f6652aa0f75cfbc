package city.wufei.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.http.Program;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.TestPeople;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

@WufeiTest
@ExtendWith(OutputCaptureExtension.class)
class ProblemsTest {
    private static final String PROBE = "/api/v1/probe";

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private TestPeople people;

    private Program program;

    @BeforeEach
    void signIn() {
        CurrentPerson reader = people.reader();
        program = Program.withPassword(port, reader.username(), TestPeople.PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({
        "USER, 400, INPUT_INVALID",
        "CONFLICT, 409, STALE_VERSION",
        "FORBIDDEN, 403, FORBIDDEN",
        "NOT_FOUND, 404, NOT_FOUND",
        "INTERNAL, 500, INTERNAL"
    })
    void answersEachKindWithItsStatus(String kind, int status, String code) {
        JsonNode problem = problem(program.get(PROBE + "/fails?kind=" + kind), status, code);
        assertThat(problem.get("kind").asString()).isEqualTo(kind);
    }

    @Test
    void namesEachPlaceThatIsWrong() {
        JsonNode errors = problem(program.get(PROBE + "/fails?kind=USER"), 400, "INPUT_INVALID")
                .get("errors");
        assertThat(errors).hasSize(2);
        assertThat(errors.get(0).get("path").asString()).isEqualTo("rows[3].weight");
        assertThat(errors.get(0).get("code").asString()).isEqualTo("PARAMETER_INVALID");
        assertThat(errors.get(0).get("message").asString()).contains("weight").contains("12.345");
        assertThat(errors.get(1).get("path").asString()).isEqualTo("rows[4].day");
    }

    @Test
    void tellsNothingOfTheInsideButANumberThatIsInTheLog(CapturedOutput log) {
        HttpResponse<String> answer = program.get(PROBE + "/fails?kind=INTERNAL");
        assertThat(answer.body()).doesNotContain("secret").doesNotContain("Exception");
        String detail = Program.json(answer).get("detail").asString();
        String number = detail.replaceFirst(".*编号 ([0-9a-f]{10}) .*", "$1");
        assertThat(number).matches("[0-9a-f]{10}");
        assertThat(log.getAll()).contains("Incident " + number).contains("secret detail");
    }

    @Test
    void speaksTheLanguageAskedFor() {
        String path = PROBE + "/fails?kind=CONFLICT";
        assertThat(program.get(path, "Accept-Language", "en-GB,zh;q=0.5").body())
                .contains("Somebody else");
        assertThat(program.get(path, "Accept-Language", "zh-CN").body()).contains("别人刚刚修改过");
        assertThat(program.get(path, "Accept-Language", "fr").body()).contains("别人刚刚修改过");
        assertThat(program.get(path).body()).contains("别人刚刚修改过");
    }

    @Test
    void answersUnknownPathsAndIdsInTheSameForm() {
        problem(program.get("/api/v1/no-such-thing"), 404, "PATH_UNKNOWN");
        problem(program.get("/api/v1"), 404, "PATH_UNKNOWN");
        problem(program.get(PROBE + "/7"), 404, "NOT_FOUND");
        problem(program.get(PROBE + "/seven"), 404, "NOT_FOUND");
    }

    @Test
    void saysWhichMethodsAPathTakes() {
        HttpResponse<String> answer = program.send(PROBE + "/list", "DELETE", BodyPublishers.noBody());
        problem(answer, 405, "METHOD_NOT_ALLOWED");
        assertThat(answer.headers().firstValue("Allow").orElseThrow()).contains("GET");
    }

    @Test
    void refusesBodiesItCannotRead() {
        problem(program.postJson(PROBE + "/notes", "{\"text\": "), 400, "BODY_UNREADABLE");
        problem(program.postJson(PROBE + "/notes", ""), 400, "BODY_UNREADABLE");
        HttpResponse<String> xml = program.send(
                PROBE + "/notes", "POST", BodyPublishers.ofString("<a/>"), "Content-Type", "application/xml");
        problem(xml, 415, "TYPE_NOT_SUPPORTED");
        problem(program.get(PROBE + "/list", "Accept", "image/png"), 406, "TYPE_NOT_OFFERED");
    }

    @Test
    void namesTheParameterThatIsMissingOrWrong() {
        JsonNode missing = problem(program.get(PROBE + "/needs"), 400, "PARAMETER_MISSING");
        assertThat(missing.get("errors").get(0).get("path").asString()).isEqualTo("number");
        JsonNode wrong = problem(program.get(PROBE + "/needs?number=many"), 400, "PARAMETER_INVALID");
        assertThat(wrong.get("errors").get(0).get("path").asString()).isEqualTo("number");
        problem(
                program.send(
                        PROBE + "/files",
                        "POST",
                        BodyPublishers.ofString(
                                "--b\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\nx\r\n--b--\r\n"),
                        "Content-Type",
                        "multipart/form-data; boundary=b"),
                400,
                "FILE_MISSING");
    }

    @Test
    void boundsWhatAListMayAskFor() {
        problem(program.get(PROBE + "/list?size=201"), 400, "PAGE_SIZE_TOO_LARGE");
        problem(program.get(PROBE + "/list?size=0"), 400, "PARAMETER_INVALID");
        problem(program.get(PROBE + "/list?page=-1"), 400, "PARAMETER_INVALID");
        problem(program.get(PROBE + "/list?page=x"), 400, "PARAMETER_INVALID");
        assertThat(program.get(PROBE + "/list?size=200&page=3").body())
                .isEqualTo("{\"items\":[\"a\",\"b\"],\"total\":2,\"page\":3,\"size\":200}");
    }

    @Test
    void refusesTextThatNoDatabaseHolds() {
        problem(program.get(PROBE + "/echo?text=a%00b"), 400, "REQUEST_MALFORMED");
    }

    @Test
    void saysSoWhenAFileIsTooLarge(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("large.json");
        Files.writeString(file, " ".repeat(17 << 20));
        HttpResponse<String> known =
                program.send(PROBE + "/notes", "POST", BodyPublishers.ofFile(file), "Content-Type", "application/json");
        problem(known, 413, "BODY_TOO_LARGE");
        HttpResponse<String> streamed = program.send(
                PROBE + "/notes",
                "POST",
                BodyPublishers.fromPublisher(BodyPublishers.ofFile(file)),
                "Content-Type",
                "application/json");
        problem(streamed, 413, "BODY_TOO_LARGE");
        problem(program.postFile(PROBE + "/files", "a.docx", new byte[101 << 20]), 413, "FILE_TOO_LARGE");
        problem(
                program.postFile(PROBE + "/files", "a.docx", new byte[101 << 20], "Idempotency-Key", "large"),
                413,
                "FILE_TOO_LARGE");
    }

    private static JsonNode problem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        JsonNode body = Program.json(answer);
        if (status >= 400) {
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/problem+json");
            assertThat(body.get("code").asString()).isEqualTo(code);
            assertThat(body.get("status").asInt()).isEqualTo(status);
            assertThat(body.get("type").asString()).isEqualTo("about:blank");
            assertThat(body.get("detail").asString()).isNotBlank().doesNotContain("{0}");
            assertThat(body.get("errors").isArray()).isTrue();
            assertThat(body.get("warnings").isArray()).isTrue();
        }
        return body;
    }
}
