package city.wufei.office.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.http.Program;
import city.wufei.http.Visitor;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.TestPeople;
import city.wufei.office.supervision.internal.SupervisionBook;
import city.wufei.office.work.KaizhouWork;
import city.wufei.plan.Plan;
import city.wufei.plan.Plans;
import city.wufei.platform.calendar.WorkCalendars;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The office supervises; a department signs, reports and hands in. */
@WufeiTest
class SupervisionPagesTest {
    private static final String UNIT = "区城管局";

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private Plans plans;

    @Autowired
    private SupervisionBook book;

    @Autowired
    private WorkCalendars calendars;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Plan plan;
    private Visitor office;
    private CurrentPerson clerk;
    private Visitor unit;
    private String title;

    @BeforeEach
    void arrive() {
        people.forgetTries();
        plan = KaizhouWork.plan(plans);
        office = signedIn(people.office());
        clerk = KaizhouWork.clerk(people, plans, UNIT);
        unit = signedIn(clerk);
        title = "建筑垃圾消纳场复绿 " + System.nanoTime();
    }

    private Visitor signedIn(CurrentPerson person) {
        Visitor one = new Visitor(port);
        one.signIn(person.username(), TestPeople.PASSWORD);
        return one;
    }

    @Test
    void anItemGoesFromTheOfficeToTheUnitAndBack() {
        String page = registered("2099-01-05", "kind", "TASK", "number", "1", "plan", String.valueOf(plan.id()));
        assertThat(office.page(page).text()).contains("任务", "未逾期");
        assertThat(act(office, page, "ASSIGN")).contains("已交办");
        assertThat(unit.page("/todo").text()).contains("签收督办事项“" + title);
        assertThat(act(unit, page, "SIGN")).contains("已签收");
        assertThat(act(unit, page, "REPORT", "words", "")).contains("请填写情况或理由");
        assertThat(act(unit, page, "REPORT", "words", "已覆土三成", "percent", "30")).contains("进展已报告");
        assertThat(act(office, page, "REMIND", "words", "雨季前完成")).contains("已催办");
        assertThat(act(unit, page, "SUBMIT", "words", "全部覆土并播种")).contains("已报结");
        assertThat(act(office, page, "SEND_BACK", "words", "缺现场照片")).contains("已退回重办");
        act(unit, page, "SUBMIT", "words", "照片已补");
        assertThat(act(office, page, "CLOSE")).contains("已销号");

        Document shown = unit.page(page);
        assertThat(shown.select("#story li")).hasSize(9);
        assertThat(shown.select("#story").text())
                .contains("登记", "签收", "30%", "已覆土三成", "雨季前完成", "缺现场照片", "核查销号", clerk.displayName());
        assertThat(shown.select("#now form")).isEmpty();
        assertThat(unit.page("/todo").text()).doesNotContain(title);
        assertThat(office.page("/work/tasks/1?plan=" + plan.id()).text()).contains(title);
    }

    @Test
    void onlyTheUnitAndTheOfficeMay() {
        String page = registered("2099-01-05");
        act(office, page, "ASSIGN");
        Visitor stranger = signedIn(KaizhouWork.clerk(people, plans, "区教委"));
        assertThat(stranger.page(page).select("#now form")).isEmpty();
        assertThat(stranger.post(page + "/actions/SIGN", "version", "1").statusCode())
                .isEqualTo(403);
        unit.page(page);
        assertThat(unit.post(page + "/actions/REMIND", "version", "1").statusCode())
                .isEqualTo(403);
        assertThat(unit.post("/supervision", "title", "一").statusCode()).isEqualTo(403);
        assertThat(act(office, page, "SIGN")).contains("已签收");
        assertThat(office.page(page).select("#story").text()).contains("（代办）");
    }

