package city.wufei.office.cycle.internal;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.http.Program;
import city.wufei.http.Visitor;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.TestPeople;
import city.wufei.identity.internal.TokenScope;
import city.wufei.identity.internal.Tokens;
import city.wufei.kernel.Period;
import city.wufei.office.cycle.Form;
import city.wufei.platform.Time;
import city.wufei.platform.calendar.WorkCalendars;
import city.wufei.platform.notices.Notices;
import city.wufei.registry.Organisation;
import city.wufei.registry.Organisations;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** Forms and cycles by page and by program, and what comes by itself. */
@WufeiTest
class CyclePagesTest {
    @Value("${local.server.port}")
    private int port;

    @Autowired
    private Forms forms;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Returns returns;

    @Autowired
    private ReminderSql rules;

    @Autowired
    private ReturnSql rows;

    @Autowired
    private ReturnRights rights;

    @Autowired
    private WorkCalendars calendars;

    @Autowired
    private Notices notices;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private TestPeople people;

    @Autowired
    private Tokens tokens;

    @Autowired
    private Organisations organisations;

    @Autowired
    private JdbcClient sql;

    private CycleWorld world;
    private Organisation unit;
    private CurrentPerson office;

    @BeforeEach
    void makePeople() {
        world = new CycleWorld(people, organisations);
        unit = world.township(11);
        office = people.office();
    }

    private Visitor signedIn(CurrentPerson who) {
        people.forgetTries();
        Visitor visitor = new Visitor(port);
        visitor.signIn(who.username(), TestPeople.PASSWORD);
        return visitor;
    }

    @Test
    void seedsAreThere() {
        assertThat(forms.list()).extracting(Form::code).contains("township-monthly", "township-yearly");
    }

    @Test
    void aFormIsMadeAndAmendedAndACycleKeepsItsVersion() {
        Visitor visitor = signedIn(office);
        String code = "page-" + Long.toString(System.nanoTime(), 36);
        HttpResponse<String> wrong = post(visitor, "/cycles/forms", code, "amount | 数量 | | HEAP", "a | 甲");
        assertThat(wrong.body()).contains("第 1 行读不懂");
        post(visitor, "/cycles/forms", code, "amount | 数量 | Amount | NUMBER | 吨 | 2 | 1 | 0", "a | 甲\nb\t乙\tB\t公斤");
        Form first = forms.list().stream()
                .filter(form -> form.code().equals(code))
                .findFirst()
                .orElseThrow();
        assertThat(first.rows()).extracting("unit").containsExactly(null, "公斤");
        long cycle =
                cycles.open(office, first.id(), Period.of("2026-10"), CycleWorld.FIFTH_WORK_DAY, "unit/" + unit.id());
        post(visitor, "/cycles/forms/" + first.id(), code, "amount | 数量 | Amount | NUMBER | 吨", "a | 甲\nb | 乙\nc | 丙");
        assertThat(forms.get(first.id()).version()).isEqualTo(2);
        assertThat(forms.version(cycles.get(cycle).formVersion()).rows()).hasSize(2);
        assertThat(visitor.page("/cycles/forms/" + first.id())
                        .select("textarea[name=rows]")
                        .text())
                .contains("c | 丙");
        assertThat(visitor.page("/cycles/forms").select("td").eachText()).contains(code);
    }

    private static HttpResponse<String> post(Visitor visitor, String path, String code, String columns, String rows) {
        return visitor.post(
                path,
                "code",
                code,
                "title",
                "页面表",
                "period",
                "MONTH",
                "rowSource",
                "fixed",
                "columns",
                columns,
                "rows",
                rows);
    }

