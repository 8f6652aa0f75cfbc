package city.wufei.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.http.Visitor;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.TestPeople;
import city.wufei.kernel.RegionCode;
import city.wufei.plan.internal.PlanImport;
import city.wufei.plan.internal.PlanReview;
import city.wufei.registry.Change.Verb;
import city.wufei.registry.Organisation;
import city.wufei.registry.OrganisationChange;
import city.wufei.registry.OrganisationGroup;
import city.wufei.registry.Organisations;
import city.wufei.registry.Region;
import city.wufei.registry.RegionChange;
import city.wufei.registry.Regions;
import city.wufei.registry.Registrar;
import city.wufei.registry.Registration;
import city.wufei.registry.Registration.Body;
import city.wufei.registry.Registration.Group;
import city.wufei.registry.Registration.Township;
import city.wufei.registry.Succession;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Renaming a department and merging two townships keep last year's report as it was. */
@WufeiTest
class LastYearsReportTest {
    private static final AtomicInteger COUNT = new AtomicInteger(620110);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final String LAST_YEAR = "asOf=2025-12-31";
    private static final String THIS_YEAR = "asOf=2026-06-01";

    @LocalServerPort
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private Registrar registrar;

    @Autowired
    private Regions regions;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Succession succession;

    @Autowired
    private PlanImport importer;

    @Autowired
    private PlanReview review;

    private String district = "";
    private CurrentPerson office;
    private Visitor visitor;
    private long plan;

    @BeforeEach
    void putAPlanOfARegisteredDistrictInForce() {
        district = Integer.toString(COUNT.incrementAndGet());
        Qingshi qingshi = Qingshi.of().readable();
        registrar.enter(new Registration(
                RegionCode.of(district),
                qingshi.place(),
                List.of(township("100", "上河镇"), township("101", "下河镇"), township("102", "河口镇")),
                List.of(
                        new Body("区生态环境局", null, Organisation.Kind.DEPARTMENT, List.of()),
                        new Body("区工信局", null, Organisation.Kind.DEPARTMENT, List.of())),
                List.of(new Group("各乡镇（街道）", OrganisationGroup.Rule.ALL_TOWNSHIPS, List.of(), List.of()))));
        people.forgetTries();
        office = people.office();
        visitor = new Visitor(port);
        visitor.signIn(office.username(), TestPeople.PASSWORD);
        plan = qingshi.importedBy(importer, office.username());
        review.accept(plan, 1, office.username());
    }

    @Test
    void isAsItWasAfterADepartmentIsRenamedAndTwoTownshipsMerge() throws IOException {
        Map<String, Object> before = report(LAST_YEAR);

        renameADepartmentAndMergeTwoTownships();

        assertThat(report(LAST_YEAR)).isEqualTo(before);
    }

    @Test
    void isAnotherThisYear() throws IOException {
        Map<String, Object> before = report(LAST_YEAR);
        renameADepartmentAndMergeTwoTownships();

        Document unit = visitor.page(unit("区工信局", THIS_YEAR));
        assertThat(unit.select("h1").text()).as("the plan keeps its names").startsWith("区工信局");
        assertThat(unit.select(".head .sub a").text()).contains("区经济信息委");
        assertThat(visitor.page(unit("各乡镇（街道）", THIS_YEAR)).select(".members a").eachText())
                .containsExactly("两河镇人民政府", "河口镇人民政府");
        assertThat(String.valueOf(before.get("group"))).contains("上河镇人民政府", "下河镇人民政府", "河口镇人民政府");
    }

    private void renameADepartmentAndMergeTwoTownships() {
        Organisation department = (Organisation)
                organisations.resolve("区工信局", RegionCode.of(district), DAY).orElseThrow();
        succession.carryOut(
                new OrganisationChange(
                        Verb.RENAME,
                        List.of(department.id()),
                        List.of(new OrganisationChange.Begun("区经济信息委", null, Organisation.Kind.DEPARTMENT)),
                        null,
                        DAY,
                        null),
                office);
        List<Long> townships = List.of(region("100"), region("101"));
        succession.carryOut(
                new RegionChange(
                        Verb.MERGE,
                        townships,
                        List.of(new RegionChange.Begun(RegionCode.of(district + "100"), "两河镇", Region.Kind.TOWN, 20)),
                        DAY,
                        null),
                office);
    }

    /** What anybody would print of that day: lists, a unit's sheet, who a group is, spreadsheets, the API's answer. */
    private Map<String, Object> report(String day) throws IOException {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("units", text("/units?plan=" + plan + "&" + day));
        report.put("unit", text(unit("区工信局", day)));
        report.put("group", text(unit("各乡镇（街道）", day)));
        report.put("regions", text("/regions?q=" + district + "&" + day));
        report.put("responsibilities", cells("/units/responsibilities.xlsx?plan=" + plan + "&" + day));
        report.put("counts", cells("/units/export.xlsx?plan=" + plan + "&" + day));
        report.put("townships", cells("/regions/export.xlsx?q=" + district + "&" + day));
        return report;
    }

    private String text(String path) {
        Document page = visitor.page(path);
        assertThat(page.select("main .head h1")).as(path).isNotEmpty();
        return page.select("main").text();
    }

    private String unit(String name, String day) {
        return visitor.page("/units?plan=" + plan + "&" + day).select("td.name a").stream()
                .filter(link -> link.text().equals(name))
                .map(link -> link.attr("href"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> cells(String path) throws IOException {
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(visitor.download(path).body()))) {
            DataFormatter format = new DataFormatter();
            return StreamSupport.stream(workbook.getSheetAt(0).spliterator(), false)
                    .map(row -> line(row, format))
                    .toList();
        }
    }

    private static String line(Row row, DataFormatter format) {
        StringBuilder line = new StringBuilder();
        for (Cell cell : row) {
            line.append(format.formatCellValue(cell)).append('|');
        }
        return line.toString();
    }

    private Township township(String end, String name) {
        return new Township(RegionCode.of(district + end), name, Region.Kind.TOWN, 10);
    }

    private long region(String end) {
        return regions.find(RegionCode.of(district + end), DAY).orElseThrow().id();
    }
}
