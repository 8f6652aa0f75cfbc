package city.wufei.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.http.Visitor;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.TestPeople;
import city.wufei.plan.internal.PlanImport;
import city.wufei.plan.internal.PlanReview;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.util.UriUtils;

/** Spreadsheets hold what the page shows, and say what that is. */
@WufeiTest
class ExportsTest {
    @Value("${local.server.port}")
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private PlanImport importer;

    @Autowired
    private PlanReview review;

    private Visitor reader;
    private CurrentPerson person;
    private Qingshi qingshi;
    private long plan;

    @BeforeEach
    void putAPlanInForce() {
        people.forgetTries();
        person = people.reader();
        reader = new Visitor(port);
        reader.signIn(person.username(), TestPeople.PASSWORD);
        qingshi = Qingshi.of().readable();
        plan = qingshi.importedBy(importer, person.username());
        review.accept(plan, 1, person.username());
    }

    @Test
    void holdWhatIsFilteredInTheOrderOfThePage() throws IOException {
        List<List<String>> rows = rows(workbook("/indicators/export.xlsx?kind=MANDATORY&sort=-number"), 0);

        assertThat(rows.get(0)).containsExactly("序号", "一级指标", "二级指标", "三级指标", "类别", "现状", "目标值", "目标含义", "责任单位");
        assertThat(rows.subList(1, rows.size()))
                .extracting(row -> row.get(3))
                .containsExactly("“无废城市”建设协调机制", "秸秆综合利用率", "一般工业固体废物综合利用率");
        assertThat(rows.get(3)).contains("≥88%", "不低于 88%", "区生态环境局、区工信局");
    }

    @Test
    void sayWhereAndWhenTheyAreFromAndWhatWasAsked() throws IOException {
        List<List<String>> about = rows(workbook("/tasks/export.xlsx?section=推行农业绿色生产&role=LEAD"), 1);

        assertThat(about)
                .contains(
                        List.of("地区", qingshi.place()),
                        List.of("期间", "2023—2025年"),
                        List.of("筛选条件", "板块：推行农业绿色生产"),
                        List.of("筛选条件", "承担角色：牵头单位"),
                        List.of("行数", "2"),
                        List.of("导出人", person.displayName()),
                        List.of("审批状态", "已采纳"));
        assertThat(about).anySatisfy(line -> assertThat(line.get(0)).isEqualTo("数据截至"));
    }

    @Test
    void listEachResponsibilityOnce() throws IOException {
        List<List<String>> rows = rows(workbook("/units/responsibilities.xlsx"), 0);

        assertThat(rows.get(0)).startsWith("单位", "承担角色", "事项类型", "序号");
        assertThat(rows.subList(1, rows.size()))
                .hasSize(20)
                .extracting(row -> String.join(" ", row.subList(0, 4)))
                .doesNotHaveDuplicates()
                .contains("区工信局 牵头单位 任务 1", "区生态环境局 配合单位 任务 2", "区城管局 责任单位 项目 3")
                .last()
                .isEqualTo("各乡镇（街道） 配合单位 任务 4");
    }

    @Test
    void listTheResponsibilitiesOfOneUnit() throws IOException {
        String unit = org.jsoup.Jsoup.parse(reader.get("/units?plan=" + plan).body())
                .select("td.name a:containsOwn(区生态环境局)")
                .attr("href")
                .replaceAll(".*/units/(\\d+).*", "$1");

        List<List<String>> rows = rows(workbook("/units/" + unit + "/responsibilities.xlsx"), 0);

        assertThat(rows.subList(1, rows.size()))
                .extracting(row -> row.get(0), row -> row.get(1), row -> row.get(5))
                .extracting(tuple -> String.join(" ", tuple.toList().toArray(String[]::new)))
                .containsExactly(
                        "区生态环境局 责任单位 一般工业固体废物综合利用率",
                        "区生态环境局 牵头单位 禁止露天焚烧秸秆。",
                        "区生态环境局 配合单位 开展清洁生产试点。",
                        "区生态环境局 配合单位 推广绿色设计和绿色供应链。");
    }

    @Test
    void showASumForSeveralProjectsOnce() throws IOException {
        List<List<String>> rows = rows(workbook("/projects/export.xlsx?sector=生活领域"), 0);

        assertThat(rows.get(0)).contains("总投资（万元）", "合并投资的项目");
        assertThat(rows.get(1)).contains("东坪转运站", "1,200", "3");
        assertThat(rows.get(2)).contains("南溪转运站", "2").doesNotContain("1,200");
    }

    @ParameterizedTest
    @CsvSource({
        "/indicators/export.xlsx, 6",
        "/tasks/export.xlsx, 4",
        "/projects/export.xlsx, 3",
        "/units/export.xlsx, 7",
        "/findings/export.xlsx, 1",
        "/facts/export.xlsx, 11",
        "/facts/commitments/export.xlsx, 3"
    })
    void areThereForEveryListInBothLanguages(String path, int rows) throws IOException {
        List<List<String>> chinese = rows(workbook(path + "?lang=zh"), 0);
        List<List<String>> english = rows(workbook(path + "?lang=en"), 0);

        assertThat(chinese).hasSameSizeAs(english).hasSize(rows + 1);
        assertThat(String.join("", english.get(0))).doesNotContainPattern("\\p{IsHan}");
    }

    private XSSFWorkbook workbook(String path) throws IOException {
        HttpResponse<byte[]> answer = reader.download(
                UriUtils.encodeQuery(path, StandardCharsets.UTF_8) + (path.contains("?") ? "&" : "?") + "plan=" + plan);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        return new XSSFWorkbook(new ByteArrayInputStream(answer.body()));
    }

    private static List<List<String>> rows(XSSFWorkbook workbook, int sheet) {
        Sheet read = workbook.getSheetAt(sheet);
        int columns = read.getRow(0).getLastCellNum();
        DataFormatter format = new DataFormatter();
        return StreamSupport.stream(read.spliterator(), false)
                .map(row -> cells(row, columns, format))
                .toList();
    }

    private static List<String> cells(Row row, int columns, DataFormatter format) {
        return java.util.stream.IntStream.range(0, columns)
                .mapToObj(column -> format.formatCellValue(row.getCell(column)))
                .toList();
    }
}
