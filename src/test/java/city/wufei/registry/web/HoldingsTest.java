package city.wufei.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.http.Program;
import city.wufei.http.Visitor;
import city.wufei.identity.Whereabouts;
import city.wufei.identity.internal.TestPeople;
import city.wufei.kernel.RegionCode;
import city.wufei.registry.Capacity;
import city.wufei.registry.Facilities;
import city.wufei.registry.Holder;
import city.wufei.registry.Organisation;
import city.wufei.registry.OrganisationChange;
import city.wufei.registry.Organisations;
import city.wufei.registry.Places;
import city.wufei.registry.Region;
import city.wufei.registry.Registrar;
import city.wufei.registry.Registration;
import city.wufei.registry.Registration.Body;
import city.wufei.registry.Registration.Township;
import city.wufei.registry.Succession;
import city.wufei.registry.Unit;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Facilities, vehicles, contracts, qualifications and parks as somebody of the office keeps them. */
@WufeiTest
class HoldingsTest {
    private static final AtomicInteger COUNT = new AtomicInteger(640100);

    @LocalServerPort
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private Registrar registrar;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Succession succession;

    @Autowired
    private Facilities facilities;

    @Autowired
    private Places places;

    @Autowired
    private Clock clock;

    private String district = "";
    private String firm = "";
    private String town = "";
    private Visitor office;

    @BeforeEach
    void enterDistrict() {
        district = Integer.toString(COUNT.incrementAndGet());
        firm = "戊" + district + "环保公司";
        town = "戊" + district + "镇";
        registrar.enter(new Registration(
                RegionCode.of(district),
                "戊" + district + "区",
                List.of(new Township(RegionCode.of(district + "100"), town, Region.Kind.TOWN, 5)),
                List.of(
                        new Body(firm, null, Organisation.Kind.ENTERPRISE, List.of()),
                        new Body("戊" + district + "医院", null, Organisation.Kind.PUBLIC_BODY, List.of())),
                List.of()));
        people.forgetTries();
        office = new Visitor(port);
        office.signIn(people.office().username(), TestPeople.PASSWORD);
    }

    @Test
    void keepsFacilitiesWithCapacitiesThatChangeFromADayOn() {
        String path = added("/facilities", facility("600", ""));
        long id = Long.parseLong(path.replaceAll(".*/", ""));

        assertThat(office.post(path, facility("900", "2026-07-01")).statusCode())
                .isEqualTo(302);

        assertThat(capacity(id, LocalDate.of(2026, 6, 30))).isEqualTo("600");
        assertThat(capacity(id, LocalDate.of(2026, 7, 1))).isEqualTo("900");
        Document page = office.page(path);
        assertThat(page.select(".facts").text()).contains(firm, "900", "吨/日", town);
        assertThat(page.select(".panel:contains(能力沿革) tbody tr")).hasSize(2);
        assertThat(office.page("/facilities?q=" + district)
                        .select("tbody td.name")
                        .eachText())
                .containsExactly("戊" + district + "焚烧厂");
        assertThat(facilities.find(id, LocalDate.now(clock)).orElseThrow().design())
                .extracting(Capacity::unit)
                .isEqualTo(Unit.T_PER_DAY);
    }

