package city.wufei.office.work;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.http.Program;
import city.wufei.http.Visitor;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.TestPeople;
import city.wufei.plan.Plan;
import city.wufei.plan.PlanUnit;
import city.wufei.plan.Plans;
import city.wufei.plan.Task;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

/** A department's clerk and the office at work on the tasks of Kaizhou's plan. */
@WufeiTest
class WorkPagesTest {
    private static final String UNIT = "区机关事务中心";

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private Plans plans;

    private Plan plan;
    private PlanUnit unit;
    private long body;
    private Task task;
    private CurrentPerson clerk;
    private Visitor visitor;
    private Visitor office;

    @BeforeEach
    void arrive() {
        people.forgetTries();
        plan = KaizhouWork.plan(plans);
        unit = KaizhouWork.unit(plans, UNIT);
        body = KaizhouWork.body(plans, UNIT);
        task = plans.tasks().ofUnit(unit).stream()
                .filter(one -> one.leads().contains(unit) && one.deadline() != null)
                .findFirst()
                .orElseThrow();
        clerk = KaizhouWork.clerk(people, plans, UNIT);
        visitor = signedIn(clerk);
        office = signedIn(people.office());
    }

    private Visitor signedIn(CurrentPerson person) {
        Visitor one = new Visitor(port);
        one.signIn(person.username(), TestPeople.PASSWORD);
        return one;
    }

    @Test
    void theBoardShowsEveryTaskWithItsStateAndWhy() {
        Document board = visitor.page("/work/tasks?plan=" + plan.id() + "&asOf=2023-03-01");

        assertThat(board.select("#list tbody tr:not(.group):not(.subgroup)")).hasSize(107);
        assertThat(board.select("#list .group")).hasSize(8);
        assertThat(board.select(".tabs .tab-count").eachText()).contains("107");
        assertThat(board.select("#list tbody .sub").eachText().get(0)).contains("个工作日");
        Document late = visitor.page("/work/tasks?plan=" + plan.id() + "&asOf=2026-02-01&state=LATE");
        assertThat(late.select("#list tbody .badge").eachText()).containsOnly("逾期");
    }

    @Test
    void aClerkSplitsAndReportsTheOfficeSendsBackAndVerifies() {
        String due = plan.period().to() + "-10-01";
        assertThat(post("/work/parts/steps", "title", "试点单位", "result", "3 家单位验收", "dueOn", due))
                .contains("步骤已增加");
        Document page = visitor.page(address());
        assertThat(page.select("#story").text()).contains("增加步骤", "3 家单位验收");
        String step = page.select("select[name=step] option").eachAttr("value").get(1);

        assertThat(post("/work/parts/progress", "step", step, "percent", "140", "words", "已完成验收"))
                .contains("进度应是 0 到 100 的整数");
        assertThat(visitor.page(address()).select("[role=alert]").text()).isEmpty();
        assertThat(post("/work/parts/progress", "step", step, "percent", "60", "words", "两家通过\n一家整改"))
                .contains("进展已提交");
        page = visitor.page(address());
        assertThat(page.select(".story li").eachText().get(0)).contains("60%", "两家通过", clerk.displayName());
        assertThat(page.select(".part-now").text()).contains("60%");

        decide(visitor, "REPORT_DONE", "");
        assertThat(visitor.page(address()).select(".part-now .badge").eachText().get(0))
                .isEqualTo("已完成");
        assertThat(decide(office, "SEND_BACK", "")).contains("请写明理由");
        assertThat(decide(office, "SEND_BACK", "缺验收单")).contains("已退回");
        assertThat(signedIn(clerk).page("/notices").text()).contains("缺验收单");
        decide(visitor, "REPORT_DONE", "");
        decide(office, "VERIFY", "");
        assertThat(visitor.page(address()).select(".part-now .arithmetic").text())
                .isEqualTo("办公室已核实完成。");
        decide(office, "REOPEN", "测试后重新打开");
    }

