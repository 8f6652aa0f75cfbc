package city.wufei.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.wufei.WufeiTest;
import city.wufei.http.Program;
import city.wufei.http.Visitor;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.TestPeople;
import city.wufei.plan.Indicator;
import city.wufei.plan.IndicatorTargets;
import city.wufei.plan.Plan;
import city.wufei.plan.Plans;
import city.wufei.plan.TargetVersion;
import city.wufei.plan.Targets;
import city.wufei.plan.YearSpan;
import city.wufei.platform.jobs.JobState;
import city.wufei.platform.jobs.Jobs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

/** Yearly targets of Kaizhou's plan: proposed, set, broken down, sent as a spreadsheet, and in letters. */
@WufeiTest
class TargetPagesTest {
    private static final String NUMBER = "2";

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private Plans plans;

    @Autowired
    private Targets targets;

    @Autowired
    private Jobs jobs;

    private Plan plan;
    private CurrentPerson clerk;
    private Visitor office;

    @BeforeEach
    void arrive() {
        people.forgetTries();
        plan = plans.list().stream()
                .filter(one -> "开州区".equals(one.place()) && one.period().equals(new YearSpan(2023, 2025)))
                .findFirst()
                .orElseThrow();
        clerk = people.office();
        office = new Visitor(port);
        office.signIn(clerk.username(), TestPeople.PASSWORD);
    }

    @Test
    void proposeALineForEachIndicatorWhoseTargetIsANumber() {
        Document page = office.page("/targets?plan=" + plan.id());

        assertThat(page.select("#list tbody tr").size()).isGreaterThanOrEqualTo(38);
        assertThat(targets.list(plan))
                .hasSize(38)
                .anySatisfy(one -> assertThat(one.lines()).hasSize(2));
        assertThat(targets.list(plan).stream().filter(one -> !one.lines().isEmpty()))
                .hasSizeGreaterThan(20)
                .allSatisfy(one -> assertThat(one.lines().get(0).of(2025)).isNotNull());
    }

    @Test
    void areSetBrokenDownAndCheckedVersionByVersion() {
        Indicator indicator = numbered(targets.list(plan).stream()
                .filter(one -> one.unit().equals("%") && one.wholes().size() == 1)
                .findFirst()
                .orElseThrow()
                .indicator()
                .number());
        String path = "/targets/" + indicator.number() + "?plan=" + plan.id();
        TargetVersion last = targets.of(plan, indicator).version();
        int before = last == null ? 0 : last.number();
        assertThat(save(path, "why", "")).contains("请写明依据");
        assertThat(save(path, "why", "办公会议纪要", "paste", "没有的单位\t1\t2\t3")).contains("没有叫“没有的单位”");
        assertThat(save(path, "why", "办公会议纪要", "paste", "区教委\t一")).contains("“一”不是数值");
        assertThat(save(path, "why", "办公会议纪要", "paste", "全域\t90\t91\t92")).contains("已保存");
        assertThat(save(path, "why", "分解", "paste", "\t2024年\t2025年\n区教委\t80\t81\n区商务委\t82\t83\n"))
                .contains("已保存");

        Document page = office.page(path);
        assertThat(page.select(".note.warn").text()).contains("2024年", "总目标 91", "最低值 80", "最高值 82");
        assertThat(page.select(".grid-entry tbody th").eachText()).contains("全域", "区教委", "区商务委");
        assertThat(page.select(".acts li").size()).isEqualTo(before + 2);
        assertThat(page.select(".acts li").eachText().get(0)).contains("分解", clerk.username());
        assertThat(page.select(".target-chart circle").size()).isGreaterThanOrEqualTo(3);
        assertThat(office.page(path + "&version=" + (before + 1))
                        .select(".grid-entry tbody th")
                        .eachText())
                .doesNotContain("区教委");
        assertThat(targets.ofBody(plan, bodyId(), java.time.LocalDate.of(2025, 1, 1)))
                .anySatisfy(one -> assertThat(one.line().of(2025)).isEqualByComparingTo("81"));
        List<String> stale = fields(page);
        stale.set(stale.indexOf("seen") + 1, "0");
        stale.addAll(List.of("why", "过期"));
        HttpResponse<String> answer = office.post(path, stale.toArray(String[]::new));
        assertThat(office.page(answer.headers().firstValue("Location").orElseThrow())
                        .select("[role=alert]")
                        .text())
                .contains("刚才有人修改了");
    }

    private long bodyId() {
        return Objects.requireNonNull(plans.units(plan.id()).stream()
                .filter(unit -> unit.name().equals("区教委"))
                .findFirst()
                .orElseThrow()
                .organisation());
    }

    @Test
    void aReaderSeesAndCannotSet() {
        CurrentPerson reader = people.reader();
        Visitor visitor = new Visitor(port);
        visitor.signIn(reader.username(), TestPeople.PASSWORD);

        assertThat(visitor.page("/targets/" + NUMBER + "?plan=" + plan.id()).select("#targets-save"))
                .isEmpty();
        assertThat(visitor.post("/targets/" + NUMBER, "seen", "0", "why", "不行").statusCode())
                .isEqualTo(403);
    }