    @Test
    void programsFillInAndTakeSteps() {
        long form = forms.add(CycleWorld.form(null, null), "测试");
        Program asOffice = Program.withToken(port, tokens.issue(office, "cycles", TokenScope.PERSON, 1));
        HttpResponse<String> opened = asOffice.postJson(
                "/api/v1/cycles",
                "{\"form\":" + form + ",\"period\":\"2026-10\",\"dueNumber\":5,\"units\":\"unit/" + unit.id() + "\"}");
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        long cycle = Program.json(opened).get("id").asLong();
        long id = returns.ofCycle(cycle).get(0).id();
        Program clerk = Program.withToken(port, tokens.issue(world.clerk(unit), "return", TokenScope.PERSON, 1));
        JsonNode results = Program.json(clerk.postJson(
                "/api/v1/returns/" + id + "/cells",
                "{\"cells\":[{\"row\":\"kitchen\",\"column\":\"amount\",\"value\":\"1,5x\",\"base\":0},"
                        + "{\"row\":\"other\",\"column\":\"amount\",\"value\":\"2\",\"base\":0}]}"));
        assertThat(results.get(0).get("status").asString()).isEqualTo("REFUSED");
        assertThat(results.get(1).get("status").asString()).isEqualTo("SAVED");
        HttpResponse<String> early = clerk.postJson("/api/v1/returns/" + id + "/actions/SUBMIT", "{\"version\":0}");
        assertThat(early.statusCode()).isEqualTo(400);
        assertThat(Program.json(early).get("code").asString()).isEqualTo("RETURN_INCOMPLETE");
        JsonNode seen = Program.json(clerk.get("/api/v1/returns/" + id));
        assertThat(seen.get("actions").toString()).isEqualTo("[\"FILL\",\"SUBMIT\"]");
        assertThat(seen.get("cells").get(0).get("how").asString()).isEqualTo("API");
        Program stranger =
                Program.withToken(port, tokens.issue(world.clerk(world.township(12)), "return", TokenScope.PERSON, 1));
        assertThat(stranger.get("/api/v1/returns/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void aScheduleOpensEachPeriodThatIsOverOnce() {
        long form = forms.add(CycleWorld.form(null, null), "测试");
        cycles.schedule(
                office, new Schedule(form, CycleWorld.FIFTH_WORK_DAY, "unit/" + unit.id(), Period.of("2026-08"), true));
        cycles.openDue();
        cycles.openDue();
        assertThat(cycles.list().stream().filter(cycle -> cycle.form() == form))
                .extracting(Cycle::period)
                .startsWith(Period.of("2026-10"), Period.of("2026-09"), Period.of("2026-08"))
                .doesNotHaveDuplicates();
        cycles.schedule(
                office,
                new Schedule(form, CycleWorld.FIFTH_WORK_DAY, "unit/" + unit.id(), Period.of("2026-08"), false));
    }

    @Test
    void remindsBeforeOnAndAfterTheDayOnWorkDaysAndOnce() {
        Organisation late = world.township(13);
        CurrentPerson clerk = world.clerk(late);
        CurrentPerson head = world.head(late);
        long form = forms.add(CycleWorld.form(null, null), "测试");
        long cycle = cycles.open(office, form, Period.of("2026-10"), CycleWorld.FIFTH_WORK_DAY, "unit/" + late.id());
        assertThat(cycles.get(cycle).dueOn()).isEqualTo(LocalDate.of(2026, 11, 6));
        remindOn(2);
        assertThat(told(clerk)).isZero();
        remindOn(3);
        remindOn(3);
        assertThat(told(clerk)).isEqualTo(1);
        remindOn(6);
        assertThat(told(clerk)).isEqualTo(2);
        // A Saturday.
        remindOn(7);
        assertThat(told(clerk)).isEqualTo(2);
        long headBefore = told(head);
        remindOn(9);
        assertThat(told(head)).isEqualTo(headBefore + 1);
        remindOn(11);
        assertThat(told(clerk)).isEqualTo(3);
    }

    private void remindOn(int dayOfNovember) {
        Clock then = Clock.fixed(
                LocalDate.of(2026, 11, dayOfNovember)
                        .atTime(8, 30)
                        .atZone(Time.ZONE)
                        .toInstant(),
                Time.ZONE);
        Reminders reminders = new Reminders(rules, rows, forms, rights, calendars, notices, then);
        transaction.executeWithoutResult(status -> reminders.remind());
    }

    private long told(CurrentPerson who) {
        return sql.sql("SELECT count(*) FROM notice n JOIN notice_receipt r ON r.notice_id = n.id"
                        + " WHERE n.kind = 'cycle.due' AND r.person_id = :person")
                .param("person", who.id())
                .query(Long.class)
                .single();
    }
}
