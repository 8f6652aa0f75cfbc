package city.wufei.office.projects;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.http.Program;
import city.wufei.http.Visitor;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.TestPeople;
import city.wufei.office.work.KaizhouWork;
import city.wufei.plan.Plan;
import city.wufei.plan.Plans;
import city.wufei.plan.Project;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

/** The projects of Kaizhou's plan at work. */
@WufeiTest
class ProjectWorkPagesTest {
    /** Project 14 carries the one sum for 14 to 16. */
    private static final int CARRIER = 14;

    private static final int SHARING = 15;

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private Plans plans;

    private Plan plan;
    private CurrentPerson clerk;
    private Visitor visitor;
    private Visitor office;

    @BeforeEach
    void arrive() {
        people.forgetTries();
        plan = KaizhouWork.plan(plans);
        clerk = KaizhouWork.clerk(people, plans, "区城管局");
        visitor = signedIn(clerk);
        office = signedIn(people.office());
    }

    private Visitor signedIn(CurrentPerson person) {
        Visitor one = new Visitor(port);
        one.signIn(person.username(), TestPeople.PASSWORD);
        return one;
    }

    @Test
    void standOnABoardWithTheirSumsOnce() {
        Document board = visitor.page("/work/projects?plan=" + plan.id() + "&asOf=2024-06-01");

        assertThat(board.select("#list table.cards tbody tr")).hasSize(28);
        assertThat(board.select("#list svg.gantt > g").size()).isGreaterThanOrEqualTo(28);
        assertThat(board.select("#list .figure").eachText().get(0)).contains("159,050");
        assertThat(board.select("#list tbody tr").eachText().get(SHARING - 1)).contains("并入项目 14");
    }

    @Test
    void milestonesAreLaidOutReachedAndSlip() {
        Project project = project(SHARING);
        String path = "/work/projects/" + SHARING + "?plan=" + plan.id();
        if (visitor.page(path).select("#lay-out").size() > 0) {
            assertThat(post(project, "/layout", "type", "COLLECTION")).contains("节点已按类型布置");
        }
        assertThat(post(project, "/layout", "type", "COLLECTION")).contains("已经有节点");

        Document page = visitor.page(path);
        assertThat(page.select("#milestones tbody td.name > span").eachText()).contains("设备采购完成");
        String form = page.select("#milestones tbody form").attr("action");
        String version =
                page.select("#milestones tbody form input[name=version]").attr("value");
        String milestone = form.substring(form.lastIndexOf('/') + 1);
        assertThat(post(
                        project,
                        "/milestones/" + milestone,
                        "version",
                        version,
                        "name",
                        "方案批准",
                        "plannedOn",
                        "2024-10-01",
                        "actualOn",
                        "2024-10-10"))
                .contains("节点已更新");
        assertThat(post(
                        project,
                        "/milestones/" + milestone,
                        "version",
                        version,
                        "name",
                        "方案批准",
                        "plannedOn",
                        "2024-10-01"))
                .contains("刚才有人改动过");
        page = visitor.page(path + "&asOf=2024-10-20");
        assertThat(page.select("#milestones tbody tr").eachText())
                .anySatisfy(row -> assertThat(row).contains("2024-10-10"));
        assertThat(visitor.page(path).text()).contains("到达节点");
    }

    @Test
    void moneyOfASharedSumIsKeptOnce() {
        Project carrier = project(CARRIER);

        assertThat(post(
                        carrier,
                        "/money",
                        "year",
                        "2024",
                        "source",
                        "GREEN_CREDIT",
                        "kind",
                        "ARRANGED",
                        "amount",
                        "5,000"))
                .contains("资金已登记");
        post(carrier, "/money", "year", "2024", "source", "GREEN_CREDIT", "kind", "ARRANGED", "amount", "6000");
        assertThat(visitor.page("/work/projects/" + CARRIER + "?plan=" + plan.id())
                        .select("#money .money-table tbody tr")
                        .eachText())
                .anySatisfy(row -> assertThat(row).contains("2024", "绿色信贷", "6,000"));
        assertThat(post(project(SHARING), "/money", "year", "2024", "source", "OWN", "kind", "PAID", "amount", "1"))
                .contains("共用一笔投资");
        assertThat(post(carrier, "/money", "year", "2024", "source", "NOBODY", "kind", "PAID", "amount", "1"))
                .contains("请选择资金来源");
    }

