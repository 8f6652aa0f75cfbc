package city.wufei.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.http.Program;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.TestPeople;
import city.wufei.identity.internal.TokenScope;
import city.wufei.identity.internal.Tokens;
import city.wufei.kernel.RegionCode;
import city.wufei.registry.Organisation;
import city.wufei.registry.Region;
import city.wufei.registry.Registrar;
import city.wufei.registry.Registration;
import city.wufei.registry.Registration.Body;
import city.wufei.registry.Registration.Township;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The register as a program of the office keeps it. */
@WufeiTest
class RegisterApiTest {
    private static final AtomicInteger COUNT = new AtomicInteger(620500);

    @LocalServerPort
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private Tokens tokens;

    @Autowired
    private Registrar registrar;

    private String district = "";
    private Program office;

    @BeforeEach
    void enterDistrict() {
        district = Integer.toString(COUNT.incrementAndGet());
        registrar.enter(new Registration(
                RegionCode.of(district),
                "辛" + district + "区",
                List.of(new Township(RegionCode.of(district + "100"), "辛" + district + "镇", Region.Kind.TOWN, 5)),
                List.of(
                        new Body("辛" + district + "甲公司", null, Organisation.Kind.ENTERPRISE, List.of()),
                        new Body("辛" + district + "乙公司", null, Organisation.Kind.ENTERPRISE, List.of())),
                List.of()));
        people.forgetTries();
        office = calling(people.office());
    }

    /**
     * One sort of thing; {@code {d}} stands for the district's code, {@code {p}} for five characters of a plate.
     *
     * @param wrong fields that each have a fault
     */
    record Sort(String path, String made, String changed, String expected, String wrong, List<String> paths) {
        @Override
        public String toString() {
            return path;
        }
    }

    static Stream<Sort> sorts() {
        return Stream.of(
                new Sort(
                        "facilities",
                        """
                        "name": "辛{d}厂", "kind": "TRANSFER_STATION", "region": "{d}100", "design": 80.50, "designUnit": "T_PER_DAY", "operator": "辛{d}甲公司\"""",
                        "\"address\": \"正街 1 号\"",
                        "正街 1 号",
                        "\"name\": \"\", \"kind\": \"炼丹炉\", \"region\": \"{d}100\", \"openedOn\": \"昨天\"",
                        List.of("name", "kind", "openedOn")),
                new Sort(
                        "vehicles",
                        "\"plate\": \"渝F{p}\", \"kind\": \"COMPACTOR\", \"carrier\": \"辛{d}甲公司\", \"loadLimit\": 1500",
                        "\"loadLimit\": \"1800\"",
                        "1800",
                        "\"plate\": \"渝F1\", \"kind\": \"COMPACTOR\", \"loadLimit\": 1.5",
                        List.of("loadLimit")),
                new Sort(
                        "contracts",
                        """
                        "number": "HT-{d}", "client": "辛{d}甲公司", "contractor": "辛{d}乙公司", "subject": "收运", "wastes": ["废油", "废布"], "validFrom": "2026-01-01\"""",
                        "\"wastes\": [\"废油\"]",
                        "[\"废油\"]",
                        "\"number\": \"HT-{d}-2\", \"client\": \"没有\", \"contractor\": \"辛{d}乙公司\", \"subject\": \"s\"",
                        List.of("client", "validFrom")),
                new Sort(
                        "qualifications",
                        """
                        "kind": "HAZARDOUS_COLLECTION_LICENCE", "holderType": "ORGANISATION", "holder": "辛{d}甲公司", "number": "CQ{d}", "validFrom": "2026-01-01\"""",
                        "\"issuer\": \"生态环境局\"",
                        "生态环境局",
                        "\"kind\": \"HAZARDOUS_COLLECTION_LICENCE\", \"holderType\": \"SHIP\", \"holder\": \"x\", \"validFrom\": \"2026-01-01\"",
                        List.of("holderType")),
                new Sort(
                        "parks",
                        "\"name\": \"辛{d}园\", \"region\": \"{d}100\"",
                        "\"note\": \"扩区\"",
                        "扩区",
                        "\"name\": \"辛{d}园二\", \"region\": \"{d}999\"",
                        List.of("region")),
                new Sort(
                        "groups",
                        "\"name\": \"辛{d}各单位\", \"rule\": \"LISTED\", \"region\": \"{d}\", \"aliases\": [\"辛{d}单位\"]",
                        "\"name\": \"辛{d}有关单位\"",
                        "辛{d}各单位",
                        "\"name\": \"辛{d}组\", \"rule\": \"SOME\", \"region\": \"{d}\"",
                        List.of("rule")));
    }