    @Test
    void anotherUnitCannotEnter() {
        CurrentPerson other = KaizhouWork.clerk(people, plans, "区教委");
        Visitor stranger = signedIn(other);
        Document page = stranger.page(address());

        assertThat(page.select("#report, .verbs")).isEmpty();
        assertThat(stranger.post("/work/parts/progress", fields("words", "越权")).statusCode())
                .isEqualTo(403);
        assertThat(stranger.post("/work/parts/steps", fields("title", "一", "result", "二", "dueOn", "2025-01-01"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(stranger.post("/work/parts/decision", fields("verb", "REPORT_DONE", "version", "0"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theDeskOfAClerkHasWhatIsBehind() {
        Document desk = visitor.page("/desk");

        assertThat(desk.select(".desk-pile h2").eachText())
                .anySatisfy(head -> assertThat(head).startsWith("逾期和滞后的任务"));
        assertThat(desk.select(".desk-pile td[data-label=单位]").eachText()).contains(UNIT);
    }

    @Test
    void aTownshipHasItsOwnShareOfWhatAllTownshipsDo() {
        PlanUnit townships = KaizhouWork.unit(plans, "各乡镇（街道）");
        Task shared = plans.tasks().ofUnit(townships).get(0);
        Document page = visitor.page("/work/tasks/" + shared.number() + "?plan=" + plan.id());

        assertThat(page.select(".parts li").size()).isGreaterThanOrEqualTo(40);
        long township = KaizhouWork.body(plans, "各乡镇（街道）");
        Document own = visitor.page("/work/bodies/" + township + "?plan=" + plan.id() + "&asOf=2024-01-01");
        assertThat(own.select("h1").text()).isNotBlank();
        assertThat(own.select("main table tbody tr").size())
                .isGreaterThanOrEqualTo(plans.tasks().ofUnit(townships).size());
    }

    @Test
    void bodiesAreListedWithTheirCounts() {
        Document list = visitor.page("/work/bodies?kind=DEPARTMENTS&plan=" + plan.id() + "&asOf=2024-01-01");

        assertThat(list.select("#list tbody tr").eachText())
                .anySatisfy(row -> assertThat(row).startsWith("区生态环境局"));
        assertThat(visitor.page("/work/bodies?kind=TOWNSHIPS&plan=" + plan.id() + "&asOf=2024-01-01")
                        .select("#list tbody tr"))
                .hasSize(40);
    }

    @Test
    void exportsSayAsOfWhenTheyAre() {
        byte[] board = visitor.download(
                        "/work/tasks/export.xlsx?plan=" + plan.id() + "&asOf=2024-01-01&unit=" + unit.id())
                .body();

        assertThat(new String(board, 0, 2, StandardCharsets.ISO_8859_1)).isEqualTo("PK");
        assertThat(visitor.download("/work/bodies/export.xlsx?plan=" + plan.id())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theApiSaysWhatTheCallerMayDo() {
        Program program = Program.withPassword(port, clerk.username(), TestPeople.PASSWORD);
        String path = "/api/v1/work/tasks/" + task.number() + "?plan=" + plan.id();
        JsonNode part = own(Program.json(program.get(path)));

        assertThat(part.get("actions").toString()).contains("REPORT").doesNotContain("VERIFY");
        String name = "{\"task\":%d,\"unit\":%d,\"body\":%d,\"year\":0}".formatted(task.id(), unit.id(), body);
        HttpResponse<String> made =
                program.postJson("/api/v1/work/progress", "{\"part\":" + name + ",\"percent\":20,\"words\":\"起步\"}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        JsonNode answer = Program.json(made);
        assertThat(answer.get("part").get("latest").get("words").asString()).isEqualTo("起步");
        JsonNode story = Program.json(
                program.get("/api/v1/work/parts/" + answer.get("part").get("id").asLong()));
        assertThat(story.get("entries").get(0).get("percent").asInt()).isEqualTo(20);
        HttpResponse<String> closed =
                program.postJson("/api/v1/work/decisions", "{\"part\":" + name + ",\"verb\":\"VERIFY\",\"version\":0}");
        assertThat(closed.statusCode()).isIn(403, 409);
        JsonNode tasks = Program.json(program.get("/api/v1/work/tasks?size=5&plan=" + plan.id()));
        assertThat(tasks.get("total").asInt()).isEqualTo(107);
        assertThat(tasks.get("items")).hasSize(5);
    }

    private static JsonNode own(JsonNode task) {
        for (JsonNode part : task.get("parts")) {
            if (part.get("actions").size() > 0) {
                return part;
            }
        }
        throw new AssertionError("no part of one's own: " + task);
    }

    private String address() {
        return "/work/tasks/" + task.number() + "?plan=" + plan.id() + "&unit=" + unit.id() + "&body=" + body;
    }

    private String[] fields(String... more) {
        String[] own = {
            "task", String.valueOf(task.id()),
            "unit", String.valueOf(unit.id()),
            "body", String.valueOf(body),
            "year", "0"
        };
        return java.util.stream.Stream.concat(java.util.Arrays.stream(own), java.util.Arrays.stream(more))
                .toArray(String[]::new);
    }

    /** Sends the form; answers what the page says then. */
    private String post(String path, String... more) {
        visitor.page(address());
        HttpResponse<String> answer = visitor.post(path, fields(more));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return visitor.page(answer.headers().firstValue("Location").orElseThrow())
                .select("#flash, [role=alert]")
                .text();
    }

    private String decide(Visitor who, String verb, String reason) {
        Document page = who.page(address());
        String version = page.select(".verbs:has(input[value=" + verb + "]) input[name=version]")
                .val();
        HttpResponse<String> answer =
                who.post("/work/parts/decision", fields("verb", verb, "version", version, "reason", reason));
        assertThat(answer.statusCode()).as(verb).isEqualTo(302);
        List<String> said = who.page(answer.headers().firstValue("Location").orElseThrow())
                .select("#flash, [role=alert]")
                .eachText();
        return String.join(" ", said);
    }
}