    @Test
    void aFinishedProjectBecomesAFacilityOfTheRegister() {
        Project project = project(18);
        String path = "/work/projects/18?plan=" + plan.id();
        Document page = office.page(path);
        String region = page.select("#plant select[name=region] option").attr("value");
        String name = "开州厨余垃圾处理厂二期" + System.nanoTime();
        HttpResponse<String> answer = office.post(
                "/work/projects/" + project.id() + "/facility",
                "name",
                name,
                "kind",
                "INCINERATION",
                "operator",
                page.select("#plant select[name=operator] option[selected]").attr("value"),
                "region",
                region,
                "capacity",
                "100",
                "unit",
                "T_PER_DAY",
                "openedOn",
                "2023-01-01");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);

        page = office.page(path);
        assertThat(page.select("#plant li a").eachText()).contains(name);
        String facility = page.select("#plant li a:contains(" + name + ")").attr("href");
        assertThat(office.page(facility).select("h1").text()).contains(name);
    }

    @Test
    void anotherUnitCannotEnter() {
        Visitor stranger = signedIn(KaizhouWork.clerk(people, plans, "区教委"));
        stranger.page("/work/projects/" + CARRIER + "?plan=" + plan.id());

        assertThat(stranger.post(
                                "/work/projects/" + project(CARRIER).id() + "/milestones",
                                "name",
                                "一",
                                "plannedOn",
                                "2025-01-01")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aBodysPageHasItsProjectsAndTargets() {
        Document page = visitor.page("/work/bodies/" + KaizhouWork.body(plans, "区城管局") + "?plan=" + plan.id());

        assertThat(page.select("h2").eachText())
                .anySatisfy(head -> assertThat(head).startsWith("项目进展"));
        assertThat(page.select("h2").eachText())
                .anySatisfy(head -> assertThat(head).startsWith("年度目标"));
    }

    @Test
    void goOutAsSpreadsheetsAndThroughTheApi() {
        for (String path : new String[] {"/work/projects/export.xlsx", "/work/projects/milestones.xlsx"}) {
            byte[] book = visitor.download(path + "?plan=" + plan.id()).body();
            assertThat(new String(book, 0, 2, StandardCharsets.ISO_8859_1)).isEqualTo("PK");
        }
        Program program = Program.withPassword(port, clerk.username(), TestPeople.PASSWORD);
        String base = "/api/v1/work/projects";
        HttpResponse<String> made =
                program.postJson(base + "/" + project(17).id() + "/reports", "{\"percent\":40,\"words\":\"示范村完成四成\"}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        JsonNode answer = Program.json(made);
        assertThat(answer.get("latest").get("percent").asInt()).isEqualTo(40);
        assertThat(answer.get("actions").toString()).contains("MILESTONE");
        assertThat(Program.json(program.get(base + "?plan=" + plan.id()))).hasSize(28);
        assertThat(Program.json(program.get(base + "/15?plan=" + plan.id()))
                        .get("investmentWith")
                        .asInt())
                .isEqualTo(CARRIER);
    }

    private Project project(int number) {
        return plans.projects().find(plan.id(), number).orElseThrow();
    }

    /** Sends a form of a project's page; answers what the page says then. */
    private String post(Project project, String path, String... fields) {
        visitor.page("/work/projects/" + project.number() + "?plan=" + plan.id());
        HttpResponse<String> answer = visitor.post("/work/projects/" + project.id() + path, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return visitor.page(answer.headers().firstValue("Location").orElseThrow())
                .select("#flash, [role=alert]")
                .text();
    }
}
