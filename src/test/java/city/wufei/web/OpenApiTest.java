package city.wufei.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.http.Program;
import city.wufei.http.Visitor;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

@WufeiTest
class OpenApiTest {
    @Value("${local.server.port}")
    private int port;

    private JsonNode document;

    private record Operation(String method, String path, JsonNode node) {}

    @BeforeEach
    void read() {
        document = Program.json(Program.unknown(port).get("/v3/api-docs"));
    }

    @Test
    void says401ForEveryOperationThatDoesNotSayItIsOpen() {
        assertThat(operations()).isNotEmpty();
        for (Operation operation : operations()) {
            JsonNode security = operation.node().path("security");
            boolean open = security.isArray() && security.isEmpty();
            String path = operation.path().replaceAll("\\{[^}]+}", "1");
            int status = Program.unknown(port)
                    .send(path, operation.method(), BodyPublishers.noBody())
                    .statusCode();
            assertThat(status == 401).as(operation.method() + " " + path).isEqualTo(!open);
        }
    }

    @Test
    void offersTokensAndPasswords() {
        JsonNode schemes = document.path("components").path("securitySchemes");
        assertThat(schemes.path("token").path("scheme").asString()).isEqualTo("bearer");
        assertThat(schemes.path("password").path("scheme").asString()).isEqualTo("basic");
        assertThat(document.path("security")).hasSize(2);
    }

    @Test
    void describesHowOperationsFailAndWritesAreRetried() {
        for (Operation operation : operations()) {
            assertThat(operation
                            .node()
                            .at("/responses/default/content/application~1problem+json/schema/$ref")
                            .asString(""))
                    .as(operation.path())
                    .endsWith("/ProblemAnswer");
            List<String> parameters = new ArrayList<>();
            operation
                    .node()
                    .path("parameters")
                    .forEach(each -> parameters.add(each.path("name").asString("")));
            assertThat(parameters.contains("Idempotency-Key"))
                    .as(operation.method() + " " + operation.path())
                    .isEqualTo(!operation.method().equals("GET"));
            assertThat(operation.node().path("summary").asString(""))
                    .as("summary of " + operation.method() + " " + operation.path())
                    .isNotBlank();
        }
        assertThat(document.path("components").path("schemas").has("ProblemAnswer"))
                .isTrue();
    }

    @Test
    void isListedOnAPageThatIsOpenToAll() {
        Document page = new Visitor(port).page("/api");
        assertThat(page.expectFirst("h1").text()).isEqualTo("接口");
        assertThat(page.text()).contains("/api/v1/me");
        for (Operation operation : operations()) {
            assertThat(page.select("td.path").eachText()).contains(operation.path());
        }
    }

    private List<Operation> operations() {
        List<Operation> found = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(each -> found.add(new Operation(
                                each.getKey().toUpperCase(Locale.ROOT), path.getKey(), each.getValue()))));
        return found;
    }
}
