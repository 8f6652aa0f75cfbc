package city.wufei.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.http.Program;
import city.wufei.http.Visitor;
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
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What every drawer exports comes back as the same, whatever stands in it. */
@WufeiTest
class DrawerRoundTripTest {
    private static final String DISTRICT = "620990";
    /** Texts that spreadsheets like to make something else of. */
    private static final List<String> AWKWARD = List.of(
            "000123",
            "=1+1",
            "-5",
            "+86 023",
            "@SUM(A1)",
            "说\\\"好\\\"，“引”",
            "上\\n下",
            "2026-1-2",
            "1E5",
            "3/4",
            "TRUE",
            "'单引");

    @LocalServerPort
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private Tokens tokens;

    @Autowired
    private Registrar registrar;

    private Visitor office;
    private Program program;

    @BeforeEach
    void enterDistrict() {
        registrar.enter(new Registration(
                RegionCode.of(DISTRICT),
                "壬区",
                List.of(new Township(RegionCode.of(DISTRICT + "100"), "壬镇", Region.Kind.TOWN, 5)),
                List.of(
                        new Body("壬“引”（甲）公司", null, Organisation.Kind.ENTERPRISE, List.of()),
                        new Body("壬乙公司", null, Organisation.Kind.ENTERPRISE, List.of())),
                List.of()));
        people.forgetTries();
        CurrentPerson person = people.office();
        office = new Visitor(port);
        office.signIn(person.username(), TestPeople.PASSWORD);
        program = Program.withToken(port, tokens.issue(person, "t", TokenScope.PERSON, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"facilities", "vehicles", "contracts", "qualifications", "parks", "groups"})
    void exportAndImportChangeNothing(String drawer) {
        for (int i = 0; i < AWKWARD.size(); i++) {
            String made = row(drawer, i, AWKWARD.get(i));
            HttpResponse<String> answer = program.postJson("/api/v1/" + drawer, made);
            assertThat(answer.statusCode()).as("%s %s", made, answer.body()).isEqualTo(201);
        }
        for (String language : List.of("zh", "en")) {
            byte[] exported = office.download("/" + drawer + "/export.xlsx?over=yes&q=壬&lang=" + language)
                    .body();
            office.get("/organisations?lang=zh");
            comesBackUnchanged(drawer, exported, AWKWARD.size());
        }
    }

    @Test
    void whatThePlanNamesComesBackToo() {
        comesBackUnchanged(
                "facilities",
                office.download("/facilities/export.xlsx?region=500154").body(),
                5);
        comesBackUnchanged("parks", office.download("/parks/export.xlsx").body(), 1);
    }

    /** A name is free again once its bearer is over. */
    @ParameterizedTest
    @ValueSource(strings = {"vehicles", "parks", "groups"})
    void whatIsOverComesBackBesideWhatIsCalledTheSame(String drawer) {
        String made = row(drawer, 77, "癸");
        for (String lastDay : List.of("2025-12-31", "2026-01-31", "2099-01-01")) {
            HttpResponse<String> answer = program.postJson("/api/v1/" + drawer, made);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            JsonNode one = Program.json(answer);
            program.postJson(
                    "/api/v1/" + drawer + "/" + one.get("id").asString() + "/actions/end",
                    "{\"version\": \"%s\", \"lastDay\": \"%s\"}"
                            .formatted(one.get("version").asString(), lastDay));
        }
        comesBackUnchanged(
                drawer,
                office.download("/" + drawer + "/export.xlsx?over=yes&q=" + (drawer.equals("vehicles") ? "977A0" : "癸"))
                        .body(),
                3);
    }

    private void comesBackUnchanged(String drawer, byte[] exported, int least) {
        JsonNode answer = Program.json(program.postFile("/api/v1/imports?kind=" + drawer, "b.xlsx", exported));
        assertThat(answer.path("rows").asInt()).as(answer.toString()).isGreaterThanOrEqualTo(least);
        assertThat(answer.get("unchanged").asInt())
                .as(answer.toString())
                .isEqualTo(answer.get("rows").asInt());
    }

    private static String row(String drawer, int number, String awkward) {
        String fields = switch (drawer) {
            case "facilities" -> """
                "name": "壬厂 %2$s %1$d", "kind": "TRANSFER_STATION", "operator": "壬“引”（甲）公司", "region": "壬镇", "address": "%2$s",
                "design": "%1$d.50", "designUnit": "T_PER_DAY", "remaining": "0", "remainingOn": "2026-02-28",
                "openedOn": "2020-02-29", "note": "%2$s\"""";
            case "vehicles" -> """
                "plate": "渝F9%1$02dA0", "kind": "COMPACTOR", "carrier": "壬乙公司", "loadLimit": "%3$s", "validFrom": "2020-01-01", "note": "%2$s\"""";
            case "contracts" -> """
                "number": "%2$s", "client": "壬乙公司", "contractor": "壬“引”（甲）公司", "subject": "壬 %2$s", "wastes": ["废油", "%4$s"],
                "validFrom": "2026-01-01", "validTo": "2099-12-31", "note": "%2$s\"""";
            case "qualifications" -> """
                "kind": "HAZARDOUS_COLLECTION_LICENCE", "holderType": "ORGANISATION", "holder": "壬乙公司", "number": "%2$s", "issuer": "%2$s",
                "amount": "9500.125", "unit": "T_PER_YEAR", "validFrom": "2026-01-01", "note": "%2$s\"""";
            case "parks" -> """
                "name": "壬园 %2$s %1$d", "region": "壬镇", "administration": "壬乙公司", "validFrom": "1999-12-31", "note": "%2$s\"""";
            default -> """
                "name": "壬组 %2$s %1$d", "rule": "LISTED", "region": "壬区", "aliases": ["%4$s", "壬别名"]""";
        };
        return ("{" + fields + "}")
                .formatted(
                        number, awkward, number == 0 ? "" : String.valueOf(number * 1000), awkward.replace("\\n", " "));
    }
}
