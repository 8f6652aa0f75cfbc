package city.wufei.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.http.Program;
import city.wufei.http.Visitor;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.Scope;
import city.wufei.identity.internal.Role;
import city.wufei.identity.internal.TestPeople;
import city.wufei.identity.internal.TokenScope;
import city.wufei.identity.internal.Tokens;
import city.wufei.kernel.RegionCode;
import city.wufei.registry.Organisation;
import city.wufei.registry.OrganisationFilter;
import city.wufei.registry.Organisations;
import city.wufei.registry.Region;
import city.wufei.registry.Registrar;
import city.wufei.registry.Registration;
import city.wufei.registry.Registration.Body;
import city.wufei.registry.Registration.Township;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Roles at the register's things within their scope and outside of it. */
@WufeiTest
class ReachTest {
    private static final AtomicInteger COUNT = new AtomicInteger(650100);

    @LocalServerPort
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private Registrar registrar;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Tokens tokens;

    @Autowired
    private Clock clock;

    private String here = "";
    private String there = "";
    private String firm = "";
    private RegionCode townHere;

    @BeforeEach
    void enterDistrict() {
        String district = Integer.toString(COUNT.incrementAndGet());
        here = "己" + district + "镇";
        there = "庚" + district + "镇";
        firm = "己" + district + "公司";
        townHere = RegionCode.of(district + "100");
        registrar.enter(new Registration(
                RegionCode.of(district),
                "己" + district + "区",
                List.of(
                        new Township(townHere, here, Region.Kind.TOWN, 5),
                        new Township(RegionCode.of(district + "101"), there, Region.Kind.TOWN, 5)),
                List.of(new Body(firm, null, Organisation.Kind.ENTERPRISE, List.of())),
                List.of()));
        people.forgetTries();
    }

    @Test
    void aTownshipEntersWhatLiesInIt() {
        Visitor clerk = signedIn(people.with(Map.of(Role.TOWNSHIP, Scope.region(townHere))));
        String mine = entered(clerk, here);
        assertThat(mine).contains("/facilities/");
        assertThat(enter(clerk, there)).as("a facility elsewhere").isEqualTo(403);
        assertThat(clerk.post(mine, facility("己站", there)).statusCode())
                .as("moved out of reach")
                .isEqualTo(403);

        String others = entered(signedIn(people.office()), there);
        assertThat(clerk.page(others).select(".head .actions")).isEmpty();
        assertThat(clerk.get(others + "/edit").statusCode()).isEqualTo(403);
        assertThat(clerk.post(others, facility("己站", here)).statusCode()).isEqualTo(403);
        assertThat(clerk.post(others + "/end", "lastDay", "2026-12-31").statusCode())
                .isEqualTo(403);
        assertThat(clerk.page(mine).select(".head .actions")).isNotEmpty();
        assertThat(clerk.page(mine).select(".attachment-form")).isNotEmpty();
        assertThat(clerk.page(others).select(".attachment-form")).isEmpty();
        assertThat(clerk.page(others).select("#attachments")).isNotEmpty();
    }

    @Test
    void aDepartmentEntersWhatIsItsOwn() {
        long id = organisation();
        Visitor clerk = signedIn(people.with(Map.of(Role.DEPARTMENT, Scope.organisation(id))));
        assertThat(vehicle(clerk, firm, "渝A1" + tail())).isEqualTo(302);
        assertThat(vehicle(clerk, "", "渝A2" + tail())).as("a vehicle of nobody").isEqualTo(403);
        assertThat(enter(clerk, here)).isEqualTo(403);
    }

    @Test
    void whatConcernsTheWholeDistrictNeedsARightThatReachesEverywhere() {
        CurrentPerson township = people.with(Map.of(Role.TOWNSHIP, Scope.region(townHere)));
        Visitor clerk = signedIn(township);
        clerk.get("/parks");
        assertThat(clerk.post("/parks", "name", "己园", "region", here).statusCode())
                .isEqualTo(403);
        assertThat(clerk.get("/organisations/" + organisation() + "/change/RENAME")
                        .statusCode())
                .isEqualTo(403);
        Program program = Program.withToken(port, tokens.issue(township, "t", TokenScope.PERSON, 1));
        assertThat(program.postJson("/api/v1/facilities", json(there)).statusCode())
                .isEqualTo(403);
        assertThat(program.postJson("/api/v1/facilities", json(here)).statusCode())
                .isEqualTo(201);
    }

