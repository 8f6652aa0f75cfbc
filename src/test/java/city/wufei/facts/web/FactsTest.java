package city.wufei.facts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.wufei.WufeiTest;
import city.wufei.facts.Fact;
import city.wufei.facts.FactBook;
import city.wufei.http.Program;
import city.wufei.http.Visitor;
import city.wufei.identity.internal.Role;
import city.wufei.identity.internal.TestPeople;
import city.wufei.kernel.Period;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Statistics and the history of indicators, entered, brought in, corrected and read. */
@WufeiTest
class FactsTest {
    private static final String INDICATORS = "/statistics/export.xlsx?topic=无废指标";
    private static final int FIRST = 2020;
    private static final int LAST = 2024;

    @LocalServerPort
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private FactBook book;

    private Visitor office = new Visitor(0);
    private Program program = Program.unknown(0);

    @BeforeEach
    void signIn() {
        people.forgetTries();
        String username = people.office().username();
        office = new Visitor(port);
        office.signIn(username, TestPeople.PASSWORD);
        program = Program.withPassword(port, username, TestPeople.PASSWORD);
    }

    /** The plan has 38 indicators; three more series stand for the areas of the one with two targets and so on. */
    @Test
    void bringsTheHistoryOfAllIndicatorsInFromOneWorkbook() throws IOException {
        byte[] filled = filledIn(office.download(encoded(INDICATORS)).body());
        var sent = office.postFile("/statistics/years/import", "history.xlsx", filled);
        assertThat(sent.statusCode())
                .as(Jsoup.parse(sent.body()).select(".note.bad").text())
                .isEqualTo(302);
        String address = sent.headers().firstValue("Location").orElseThrow();
        Document preview = office.page(address);
        assertThat(preview.select("#rows-WRONG tr").text()).isEmpty();
        office.post(address + "/landing");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> book.value("indicator.38", book.district().id(), Period.year(LAST))
                        .isPresent());

        for (int number = 1; number <= 38; number++) {
            String code = "indicator.%02d".formatted(number);
            for (int year = FIRST; year <= LAST; year++) {
                Fact fact = book.value(code, book.district().id(), Period.year(year))
                        .orElseThrow();
                assertThat(fact.value()).isEqualByComparingTo(value(number, year));
                assertThat(fact.source()).isEqualTo("测试年报（模拟数据）");
                assertThat(fact.origin()).isEqualTo("import");
            }
            JsonNode chart = Program.json(office.get("/statistics/" + code + "/chart.json"));
            assertThat(chart.get("labels").toString()).contains("2020 年", "2024 年");
            assertThat(chart.get("lines").get(0).get("values").size())
                    .isEqualTo(chart.get("labels").size());
        }
        assertThat(office.page("/statistics/indicator.11").select("tbody tr").text())
                .contains("2024 年", "测试年报（模拟数据）");

