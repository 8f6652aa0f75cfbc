package city.wufei.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.http.HugeUpload;
import city.wufei.http.Program;
import city.wufei.http.Visitor;
import city.wufei.identity.internal.TestPeople;
import city.wufei.kernel.RegionCode;
import city.wufei.platform.spreadsheet.Sheets;
import city.wufei.registry.Organisation;
import city.wufei.registry.Region;
import city.wufei.registry.Registrar;
import city.wufei.registry.Registration;
import city.wufei.registry.Registration.Body;
import city.wufei.registry.Registration.Township;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Bodies go out as a spreadsheet and come back, through pages and the API, over a district that only this test uses. */
@WufeiTest
class OrganisationImportTest {
    private static final String DISTRICT = "650121";

    @LocalServerPort
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private Registrar registrar;

    private Visitor office = new Visitor(0);
    private Program program = Program.unknown(0);

    @BeforeEach
    void enterDistrict() {
        registrar.enter(new Registration(
                RegionCode.of(DISTRICT),
                "往返县",
                List.of(new Township(RegionCode.of("650121100"), "往返镇", Region.Kind.TOWN, 3)),
                List.of(
                        new Body("县环保局", "往返县环境保护局", Organisation.Kind.DEPARTMENT, List.of("县生态环境局", "县环境局")),
                        new Body("往返水泥厂", null, Organisation.Kind.ENTERPRISE, List.of())),
                List.of()));
        people.forgetTries();
        String username = people.office().username();
        office = new Visitor(port);
        office.signIn(username, TestPeople.PASSWORD);
        program = Program.withPassword(port, username, TestPeople.PASSWORD);
    }

    @Test
    void exportAndImportChangeNothing() {
        byte[] exported =
                office.download("/organisations/export.xlsx?region=" + DISTRICT).body();

        JsonNode answer = Program.json(program.postFile("/api/v1/imports?kind=organisations", "b.xlsx", exported));

        assertThat(answer.get("rows").asInt()).isGreaterThanOrEqualTo(3);
        assertThat(answer.get("unchanged").asInt()).isEqualTo(answer.get("rows").asInt());
    }

    @Test
    void exportInEnglishComesBackUnchangedToo() {
        byte[] exported = office.download("/organisations/export.xlsx?lang=en&region=" + DISTRICT)
                .body();
        office.get("/organisations?lang=zh");

        JsonNode answer = Program.json(program.postFile("/api/v1/imports?kind=organisations", "b.xlsx", exported));

        assertThat(answer.get("unchanged").asInt()).isEqualTo(answer.get("rows").asInt());
    }

    @Test
    void showsWhatWillChangeAndChangesItOnlyThen() throws Exception {
        byte[] changed = Sheets.edited(
                office.download("/organisations/export.xlsx?q=水泥厂&region=" + DISTRICT)
                        .body(),
                sheet -> {
                    Sheets.type(sheet, "F2", "往返镇工业路 1 号");
                    Sheets.type(sheet, "E2", "91350100M000100Y43");
                });
        String at = office.postFile("/organisations/import", "bodies.xlsx", changed)
                .headers()
                .firstValue("Location")
                .orElseThrow();

        Document preview = office.page(at);
        assertThat(preview.select("#rows-CHANGED ins").eachText())
                .containsExactlyInAnyOrder("往返镇工业路 1 号", "91350100M000100Y43");
        assertThat(address()).isEmpty();

        assertThat(office.post(at + "/landing").statusCode()).isEqualTo(302);
        assertThat(address()).isEqualTo("往返镇工业路 1 号");
        assertThat(office.post(at + "/landing").statusCode()).isEqualTo(409);
    }