    @Test
    void whatWasSeenBeforeSomebodyElseActedIsRefused() {
        String page = registered("2099-01-05");
        act(office, page, "ASSIGN");
        act(office, page, "REMIND");
        unit.page(page);
        HttpResponse<String> answer = unit.post(page + "/actions/SIGN", "version", "1");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(unit.page(page).select("[role=alert]").text()).isNotBlank();
        assertThat(unit.page(page).select("#act-SIGN")).isNotEmpty();
    }

    @Test
    void slipsAreMarkedListedAndToldOnce() {
        String page = registered("2020-01-06");
        act(office, page, "ASSIGN");
        book.watch();
        book.watch();
        int expected = calendars.now().isWorkDay(LocalDate.now(clock)) ? 1 : 0;
        long id = Long.parseLong(page.substring(page.lastIndexOf('/') + 1));
        assertThat(jdbc.sql("select count(*) from notice where once = :once")
                        .param("once", "supervision-slip/" + id + "/2020-01-06/RED/unit")
                        .query(Integer.class)
                        .single())
                .isEqualTo(expected);

        Document list = office.page("/supervision?slip=RED&q=" + title.replace(" ", "+"));
        assertThat(list.select("#list tbody tr")).hasSize(1);
        assertThat(list.select("#list tbody tr").text()).contains("红色", UNIT);
        assertThat(office.page("/supervision?slip=BLUE&q=" + title.replace(" ", "+"))
                        .select("#list tbody tr"))
                .isEmpty();
        byte[] sheet = office.download("/supervision/export.xlsx?slip=RED").body();
        assertThat(new String(sheet, 0, 2, StandardCharsets.ISO_8859_1)).isEqualTo("PK");
        assertThat(office.page("/work/bodies/" + KaizhouWork.body(plans, UNIT) + "?plan=" + plan.id())
                        .text())
                .contains(title);
        assertThat(book.get(id).slip().level()).isEqualTo(SlipLevel.RED);
    }

    @Test
    void theApiSaysWhatItsCallerMayDo() {
        String page = registered("2099-01-05");
        Program program = Program.withPassword(port, clerk.username(), TestPeople.PASSWORD);
        String path = "/api/v1" + page;
        assertThat(Program.json(program.get(path)).get("item").get("actions")).isEmpty();
        act(office, page, "ASSIGN");
        JsonNode item = Program.json(program.get(path)).get("item");
        assertThat(item.get("actions").toString()).contains("SIGN", "DECLINE").doesNotContain("REMIND");
        HttpResponse<String> answer =
                program.postJson(path + "/actions", "{\"verb\":\"DECLINE\",\"version\":1,\"words\":\"由区水利局承办\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(Program.json(answer).get("item").get("state").asString()).isEqualTo("REGISTERED");
        assertThat(Program.json(program.get(path)).get("stamps")).hasSize(3);
        assertThat(program.postJson("/api/v1/supervision", "{\"title\":\"一\"}").statusCode())
                .isEqualTo(403);
    }

    private String registered(String due, String... more) {
        office.page("/supervision/new");
        String[] fields = new String[8 + more.length];
        String[] usual = {
            "title", title, "demand", "完成复绿并验收", "unit", String.valueOf(KaizhouWork.body(plans, UNIT)), "dueOn", due
        };
        System.arraycopy(usual, 0, fields, 0, usual.length);
        System.arraycopy(more, 0, fields, usual.length, more.length);
        HttpResponse<String> answer = office.post("/supervision", fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** Takes a step from the item's page; answers what the page says then. */
    private static String act(Visitor who, String page, String verb, String... more) {
        String version =
                who.page(page).select("#act-" + verb + " [name=version]").attr("value");
        String[] fields = new String[2 + more.length];
        fields[0] = "version";
        fields[1] = version;
        System.arraycopy(more, 0, fields, 2, more.length);
        HttpResponse<String> answer = who.post(page + "/actions/" + verb, fields);
        assertThat(answer.statusCode()).as(verb + " " + answer.body()).isEqualTo(302);
        return who.page(page).select("#flash, [role=alert]").text();
    }
}