    @ParameterizedTest
    @MethodSource("sorts")
    void keepsEverySortOfThing(Sort sort) {
        HttpResponse<String> answer = post(sort, sort.made());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode made = Program.json(answer);
        String path = "/api/v1/" + sort.path() + "/" + made.get("id").asString();
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(path);
        assertThat(made.get("actions").toString()).contains("EDIT_REGISTER");
        assertThat(Program.json(office.get(path))).isEqualTo(made);
        assertThat(Program.json(office.get("/api/v1/" + sort.path() + "?q=" + district))
                        .get("items")
                        .get(0))
                .isEqualTo(made);
        assertThat(Program.json(office.get(path + "?asOf=2026-01-02")).get("actions"))
                .as("a day in the past")
                .isEmpty();

        assertThat(problem(office.patchJson(path, in("{" + sort.changed() + "}")), 400))
                .isEqualTo("PARAMETER_MISSING");
        HttpResponse<String> changed = office.patchJson(path, versioned(made, sort.changed()));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(changed.body().replaceAll("\\s", ""))
                .contains(in(sort.expected()).replaceAll("\\s", ""));
        assertThat(problem(office.patchJson(path, versioned(made, sort.changed())), 409))
                .isEqualTo("STALE_VERSION");
        String end = path + "/actions/end";
        assertThat(problem(office.postJson(end, versioned(made, "\"lastDay\": \"2026-12-31\"")), 409))
                .isEqualTo("STALE_VERSION");
        HttpResponse<String> ended =
                office.postJson(end, versioned(Program.json(changed), "\"lastDay\": \"2026-12-31\""));
        assertThat(ended.body()).contains("2026-12-31");
        assertThat(Program.json(office.get("/api/v1/" + sort.path() + "?asOf=2027-01-01&q=" + district))
                        .get("total")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("sorts")
    void namesTheFieldThatIsWrong(Sort sort) {
        HttpResponse<String> wrong = post(sort, sort.wrong());
        assertThat(wrong.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(Program.json(wrong).at("/errors").findValuesAsString("path"))
                .containsExactlyInAnyOrderElementsOf(sort.paths());
        HttpResponse<String> unknown = post(sort, "\"colour\": \"red\"");
        assertThat(Program.json(unknown).at("/errors").findValuesAsString("path"))
                .containsExactly("colour");
    }

    @ParameterizedTest
    @MethodSource("sorts")
    void enterOnceWhatIsSentTwiceWithTheSameKey(Sort sort) {
        String key = sort.path() + district;
        String body = in("{" + sort.made() + "}");
        HttpResponse<String> first = office.postJson("/api/v1/" + sort.path(), body, "Idempotency-Key", key);
        HttpResponse<String> again = office.postJson("/api/v1/" + sort.path(), body, "Idempotency-Key", key);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(Program.json(again)).isEqualTo(Program.json(first));
        assertThat(Program.json(office.get("/api/v1/" + sort.path() + "?q=" + district))
                        .get("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void keepsBodiesWithContactsAndWhatIsAboveThem() {
        JsonNode made = Program.json(office.postJson("/api/v1/organisations", in("""
                {"name": "辛{d}站", "kind": "PUBLIC_BODY", "region": "{d}100", "aliases": ["辛{d}分站"]}""")));
        String path = "/api/v1/organisations/" + made.get("id").asString();
        assertThat(Program.json(office.postJson("/api/v1/organisations", in("""
                        {"name": "辛{d}站", "kind": "PUBLIC_BODY", "region": "{d}100"}""")))
                        .at("/errors")
                        .findValuesAsString("path"))
                .containsExactly("name");
        JsonNode changed = Program.json(office.patchJson(path, versioned(made, "\"address\": \"正街\"")));
        assertThat(changed.get("address").asString()).isEqualTo("正街");
        assertThat(changed.get("aliases").toString()).contains("分站");
        assertThat(problem(office.patchJson(path, versioned(made, "\"address\": \"后街\"")), 409))
                .isEqualTo("STALE_VERSION");
        assertThat(Program.json(office.patchJson(path, versioned(changed, "\"name\": \"别名\"")))
                        .at("/errors")
                        .findValuesAsString("path"))
                .containsExactly("name");

        JsonNode contacts =
                Program.json(office.postJson(path + "/contacts", "{\"name\": \"欧阳明\", \"phone\": \"13812345678\"}"));
        assertThat(contacts.get(0).get("name").asString()).isEqualTo("欧阳明");
        Program reader = calling(people.reader());
        assertThat(reader.get(path + "/contacts").body()).contains("欧**").doesNotContain("13812345678");
        String end = path + "/contacts/" + contacts.get(0).get("id").asString() + "/actions/end";
        assertThat(Program.json(office.postJson(end, "{}"))).isEmpty();
        assertThat(problem(office.postJson(end, "{}"), 404)).isEqualTo("CONTACT_NOT_FOUND");

        office.postJson(path + "/parents", in("{\"parent\": \"辛{d}甲公司\"}"));
        JsonNode parents = Program.json(
                office.postJson(path + "/parents", in("{\"parent\": \"辛{d}乙公司\", \"from\": \"2026-07-01\"}")));
        assertThat(parents.findValuesAsString("name")).containsExactly("辛" + district + "乙公司", "辛" + district + "甲公司");
        assertThat(parents.get(1).get("to").asString()).isEqualTo("2026-06-30");
    }

    @Test
    void renamesABodyAndTakesItBack() {
        JsonNode firm = Program.json(office.get(
                        "/api/v1/organisations?q=" + district + URLEncoder.encode("甲公司", StandardCharsets.UTF_8)))
                .at("/items/0");
        String change = """
                {"verb": "RENAME", "ending": [%s], "day": "2026-03-01", "beginning": [{"name": "%s", "kind": "ENTERPRISE"}]}
                """;
        String id = firm.get("id").asString();
        JsonNode wrong = Program.json(office.postJson(
                "/api/v1/organisations/changes",
                change.formatted(id, firm.get("name").asString())));
        assertThat(wrong.at("/errors").findValuesAsString("path")).containsExactly("beginning[0].name");
        String renamed = change.formatted(id, "辛" + district + "新公司");
        assertThat(office.postJson("/api/v1/organisations/changes?preview=true", renamed)
                        .statusCode())
                .isEqualTo(200);
        assertThat(called("新公司")).isZero();
        HttpResponse<String> done = office.postJson("/api/v1/organisations/changes", renamed);
        assertThat(done.statusCode()).isEqualTo(201);
        assertThat(called("新公司")).isEqualTo(1);

        String act = done.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        assertThat(Program.json(office.get(act)).get("actions").toString()).contains("EDIT_REGISTER");
        assertThat(Program.json(office.postJson(act + "/actions/undo", "{}")).get("actions"))
                .isEmpty();
        assertThat(called("新公司")).isZero();
    }

    @Test
    void changesTheKindOfATown() {
        JsonNode town = Program.json(office.get("/api/v1/regions/" + district + "100"));
        String change = """
                {"verb": "CHANGE_KIND", "ending": [%s], "day": "2026-03-01",
                 "beginning": [{"code": "%s", "name": "辛街道", "kind": "SUBDISTRICT", "villages": 5}]}""";
        String id = town.get("id").asString();
        assertThat(Program.json(office.postJson("/api/v1/regions/changes", change.formatted(id, "x")))
                        .at("/errors")
                        .findValuesAsString("path"))
                .containsExactly("beginning[0].code");
        assertThat(office.postJson("/api/v1/regions/changes", change.formatted(id, district + "001"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(Program.json(office.get("/api/v1/regions/" + district + "001"))
                        .get("kind")
                        .asString())
                .isEqualTo("SUBDISTRICT");
    }

    @Test
    void letsBodiesJoinAndLeaveAGroup() {
        JsonNode group = Program.json(office.postJson(
                "/api/v1/groups", in("{\"name\": \"辛{d}组\", \"rule\": \"LISTED\", \"region\": \"{d}\"}")));
        String path = "/api/v1/groups/" + group.get("id").asString() + "/members";
        JsonNode members = Program.json(office.postJson(path, in("{\"name\": \"辛{d}甲公司\"}")));
        assertThat(members).hasSize(1);
        assertThat(problem(office.postJson(path, in("{\"name\": \"辛{d}甲公司\"}")), 409))
                .isEqualTo("MEMBER_ALREADY");
        String member = path + "/" + members.get(0).get("id").asString();
        assertThat(Program.json(office.postJson(member + "/actions/leave", "{\"lastDay\": \"2025-12-31\"}")))
                .isEmpty();
        assertThat(Program.json(office.get(path + "?asOf=2025-12-31"))).hasSize(1);
        assertThat(Program.json(office.postJson(member + "/actions/resume", "{}")))
                .hasSize(1);
        assertThat(Program.json(office.get(
                                "/api/v1/organisations?group=" + group.get("id").asString()))
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        JsonNode open = Program.json(office.postJson(
                "/api/v1/groups", in("{\"name\": \"辛{d}某组\", \"rule\": \"OPEN\", \"region\": \"{d}\"}")));
        assertThat(problem(
                        office.postJson(
                                "/api/v1/groups/" + open.get("id").asString() + "/members",
                                in("{\"name\": \"辛{d}甲公司\"}")),
                        409))
                .isEqualTo("GROUP_NOT_LISTED");
    }

    private Program calling(CurrentPerson person) {
        return Program.withToken(port, tokens.issue(person, "t", TokenScope.PERSON, 1));
    }

    private int called(String what) {
        return Program.json(office.get(
                        "/api/v1/organisations?q=" + district + URLEncoder.encode(what, StandardCharsets.UTF_8)))
                .get("total")
                .asInt();
    }

    private HttpResponse<String> post(Sort sort, String fields) {
        return office.postJson("/api/v1/" + sort.path(), in("{" + fields + "}"));
    }

    private String versioned(JsonNode seen, String fields) {
        return in("{\"version\": \"" + seen.get("version").asString() + "\", " + fields + "}");
    }

    private String in(String text) {
        return text.replace("{p}", district.substring(1)).replace("{d}", district);
    }

    private static String problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return Program.json(answer).get("code").asString();
    }
}