    @Test
    void landsWhatIsRightAndReturnsTheRestAsAWorkbook() throws Exception {
        byte[] sent = Sheets.of(
                "单位",
                List.of("类型", "单位名称", "所在地区", "统一社会信用代码", "联系电话"),
                List.of("企业", "往返纸厂", "往返镇", "", "023-1"),
                List.of("工厂", "往返铁厂", "往返镇", "", "023-2"),
                List.of("企业", "往返药厂", "没有镇", "91350100M000100Y44", "023-3"));

        JsonNode answer = Program.json(program.postFile("/api/v1/imports?kind=organisations", "b.xlsx", sent));

        assertThat(answer.get("added").asInt()).isEqualTo(1);
        assertThat(answer.get("wrong").asInt()).isEqualTo(2);
        assertThat(answer.at("/ignored/0").asString()).isEqualTo("联系电话");
        String id = answer.get("id").asString();
        byte[] errors =
                office.download("/organisations/import/" + id + "/errors.xlsx").body();
        assertThat(Sheets.marked(errors)).containsExactlyInAnyOrder("A2", "C3");

        byte[] mended = Sheets.edited(errors, sheet -> {
            Sheets.type(sheet, "A2", "企业");
            Sheets.type(sheet, "C3", "往返镇");
            Sheets.type(sheet, "D3", "");
        });
        JsonNode second = Program.json(program.postFile("/api/v1/imports?kind=organisations", "b.xlsx", mended));
        assertThat(second.get("added").asInt()).isEqualTo(2);
        assertThat(second.get("wrong").asInt()).isZero();
        JsonNode again = Program.json(program.postFile("/api/v1/imports?kind=organisations", "b.xlsx", mended));
        assertThat(again.get("unchanged").asInt()).isEqualTo(2);
    }

    /** The file is larger than the whole heap; neither the program nor its folder of temporary files takes it in. */
    @Test
    void stopsAWorkbookOfTwoGigabytesOnItsWay() throws Exception {
        long before = sentBefore();
        HugeUpload upload =
                new HugeUpload(port, people.office().username(), "/api/v1/imports?kind=organisations", "b.xlsx");

        assertThat(upload.announced()).isLessThan(300L << 20);
        assertThat(upload.chunked()).isLessThan(300L << 20);

        assertThat(sentBefore()).isEqualTo(before);
        assertThat(program.get("/api/v1/regions?size=1").statusCode()).isEqualTo(200);
    }

    private static long sentBefore() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("wufei-table"))
                    .count();
        }
    }

    @Test
    void marksTheCreditCodeThatAnotherBodyHas() throws Exception {
        byte[] sent = Sheets.of(
                "单位",
                List.of("简称", "类型", "所在地区", "统一社会信用代码"),
                List.of("往返一厂", "企业", "往返镇", "91500234MA5U8XXX1L"),
                List.of("往返二厂", "企业", "往返镇", "91500234MA5U8XXX1L"));
        JsonNode answer = Program.json(program.postFile("/api/v1/imports?kind=organisations", "b.xlsx", sent));

        assertThat(answer.get("added").asInt()).isEqualTo(1);
        assertThat(answer.at("/lines/1/problems/0/code").asString()).isEqualTo("CREDIT_CODE_TAKEN");
        String id = answer.get("id").asString();
        assertThat(Sheets.marked(office.download("/organisations/import/" + id + "/errors.xlsx")
                        .body()))
                .containsExactly("D2");
    }

    @Test
    void templateOffersListsAndComesBackAsATable() throws Exception {
        try (XSSFWorkbook workbook = Sheets.open(
                office.download("/organisations/import/template.xlsx").body())) {
            XSSFSheet form = workbook.getSheetAt(0);
            assertThat(form.getRow(0).getCell(0).getStringCellValue()).isEqualTo("简称 *");
            assertThat(form.getRow(0).getCell(0).getCellComment().getString().getString())
                    .contains("必填", "例如：区生态环境局");
            assertThat(form.getProtect()).isTrue();
            assertThat(form.getDataValidations()).hasSize(2);
            DataValidation regions = form.getDataValidations().get(1);
            assertThat(offered(workbook, regions)).contains("往返镇");
        }
    }

    /** A long list stands on a sheet of its own, and how many regions other tests made is not known here. */
    private static String offered(XSSFWorkbook workbook, DataValidation list) {
        String formula = list.getValidationConstraint().getFormula1();
        if (!formula.startsWith("'")) {
            return formula;
        }
        StringBuilder names = new StringBuilder();
        workbook.getSheet(formula.substring(1, formula.indexOf('\'', 1)))
                .forEach(row -> row.forEach(cell -> names.append(cell).append('\n')));
        return names.toString();
    }

    @Test
    void refusesReadersAndWrongFiles() {
        Visitor reader = new Visitor(port);
        reader.signIn(people.reader().username(), TestPeople.PASSWORD);
        assertThat(reader.get("/organisations/import").statusCode()).isEqualTo(403);
        assertThat(reader.get("/organisations").statusCode()).isEqualTo(200);

        var answer = office.postFile("/organisations/import", "x.xlsx", new byte[] {1, 2, 3, 0, 5});
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select(".note.bad").text()).contains("另存为");
    }

    private String address() {
        return Program.json(program.get("/api/v1/organisations?q=往返水泥厂"))
                .at("/items/0/address")
                .asString("");
    }
}