    @Test
    void saysAtEachFieldWhatIsWrong() {
        HttpResponse<String> answer = office.post(
                "/facilities",
                "name",
                "",
                "kind",
                "炼丹炉",
                "operator",
                "没有这家公司",
                "region",
                town,
                "design",
                "很多",
                "openedOn",
                "昨天");

        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select(".field.wrong label").eachText())
                .containsExactlyInAnyOrder("名称 *", "类型 *", "运营单位", "设计能力", "启用日期");
        assertThat(page.select("#operator").attr("value")).isEqualTo("没有这家公司");
        assertThat(office.page("/facilities?q=没有这家公司").select("tbody tr")).isEmpty();
    }

    @Test
    void refusesTheSameNameTwice() {
        added("/facilities", facility("600", ""));
        HttpResponse<String> again = office.post("/facilities", facility("600", ""));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(again.body()).select(".note.bad").text()).contains("已经登记过");
    }

    @Test
    void showsTheOperatorUnderTheNameOfTheDay() {
        String path = added("/facilities", facility("600", ""));
        Organisation operator =
                organisations.called(firm, LocalDate.of(2026, 1, 1)).get(0);
        succession.carryOut(
                new OrganisationChange(
                        city.wufei.registry.Change.Verb.RENAME,
                        List.of(operator.id()),
                        List.of(new OrganisationChange.Begun("新" + firm, null, Organisation.Kind.ENTERPRISE)),
                        null,
                        LocalDate.of(2026, 3, 1),
                        null),
                people.office());

        assertThat(office.page(path + "?asOf=2026-02-28").select(".facts").text())
                .doesNotContain("新" + firm);
        assertThat(office.page(path + "?asOf=2026-03-01").select(".facts").text())
                .contains("新" + firm);
        assertThat(office.page("/organisations/" + operator.id())
                        .select(".panel a")
                        .eachText())
                .contains("戊" + district + "焚烧厂");
    }

    @Test
    void keepsVehiclesAndContracts() {
        String plate = "渝F" + district.substring(1);
        String vehicle = added(
                "/vehicles",
                "plate",
                plate.toLowerCase(java.util.Locale.ROOT),
                "kind",
                "医疗废物转运车",
                "carrier",
                firm,
                "loadLimit",
                "1500");
        assertThat(office.page(vehicle).select("h1").text()).isEqualTo(plate);
        assertThat(office.post("/vehicles", "plate", "渝F1", "kind", "普通货车").statusCode())
                .isEqualTo(422);

        String contract = added(
                "/contracts",
                "number",
                "HT-" + district,
                "client",
                "戊" + district + "医院",
                "contractor",
                firm,
                "subject",
                "收运处置",
                "wastes",
                "感染性废物、损伤性废物",
                "validFrom",
                "2026-01-01",
                "validTo",
                "2026-12-31");
        assertThat(office.page(contract).select(".facts").text()).contains("感染性废物、损伤性废物");
        assertThat(office.page("/contracts?q=HT-" + district + "&asOf=2027-01-01")
                        .select("tbody tr"))
                .isEmpty();
        assertThat(office.page("/contracts?over=yes&q=HT-" + district + "&asOf=2027-01-01")
                        .select("tbody tr.off"))
                .hasSize(1);
    }

    @Test
    void listsQualificationsThatRunOutSoon() {
        String number = "CQ" + district;
        String licence = added(
                "/qualifications",
                "kind",
                "危险废物收集经营许可证",
                "holderType",
                "单位",
                "holder",
                firm,
                "number",
                number,
                "amount",
                "9500",
                "unit",
                "吨/年",
                "validFrom",
                "2024-01-01",
                "validTo",
                "2026-12-31");

        assertThat(running("30", "2026-12-15", number)).hasSize(1);
        assertThat(running("30", "2026-10-01", number)).isEmpty();
        assertThat(running("30", "2027-01-01", number)).isEmpty();
        assertThat(office.page(licence).select("h1").text()).isEqualTo("危险废物收集经营许可证：" + firm);

        HttpResponse<String> unfit = office.post(
                "/qualifications", "kind", "绿色矿山", "holderType", "地区", "holder", town, "validFrom", "2026-01-01");
        assertThat(Jsoup.parse(unfit.body()).select(".note.bad").text()).contains("不能由“地区”持有");
        HttpResponse<String> inMu = office.post(
                "/qualifications",
                "kind",
                "绿色食品认证",
                "holderType",
                "地区",
                "holder",
                town,
                "amount",
                "12",
                "unit",
                "吨/年",
                "validFrom",
                "2026-01-01");
        assertThat(Jsoup.parse(inMu.body()).select(".note.bad").text()).contains("按“亩”计");

        office.get(licence);
        assertThat(office.post(licence + "/end", "lastDay", "2026-06-30").statusCode())
                .isEqualTo(302);
        assertThat(office.page("/qualifications?q=" + number + "&asOf=2026-07-01")
                        .select("tbody tr"))
                .isEmpty();
    }

    @Test
    void letsBodiesAndFacilitiesBelongToAPark() {
        String name = "戊" + district + "园区";
        String park = added("/parks", "name", name, "region", town);
        String facility = added("/facilities", facility("10", ""));
        long id = Long.parseLong(facility.replaceAll(".*/", ""));
        office.get(park);
        assertThat(office.post(park + "/members", "name", firm, "from", "2026-01-01")
                        .statusCode())
                .isEqualTo(302);
        office.get(facility);
        office.post(
                facility,
                java.util.stream.Stream.concat(
                                java.util.Arrays.stream(facility("10", "")), java.util.stream.Stream.of("park", name))
                        .toArray(String[]::new));

        assertThat(members(park)).containsExactly(firm, "戊" + district + "焚烧厂");
        Whereabouts where = places.of(Holder.Type.FACILITY, id, LocalDate.now(clock));
        long parkId = Long.parseLong(park.replaceAll(".*/", ""));
        assertThat(where.parks()).containsExactly(parkId);
        assertThat(where.region()).isEqualTo(RegionCode.of(district + "100"));
        assertThat(where.organisations())
                .containsExactly(
                        organisations.called(firm, LocalDate.now(clock)).get(0).id());
        assertThat(places.of(
                                Holder.Type.ORGANISATION,
                                where.organisations().iterator().next(),
                                LocalDate.of(2025, 12, 31))
                        .parks())
                .isEmpty();
    }

    @Test
    void endsAMembershipAndTakesTheEndBack() {
        String park = added("/parks", "name", "戊" + district + "园", "region", town);
        String other = added("/parks", "name", "己" + district + "园", "region", town);
        office.get(park);
        office.post(park + "/members", "name", firm, "from", "2026-01-01");
        String leave = office.page(park).expectFirst("#members form.card").attr("action");

        assertThat(office.post(leave.replace(park, other), "lastDay", "2026-06-30")
                        .statusCode())
                .as("a member of another park")
                .isEqualTo(404);
        assertThat(office.post(leave, "lastDay", "2026-06-30").statusCode()).isEqualTo(302);
        assertThat(members(park + "?asOf=2026-07-01")).isEmpty();
        assertThat(members(park + "?asOf=2026-06-30")).containsExactly(firm);

        Document page = office.page(park + "?asOf=2026-07-01");
        assertThat(page.select("#members details.more td.name").eachText()).containsExactly(firm);
        office.post(page.expectFirst("#members details.more form").attr("action"));
        assertThat(members(park + "?asOf=2026-07-01")).containsExactly(firm);
        office.get(park);
        office.post(leave, "lastDay", "2025-12-31");
        assertThat(office.page(park).select("#members td.name"))
                .as("it never was")
                .isEmpty();
    }

    @Test
    void keepsGroupsOfBodies() {
        String name = "戊" + district + "相关单位";
        String group = added("/groups", "name", name, "rule", "逐一列出的单位", "region", "戊" + district + "区");
        office.get(group);
        assertThat(office.post(group + "/members", "name", firm).statusCode()).isEqualTo(302);
        office.get(group);
        office.post(group + "/members", "name", "戊" + district + "医院", "from", "2026-09-01");
        assertThat(members(group + "?asOf=2026-08-31")).containsExactly(firm);
        assertThat(members(group + "?asOf=2026-09-01")).hasSize(2);

        String id = group.replaceAll(".*/", "");
        assertThat(office.page("/organisations?group=" + id + "&asOf=2026-08-31")
                        .select("td.name a")
                        .eachText())
                .containsExactly(firm);
        assertThat(office.page("/organisations?group=" + allTownships())
                        .select("td.name a")
                        .eachText())
                .containsExactly(town + "人民政府");

        office.get(group + "/edit");
        assertThat(office.post(group, "name", "戊" + district + "责任单位", "rule", "文件没有写明")
                        .body())
                .contains("登记后不再改变");
        office.get(group + "/edit");
        assertThat(office.post(group, "name", "戊" + district + "责任单位").statusCode())
                .isEqualTo(302);
        LocalDate day = LocalDate.of(2026, 6, 1);
        assertThat(organisations.resolve(name, RegionCode.of(district), day))
                .as("its former name")
                .hasValueSatisfying(party -> assertThat(party.name()).isEqualTo("戊" + district + "责任单位"));
        office.get(group);
        office.post(group + "/end", "lastDay", "2026-12-31");
        assertThat(organisations.resolve(name, RegionCode.of(district), LocalDate.of(2027, 1, 1)))
                .isEmpty();
        assertThat(organisations.resolve(name, RegionCode.of(district), day)).isPresent();
        added("/groups", "name", "戊" + district + "责任单位", "rule", "文件没有写明", "region", "戊" + district + "区");
    }

    private String allTownships() {
        String path =
                added("/groups", "name", "戊" + district + "各镇", "rule", "辖区内全部乡镇街道", "region", "戊" + district + "区");
        assertThat(members(path)).as("by its rule").isEmpty();
        assertThat(office.page(path)
                        .select(".panel:contains(成员) tbody td:first-child")
                        .eachText())
                .containsExactly(town + "人民政府");
        return path.replaceAll(".*/", "");
    }

    private List<String> members(String path) {
        return office.page(path).select("#members > .scroll td.name").eachText();
    }

    @Test
    void answersPrograms() {
        String office = people.office().username();
        Program program = Program.withPassword(port, office, TestPeople.PASSWORD);
        JsonNode made = Program.json(program.postJson("/api/v1/facilities", """
                {"name": "%s站", "kind": "TRANSFER_STATION", "region": "%s", "design": "80.5", "designUnit": "T_PER_DAY"}
                """.formatted(district, district + "100")));

        assertThat(made.at("/design/value").asString()).isEqualTo("80.5");
        assertThat(made.get("region").asString()).isEqualTo(district + "100");
        assertThat(made.get("actions").toString()).contains("EDIT_REGISTER");
        JsonNode wrong = Program.json(program.postJson("/api/v1/facilities", "{\"name\": \"无类型\"}"));
        assertThat(wrong.at("/errors").findValuesAsString("path")).containsExactlyInAnyOrder("kind", "region");
        JsonNode shipped = Program.json(program.get("/api/v1/facilities?kind=LANDFILL&region=500154"));
        assertThat(shipped.get("total").asInt()).isEqualTo(3);
        assertThat(shipped.toString()).contains("\"remaining\":\"320000\"");
    }

    @Test
    void offersReadersNothingToChange() {
        Visitor reader = new Visitor(port);
        reader.signIn(people.reader().username(), TestPeople.PASSWORD);
        for (String path : List.of("/facilities", "/vehicles", "/contracts", "/qualifications", "/parks", "/groups")) {
            assertThat(reader.page(path).select(".actions a")).as(path).isEmpty();
            assertThat(reader.get(path + "/new").statusCode()).as(path).isEqualTo(403);
            assertThat(reader.get(path + "/export.xlsx").statusCode()).as(path).isEqualTo(200);
            assertThat(reader.get(path + "/1").statusCode()).as(path).isEqualTo(404);
            assertThat(office.get(path + "/new?lang=en").statusCode()).as(path).isEqualTo(200);
            assertThat(office.get(path + "/import/template.xlsx").statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    private String[] facility(String design, String from) {
        return new String[] {
            "name",
            "戊" + district + "焚烧厂",
            "kind",
            "生活垃圾焚烧厂",
            "operator",
            firm,
            "region",
            town,
            "design",
            design,
            "designUnit",
            "吨/日",
            "capacityFrom",
            from
        };
    }

    private String added(String path, String... fields) {
        office.get(path + "/new");
        HttpResponse<String> answer = office.post(path, fields);
        assertThat(answer.statusCode())
                .as(Jsoup.parse(answer.body()).select(".note.bad").text())
                .isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private String capacity(long id, LocalDate day) {
        Capacity design = facilities.find(id, day).orElseThrow().design();
        return design == null ? "" : design.amount().toPlainString();
    }

    private List<String> running(String within, String day, String number) {
        return office.page("/qualifications?within=" + within + "&asOf=" + day + "&q=" + number)
                .select("tbody tr")
                .eachText();
    }
}