    @Test
    void programsReachAsFarAsTheirPerson() {
        CurrentPerson clerk = people.with(Map.of(Role.TOWNSHIP, Scope.region(townHere)));
        Program township = Program.withToken(port, tokens.issue(clerk, "t", TokenScope.PERSON, 1));
        Program office = Program.withToken(port, tokens.issue(people.office(), "t", TokenScope.PERSON, 1));
        Program reading = Program.withToken(port, tokens.issue(people.office(), "t", TokenScope.READ, 1));
        JsonNode mine = Program.json(township.postJson("/api/v1/facilities", json(here)));
        JsonNode others = Program.json(office.postJson("/api/v1/facilities", json(there)));

        assertThat(mine.get("actions").toString()).contains("EDIT_REGISTER");
        assertThat(change(township, "/facilities", mine, "\"note\": \"x\"")).isEqualTo(200);
        assertThat(change(reading, "/facilities", others, "\"note\": \"x\"")).isEqualTo(403);
        String path = "/facilities/" + others.get("id").asString();
        JsonNode seen = Program.json(township.get("/api/v1" + path));
        assertThat(seen.get("actions")).isEmpty();
        assertThat(change(township, "/facilities", seen, "\"note\": \"x\"")).isEqualTo(403);
        JsonNode again =
                Program.json(township.get("/api/v1/facilities/" + mine.get("id").asString()));
        assertThat(change(township, "/facilities", again, "\"region\": \"%s\"".formatted(there)))
                .as("moved out of reach")
                .isEqualTo(403);
        assertThat(township.postJson("/api/v1" + path + "/actions/end", """
                        {"version": "%s", "lastDay": "2026-12-31"}""".formatted(
                                        seen.get("version").asString()))
                        .statusCode())
                .isEqualTo(403);

        assertThat(township.postJson("/api/v1/organisations", body(here)).statusCode())
                .isEqualTo(201);
        assertThat(township.postJson("/api/v1/organisations", body(there)).statusCode())
                .isEqualTo(403);
        String firmPath = "/api/v1/organisations/" + organisation();
        assertThat(township.postJson(firmPath + "/contacts", "{\"name\": \"某\", \"phone\": \"12345678\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(township.postJson(firmPath + "/parents", "{}").statusCode()).isEqualTo(403);
        assertThat(township.postJson("/api/v1/organisations/changes", """
                        {"verb": "END", "ending": [%d], "day": "2026-06-01"}""".formatted(organisation()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(township.postJson(
                                "/api/v1/groups",
                                "{\"name\": \"g\", \"rule\": \"OPEN\", \"region\": \"%s\"}".formatted(here))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatBecomesOfABodyIsToldWhereItLies() {
        CurrentPerson clerk = people.with(Map.of(Role.TOWNSHIP, Scope.region(townHere)));
        CurrentPerson other = people.with(Map.of(
                Role.TOWNSHIP, Scope.region(RegionCode.of(townHere.toString().replaceFirst("0$", "1")))));
        CurrentPerson keeper = people.office();
        Program office = Program.withToken(port, tokens.issue(keeper, "t", TokenScope.PERSON, 1));
        JsonNode body = Program.json(office.postJson("/api/v1/organisations", body(here)));
        String renamed = "新站" + System.nanoTime();

        assertThat(office.postJson("/api/v1/organisations/changes", """
                        {"verb": "RENAME", "ending": [%s], "day": "2026-06-01", "beginning": [{"name": "%s", "kind": "ENTERPRISE"}]}""".formatted(
                                        body.get("id").asString(), renamed))
                        .statusCode())
                .isEqualTo(201);

        assertThat(signedIn(clerk).page("/notices").text()).contains(renamed, "2026-06-01");
        assertThat(signedIn(other).page("/notices").text()).doesNotContain(renamed);
        assertThat(signedIn(people.reader()).page("/notices").text()).doesNotContain(renamed);
    }

    private static int change(Program program, String path, JsonNode seen, String field) {
        return program.patchJson(
                        "/api/v1" + path + "/" + seen.get("id").asString(),
                        "{\"version\": \"%s\", %s}"
                                .formatted(seen.get("version").asString(), field))
                .statusCode();
    }

    private static String body(String town) {
        return """
                {"name": "站%d", "kind": "ENTERPRISE", "region": "%s"}""".formatted(System.nanoTime(), town);
    }

    @Test
    void aTownshipEntersBodiesThatSitInIt() {
        Visitor clerk = signedIn(people.with(Map.of(Role.TOWNSHIP, Scope.region(townHere))));
        clerk.get("/organisations/new");
        String name = "己站" + System.nanoTime();
        String page = clerk.post("/organisations", "name", name, "kind", "ENTERPRISE", "region", here)
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^https?://[^/]+", "");
        assertThat(clerk.page(page).text()).contains(name, here);
        assertThat(clerk.post("/organisations", "name", name, "kind", "ENTERPRISE", "region", here)
                        .body())
                .contains("已有名为");
        assertThat(clerk.post("/organisations", "name", name, "kind", "ENTERPRISE", "region", there)
                        .statusCode())
                .isEqualTo(403);

        assertThat(clerk.page(page + "/edit").select("#name, #region"))
                .as("by an act only")
                .isEmpty();
        clerk.post(page + "/contacts", "name", "欧阳明", "duty", "负责人", "phone", "13812345678");
        assertThat(clerk.page(page).select("#contacts").text()).contains("欧阳明", "13812345678");
        Visitor reader = signedIn(people.reader());
        assertThat(reader.page(page).select("#contacts").text())
                .contains("欧**", "138******78")
                .doesNotContain("欧阳明", "13812345678");
        assertThat(reader.post(page + "/contacts", "name", "某", "phone", "12345")
                        .statusCode())
                .isEqualTo(403);
        clerk.page(page);
        assertThat(clerk.post(page + "/contacts", "name", "某", "phone", "见名片").statusCode())
                .isEqualTo(400);
        clerk.post(clerk.page(page).expectFirst("#contacts tbody form").attr("action"));
        assertThat(clerk.page(page).select("#contacts tbody tr")).isEmpty();

        assertThat(clerk.post(page + "/parent", "parent", firm).statusCode()).isEqualTo(403);
        Visitor office = signedIn(people.office());
        office.page(page);
        office.post(page + "/parent", "parent", firm);
        assertThat(office.page(page).select(".facts").text()).contains(firm);
        assertThat(office.post("/organisations/" + organisation() + "/parent", "parent", name)
                        .statusCode())
                .as("below it already")
                .isEqualTo(409);

        clerk.post(page, "kind", "ENTERPRISE", "address", "正街 1 号");
        assertThat(clerk.page(page).text()).contains("正街 1 号", name);
        assertThat(clerk.get("/organisations/" + organisation() + "/edit").statusCode())
                .as("a body of the district")
                .isEqualTo(403);
    }

    private long organisation() {
        return organisations
                .list(
                        new OrganisationFilter(firm, null, null, LocalDate.now(clock)),
                        city.wufei.kernel.PageRequest.of(0, 1, null))
                .items()
                .get(0)
                .id();
    }

    private String entered(Visitor visitor, String town) {
        visitor.get("/facilities/new");
        return visitor.post("/facilities", facility("站" + System.nanoTime(), town))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^https?://[^/]+", "");
    }

    private int enter(Visitor visitor, String town) {
        visitor.get("/facilities");
        return visitor.post("/facilities", facility("站" + System.nanoTime(), town))
                .statusCode();
    }

    private static int vehicle(Visitor visitor, String carrier, String plate) {
        visitor.get("/vehicles");
        return visitor.post("/vehicles", "plate", plate, "kind", "COMPACTOR", "carrier", carrier)
                .statusCode();
    }

    private static String tail() {
        return String.format("%04d", COUNT.incrementAndGet() % 10_000);
    }

    private static String[] facility(String name, String town) {
        return new String[] {"name", name, "kind", "TRANSFER_STATION", "region", town};
    }

    private static String json(String town) {
        return """
                {"name": "站%d", "kind": "TRANSFER_STATION", "region": "%s"}""".formatted(System.nanoTime(), town);
    }

    private Visitor signedIn(CurrentPerson person) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(person.username(), TestPeople.PASSWORD);
        return visitor;
    }
}