        byte[] again = office.download(encoded(INDICATORS)).body();
        String unchanged = office.postFile("/statistics/years/import", "again.xlsx", again)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        Document same = office.page(unchanged);
        assertThat(same.select("form[action$=/landing]")).as(same.text()).isEmpty();
    }

    /** Even and odd only for what is reached or not. */
    private static BigDecimal value(int number, int year) {
        return number == 30 || number == 31 || number == 34
                ? BigDecimal.valueOf(year % 2)
                : BigDecimal.valueOf(number * 100L + year - FIRST, 2);
    }

    private static byte[] filledIn(byte[] export) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(export));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.getSheetAt(0);
            Row head = null;
            for (Row row : sheet) {
                String first = row.getCell(0) == null ? "" : row.getCell(0).toString();
                if (first.equals("名称")) {
                    head = row;
                } else if (head != null && !first.isEmpty() && !first.contains("（城区）") && !first.contains("（乡镇）")) {
                    fill(row, head);
                }
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static int filled;

    private static void fill(Row row, Row head) {
        filled++;
        for (int column = 0; column < head.getLastCellNum(); column++) {
            String name = head.getCell(column).toString();
            if (name.equals("来源")) {
                row.createCell(column).setCellValue("测试年报（模拟数据）");
            }
            for (int year = FIRST; year <= LAST; year++) {
                if (name.equals(year + " 年")) {
                    row.createCell(column).setCellValue(value(filled, year).doubleValue());
                }
            }
        }
    }

    private static String encoded(String path) {
        return path.replace("无废指标", java.net.URLEncoder.encode("无废指标", java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void keepsEveryVersionAndSaysWhichIsInForce() {
        String code = "agriculture.film-used";
        record(code, "2019", "120.5", "年报");
        record(code, "2019", "121.5", "年报更正");
        assertThat(record(code, "2019", "121.5", "年报更正").get("recorded").asInt())
                .isZero();

        Document versions = office.page("/statistics/" + code + "/history?period=2019");
        assertThat(versions.select("tbody tr")).hasSize(2);
        assertThat(versions.select("tbody tr").get(0).text()).contains("121.5", "现行");
        assertThat(versions.select("tbody tr").get(1).text()).contains("120.5").doesNotContain("现行");

        String district = book.district().code().toString();
        office.post("/statistics/" + code + "/withdraw", "region", district, "period", "2019", "note", "来源有误");
        assertThat(book.value(code, book.district().id(), Period.year(2019))).isEmpty();
        assertThat(office.page("/statistics/" + code + "/history?period=2019")
                        .select("tbody tr")
                        .get(0)
                        .text())
                .contains("已撤回", "来源有误");
    }

    private JsonNode record(String series, String period, String value, String source) {
        var answer = program.postJson(
                "/api/v1/facts",
                """
                [{"series": "%s", "period": "%s", "value": "%s", "source": "%s"}]""".formatted(series, period, value, source),
                "Idempotency-Key",
                UUID.randomUUID().toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Program.json(answer);
    }

    @Test
    void refusesWhatDoesNotFitAndSavesNothingOfIt() {
        var answer = program.postJson(
                "/api/v1/facts", """
                [{"series": "industry.value-added", "period": "2018-Q1", "value": "100.25"},
                 {"series": "industry.value-added", "period": "2018-05", "value": "1.2345"},
                 {"series": "no.such", "period": "2018", "value": "1"}]""", "Idempotency-Key", UUID.randomUUID().toString());

        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode problem = Program.json(answer);
        assertThat(problem.get("code").asString()).isEqualTo("FACT_INVALID");
        assertThat(problem.get("errors").toString()).contains("1.period", "1.value", "2.series");
        assertThat(book.values(List.of("industry.value-added"), null, Period.of("2018-Q1"), Period.of("2018-Q1")))
                .isEmpty();
    }

    @Test
    void letsOnlyTheOfficeAndTheBodyOfASeriesEnterIt() {
        var township = people.with(Role.READER);
        Program reader = Program.withPassword(port, township.username(), TestPeople.PASSWORD);
        assertThat(reader.postJson("/api/v1/facts", "[]", "Idempotency-Key", "facts-reader")
                        .statusCode())
                .isEqualTo(403);
        assertThat(reader.get("/api/v1/facts?series=indicator.10").statusCode()).isEqualTo(200);
    }

    @Test
    void addsASeriesAndKeepsWhatItsValuesMean() {
        String code = "test.series-" + System.nanoTime();
        assertThat(keep(code, "吨").statusCode()).isEqualTo(302);
        record(code, "2023", "7", "测试");
        var refused = keep(code, "千克");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("不能再改变");
        assertThat(book.get(code).unit()).isEqualTo("吨");
    }

    private java.net.http.HttpResponse<String> keep(String code, String unit) {
        office.page("/statistics/new");
        return office.post(
                "/statistics",
                "code",
                code,
                "name",
                "测试序列",
                "topic",
                "测试",
                "kind",
                "AMOUNT",
                "unit",
                unit,
                "digits",
                "2",
                "period",
                "YEAR");
    }
}
