package city.wufei.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.http.Program;
import city.wufei.http.Visitor;
import city.wufei.identity.internal.TestPeople;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The register as programs and people see it, filled by the shipped pack. */
@WufeiTest
class RegionsTest {
    @LocalServerPort
    private int port;

    @Autowired
    private TestPeople people;

    private String reader = "";

    @BeforeEach
    void makeReader() {
        reader = people.reader().username();
    }

    @Test
    void listsTheTownshipsOfAKind() {
        JsonNode towns = Program.json(program().get("/api/v1/regions?kind=TOWN&q=5001541&size=200"));

        assertThat(towns.get("total").asInt()).isEqualTo(27);
        assertThat(towns.at("/items/0/code").asString()).isEqualTo("500154100");
        assertThat(towns.at("/items/0/name").asString()).isEqualTo("大德镇");
        assertThat(towns.at("/items/0/villages").asInt()).isEqualTo(15);
    }

    @Test
    void findsARegionByItsCode() {
        assertThat(Program.json(program().get("/api/v1/regions/500154001"))
                        .get("name")
                        .asString())
                .isEqualTo("汉丰街道");
        assertThat(program().get("/api/v1/regions/500154999").statusCode()).isEqualTo(404);
        assertThat(Program.unknown(port).get("/api/v1/regions/500154999").statusCode())
                .isEqualTo(401);
    }

    @Test
    void findsABodyByAnAlias() {
        JsonNode found = Program.json(program().get("/api/v1/organisations?q=万青环保"));

        assertThat(found.at("/items/0/name").asString()).isEqualTo("重庆万青环保科技有限公司");
        String id = found.at("/items/0/id").asString();
        assertThat(Program.json(program().get("/api/v1/organisations/" + id))
                        .get("kind")
                        .asString())
                .isEqualTo("ENTERPRISE");
        assertThat(program().get("/api/v1/organisations/1").statusCode()).isEqualTo(404);
    }

    @Test
    void showsTownshipsWithTheSumOfTheirVillages() {
        Visitor visitor = new Visitor(port);
        visitor.signIn(reader, TestPeople.PASSWORD);

        Document page = visitor.page("/regions?q=500154&sort=-villages");

        assertThat(page.select("table.data tbody tr")).hasSize(40);
        assertThat(page.select("table.data tbody tr:first-child").text()).contains("临江镇", "29");
        assertThat(page.select(".list-top").text()).contains("40", "535");
        assertThat(visitor.get("/regions/export.xlsx?kind=TOWNSHIP").statusCode())
                .isEqualTo(200);
    }

    private Program program() {
        return Program.withPassword(port, reader, TestPeople.PASSWORD);
    }
}