    @Test
    void goOutAndComeInAsASpreadsheet() {
        byte[] book = office.download("/targets/export.xlsx?plan=" + plan.id()).body();
        assertThat(new String(book, 0, 2, StandardCharsets.ISO_8859_1)).isEqualTo("PK");

        Program program = Program.withPassword(port, clerk.username(), TestPeople.PASSWORD);
        String rows = """
                序号,区域,单位,年份,目标值
                7,,,2024,70.5
                7,,区住房城乡建委,2024,71
                7,,,2031,80
                7,,没有的单位,2024,1
                """;
        JsonNode sent = Program.json(
                program.postFile("/api/v1/imports?kind=targets", "目标.csv", rows.getBytes(StandardCharsets.UTF_8)));
        String path = "/api/v1/imports/" + sent.get("id").asString();
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        !Program.json(program.get(path)).get("state").asString().equals("LANDING"));

        IndicatorTargets set = targets.of(plan, numbered(7));
        assertThat(Objects.requireNonNull(set.version()).by()).isEqualTo(clerk.displayName());
        assertThat(set.wholes().get(0).of(2024)).isEqualByComparingTo("70.5");
        assertThat(set.wholes().get(0).of(2025)).as("what was proposed stays").isEqualByComparingTo("100");
        assertThat(set.parts()).singleElement().satisfies(line -> {
            assertThat(line.name()).isEqualTo("区住房城乡建委");
            assertThat(line.of(2024)).isEqualByComparingTo("71");
        });
        assertThat(Program.json(program.get(path)).toString()).contains("2031", "没有的单位");
    }

    @Test
    void theApiSetsThemWithAVersion() {
        Program program = Program.withPassword(port, clerk.username(), TestPeople.PASSWORD);
        String path = "/api/v1/plans/" + plan.id() + "/targets/3";
        JsonNode first = Program.json(program.get(path));
        int seen = first.get("version").isNull()
                ? 0
                : first.get("version").get("number").asInt();
        String body = "{\"version\":" + seen
                + ",\"why\":\"接口\",\"lines\":[{\"area\":\"\",\"values\":{\"2023\":\"1.5\",\"2025\":\"2.5\"}}]}";

        HttpResponse<String> answer =
                program.send(path, "PUT", BodyPublishers.ofString(body), "Content-Type", "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(Program.json(answer).get("lines").get(0).get("values").toString())
                .isEqualTo("{\"2023\":\"1.5\",\"2025\":\"2.5\"}");
        assertThat(program.send(path, "PUT", BodyPublishers.ofString(body), "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(409);
        assertThat(Program.json(program.get("/api/v1/plans/" + plan.id() + "/targets")))
                .hasSize(38);
    }

    @Test
    void standInALetterOfResponsibilityAsWordAndPdf() throws IOException {
        long unit = plans.units(plan.id()).stream()
                .filter(one -> one.name().equals("区生态环境局"))
                .findFirst()
                .orElseThrow()
                .id();
        byte[] word = office.download("/units/" + unit + "/letter.docx?plan=" + plan.id())
                .body();
        byte[] pdf = office.download("/units/" + unit + "/letter.pdf?plan=" + plan.id())
                .body();

        assertThat(text(word)).contains("区生态环境局目标责任书", "一、年度目标", "2024年", "牵头", "领导小组办公室（盖章）");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("目标责任书", "年度目标");
        }
    }

    @Test
    void comeForAllUnitsInOneArchive() throws IOException {
        HttpResponse<String> started = office.post("/units/letters", "plan", String.valueOf(plan.id()));

        long id = Long.parseLong(
                started.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", ""));
        await().atMost(Duration.ofSeconds(60)).until(() -> !jobs.get(clerk, id).live());
        assertThat(jobs.get(clerk, id).state()).isEqualTo(JobState.DONE);
        byte[] archive = office.download("/jobs/" + id + "/result").body();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            List<String> names = new ArrayList<>();
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
            assertThat(names)
                    .hasSize(plans.units(plan.id()).size())
                    .anySatisfy(name -> assertThat(name).endsWith("区生态环境局.docx"));
        }
    }

    private static String text(byte[] word) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(word))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]+>", "");
                }
            }
        }
        throw new AssertionError("no document");
    }

    private Indicator numbered(int number) {
        return plans.indicators().find(plan.id(), number).orElseThrow();
    }

    /** Sends the grid as it is shown, with more; answers what the page says then. */
    private String save(String path, String... more) {
        List<String> fields = fields(office.page(path));
        fields.addAll(List.of(more));
        HttpResponse<String> answer = office.post(path, fields.toArray(String[]::new));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return office.page(answer.headers().firstValue("Location").orElseThrow())
                .select("#flash, [role=alert]")
                .text();
    }

    private static List<String> fields(Document page) {
        List<String> fields = new ArrayList<>();
        for (Element input : page.select("form.panel input[name]:not([name=why]):not([name=_csrf])")) {
            fields.addAll(List.of(input.attr("name"), input.val()));
        }
        return fields;
    }
}
