package city.wufei.office.cycle.internal;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.facts.Fact;
import city.wufei.facts.FactBook;
import city.wufei.http.Program;
import city.wufei.http.Visitor;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.Scope;
import city.wufei.identity.internal.Role;
import city.wufei.identity.internal.TestFactors;
import city.wufei.identity.internal.TestPeople;
import city.wufei.identity.internal.TokenScope;
import city.wufei.identity.internal.Tokens;
import city.wufei.kernel.PageRequest;
import city.wufei.kernel.Period;
import city.wufei.kernel.RegionCode;
import city.wufei.office.cycle.BothLabels;
import city.wufei.office.cycle.CellKind;
import city.wufei.office.cycle.Form;
import city.wufei.office.cycle.FormColumn;
import city.wufei.office.cycle.FormRow;
import city.wufei.office.cycle.ReturnState;
import city.wufei.office.cycle.ReturnVerb;
import city.wufei.office.cycle.internal.Filling.Outcome;
import city.wufei.office.cycle.internal.Filling.Status;
import city.wufei.office.cycle.internal.Filling.Typed;
import city.wufei.office.cycle.internal.ReturnFlow.CellReason;
import city.wufei.office.report.internal.Reports;
import city.wufei.plan.Plan;
import city.wufei.plan.PlanUnit;
import city.wufei.plan.Plans;
import city.wufei.plan.Task;
import city.wufei.registry.Organisation;
import city.wufei.registry.OrganisationFilter;
import city.wufei.registry.Organisations;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** The first half of 2025 in Kaizhou, as the office lives it: on a database and a clock of its own. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "db-scheduler.polling-interval=1h")
@Import({TestPeople.class, TestFactors.class, TwoQuartersTest.OwnTime.class})
@ContextConfiguration(initializers = TwoQuartersTest.OwnDatabase.class)
@DirtiesContext
class TwoQuartersTest {
    private static final RegionCode DISTRICT = RegionCode.of("500154");
    private static final int TOWNSHIPS = 40;
    private static final int LATE = 3;
    private static final List<CellReason> NONE = List.of();

    @TestConfiguration
    static class OwnTime {
        @Bean
        @Primary
        TurnedClock turnedClock() {
            return new TurnedClock("2025-04-01");
        }
    }

    static final class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Path folder = Path.of("target", "two-quarters").toAbsolutePath();
            try {
                FileSystemUtils.deleteRecursively(folder);
                Files.createDirectories(folder);
            } catch (IOException problem) {
                throw new IllegalStateException(problem);
            }
            TestPropertyValues.of("wufei.data=" + folder).applyTo(context);
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Clock clock;

    @Autowired
    private Forms forms;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Returns returns;

    @Autowired
    private Filling filling;

    @Autowired
    private ReturnFlow flow;

    @Autowired
    private Reminders reminders;

    @Autowired
    private FactBook facts;

    @Autowired
    private Reports reports;

    @Autowired
    private Plans plans;

    @Autowired
    private Organisations organisations;

    @Autowired
    private TestPeople people;

    @Autowired
    private Tokens tokens;

    @Autowired
    private JdbcClient sql;

    private CurrentPerson office;
    private CurrentPerson clerk;
    private CurrentPerson head;
    private CurrentPerson checker;
    private Organisation lead;

    @BeforeEach
    void takePosts() {
        lead = first(Organisation.Kind.DEPARTMENT);
        office = people.office();
        clerk = people.with(Map.of(Role.TOWNSHIP, Scope.region(DISTRICT)));
        head = people.with(Map.of(Role.HEAD, Scope.region(DISTRICT)));
        checker = people.with(Map.of(Role.DEPARTMENT, Scope.organisation(lead.id())));
    }

    private Organisation first(Organisation.Kind kind) {
        return organisations
                .list(new OrganisationFilter(null, kind, DISTRICT, today()), PageRequest.of(0, 1, null))
                .items()
                .get(0);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void turnTo(String day) {
        ((TurnedClock) clock).turnTo(day);
    }

    @Test
    void twoQuartersGoThroughTheDesk() {
        assertThat(plans.on(today())).isPresent();
        long form = forms.add(quarterly(), office.signature());

        long spring = cycles.open(office, form, Period.of("2025-Q1"), DUE, "kind/TOWNSHIP_GOVERNMENT/500154");
        // The fourth of April is a holiday, so is the weekend behind it.
        assertThat(cycles.get(spring).dueOn()).isEqualTo("2025-04-09");
        List<Return> asked = returns.ofCycle(spring);
        assertThat(asked).hasSize(TOWNSHIPS);
        handInInTime(asked.subList(LATE, TOWNSHIPS), "100");
        wrongOneComesBackAndIsMended(asked.get(TOWNSHIPS - 1));

        turnTo("2025-04-09");
        reminders.remind();
        assertThat(told("cycle.due")).isEqualTo(LATE);
        turnTo("2025-04-10");
        reminders.remind();
        turnTo("2025-04-14");
        asked.subList(0, LATE).forEach(one -> handIn(one, "90"));
        accept(spring);
        assertThat(returns.ofCycle(spring)).allMatch(one -> one.state() == ReturnState.ACCEPTED);
        assertThat(returns.ofCycle(spring).stream().filter(this::wasLate)).hasSize(LATE);
        assertThat(facts.values(List.of("desk.parcels"), null, null, null)).hasSize(TOWNSHIPS);

        turnTo("2025-07-01");
        long summer = cycles.open(office, form, Period.of("2025-Q2"), DUE, "kind/TOWNSHIP_GOVERNMENT/500154");
        List<Return> again = returns.ofCycle(summer);
        assertThat(returns.before(again.get(LATE), true)).containsEntry(new CellKey("parcels", "value"), "100");
        handInInTime(again, "120");
        accept(summer);
        Fact latest = facts.value(
                        "desk.parcels", organisation(again.get(5)).region().id(), Period.of("2025-Q2"))
                .orElseThrow();
        assertThat(latest.value()).isEqualByComparingTo(new BigDecimal("120"));
        assertThat(latest.origin()).isEqualTo("return/" + again.get(5).id());
        pagesOfATownshipSayIt(again.get(0));
        tasksSlipAndAreReportedOn();
        theMeetingTakesUpWhatIsLateAndTheReportStaysAsItWasIssued();
    }

    private void theMeetingTakesUpWhatIsLateAndTheReportStaysAsItWasIssued() {
        turnTo("2025-07-03");
        Program program = Program.withToken(port, tokens.issue(office, "meeting", TokenScope.PERSON, 200));
        JsonNode made = sent(
                program, "/api/v1/meetings", "{\"title\":\"半年联席会议\",\"heldOn\":\"2025-07-04\",\"place\":\"三楼会议室\"}");
        String meeting = "/api/v1/meetings/" + made.get("meeting").get("id").asLong();
        assertThat(Program.json(program.get(meeting + "/proposals"))).isNotEmpty();
        Plan plan = plans.on(today()).orElseThrow();
        JsonNode decided = sent(
                program,
                meeting + "/decisions",
                "{\"words\":\"八月底前补齐\",\"unit\":" + lead.id() + ",\"dueOn\":\"2025-08-29\"}");
        JsonNode handed = sent(
                program,
                meeting + "/decisions/" + decided.get("decisions").get(0).get("id") + "/supervision",
                "{}");
        String item = "/api/v1/supervision/" + handed.get("decisions").get(0).get("item");
        assertThat(program.get(item).body()).contains("八月底前补齐");
        turnTo("2025-09-02");
        assertThat(program.get(item).body()).contains("BLUE");

        turnTo("2025-07-05");
        long report = reports.draft(plan, Period.of("2025-Q2"), today(), office.signature());
        String path = "/api/v1/work/reports/" + report;
        int version =
                Program.json(program.get(path)).get("report").get("version").asInt();
        String issued = sent(program, path + "/issue", "{\"version\":" + version + "}")
                .get("sections")
                .toString();
        assertThat(issued).contains("[\"滞后\",\"106\"", "[\"正常\",\"1\"");
        turnTo("2025-09-30");
        assertThat(Program.json(program.get(path)).get("sections").toString()).isEqualTo(issued);
    }

    private static JsonNode sent(Program program, String path, String json) {
        var answer = program.postJson(path, json);
        assertThat(answer.statusCode()).as(path + answer.body()).isBetween(200, 201);
        return Program.json(answer);
    }

    /** Late in spring, in time in summer. */
    private void pagesOfATownshipSayIt(Return one) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(office.username(), TestPeople.PASSWORD);
        String page = visitor.page("/work/bodies/" + one.unit()).text();
        assertThat(page).contains("填报情况", "乡镇季报", "2025 年第 1 季度", "迟报", "2025 年第 2 季度", "按时");
    }

    private static final DueRule DUE = new DueRule(DueRule.Kind.WORK_DAYS, 6);

    /** One figure of each township that becomes a fact, checked by a department. */
    private Form quarterly() {
        facts.keep(new city.wufei.facts.Series(
                null,
                "desk.parcels",
                "收集点数",
                "测试",
                city.wufei.facts.SeriesKind.AMOUNT,
                "个",
                2,
                Period.Kind.QUARTER,
                null,
                "乡镇",
                ""));
        FormColumn value = new FormColumn(
                "value",
                new BothLabels("数值", "Value"),
                CellKind.NUMBER,
                null,
                2,
                true,
                BigDecimal.ZERO,
                null,
                new BigDecimal("0.5"),
                null,
                List.of());
        return new Form(
                0,
                0,
                "two-quarters",
                0,
                new BothLabels("乡镇季报", "Quarterly return"),
                null,
                Period.Kind.QUARTER,
                lead.id(),
                Form.FIXED,
                "facts",
                List.of(value),
                List.of(new FormRow("parcels", new BothLabels("收集点", "Points"), "个", "desk.parcels")));
    }

    private void handInInTime(List<Return> asked, String value) {
        asked.forEach(one -> handIn(one, value));
    }

    private void handIn(Return one, String value) {
        assertThat(type(one, value).status()).isEqualTo(Status.SAVED);
        act(clerk, one, ReturnVerb.SUBMIT);
        act(head, one, ReturnVerb.CONFIRM);
    }

    private Outcome type(Return one, String value) {
        int base = filling.news(office, one.id(), 0).entries().size();
        return filling.enter(clerk, one.id(), How.PAGE, List.of(new Typed("parcels", "value", value, base)))
                .get(0);
    }

    private void wrongOneComesBackAndIsMended(Return one) {
        int version = returns.get(office, one.id()).version();
        flow.act(
                checker,
                one.id(),
                ReturnVerb.SEND_BACK,
                version,
                null,
                List.of(new CellReason("parcels", "value", "与台账不符")));
        assertThat(returns.get(office, one.id()).returned()).isTrue();
        assertThat(told("cycle.sentBack")).isEqualTo(1);
        assertThat(type(one, "98").status()).isEqualTo(Status.SAVED);
        act(clerk, one, ReturnVerb.SUBMIT);
        act(head, one, ReturnVerb.CONFIRM);
        assertThat(returns.get(office, one.id()).sentBack()).isEqualTo(1);
    }

    private void accept(long cycle) {
        for (Return one : returns.ofCycle(cycle)) {
            act(checker, one, ReturnVerb.CHECK);
            act(office, one, ReturnVerb.ACCEPT);
        }
    }

    private void act(CurrentPerson who, Return one, ReturnVerb verb) {
        flow.act(who, one.id(), verb, returns.get(office, one.id()).version(), null, NONE);
    }

    private boolean wasLate(Return one) {
        return returns.sheet(office, one.id()).stamps().stream()
                .filter(stamp -> stamp.verb().equals("CONFIRM"))
                .anyMatch(stamp ->
                        LocalDate.ofInstant(stamp.at(), clock.getZone()).isAfter(one.dueOn()));
    }

    private Organisation organisation(Return one) {
        return organisations.find(one.unit()).orElseThrow();
    }

    /** What nobody reports on falls behind; a report puts it on course again. */
    private void tasksSlipAndAreReportedOn() {
        Plan plan = plans.on(today()).orElseThrow();
        Program program = Program.withToken(port, tokens.issue(office, "scenario", TokenScope.PERSON, 30));
        JsonNode tasks = Program.json(program.get("/api/v1/work/tasks?size=200&plan=" + plan.id()));
        assertThat(tasks.get("total").asInt()).isEqualTo(107);
        Task task = plans.tasks().list(plan.id()).get(0);
        JsonNode before = Program.json(program.get("/api/v1/work/tasks/" + task.number() + "?plan=" + plan.id()));
        JsonNode part = before.get("parts").get(0);
        assertThat(part.get("state").toString()).contains("BEHIND");
        PlanUnit unit = task.leads().get(0);
        assertThat(part.toString()).contains(unit.name());
        var made = program.postJson(
                "/api/v1/work/progress",
                "{\"part\":{\"task\":%s,\"unit\":%s,\"body\":%s,\"year\":%s},\"percent\":95,\"words\":\"基本完成\"}"
                        .formatted(part.get("task"), part.get("unit"), part.get("body"), part.get("year")),
                "Idempotency-Key",
                "two-quarters");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        JsonNode after = Program.json(made).get("part");
        assertThat(after.get("state").toString()).doesNotContain("BEHIND");
    }

    private long told(String kind) {
        return sql.sql("SELECT count(DISTINCT n.id) FROM notice n WHERE n.kind = :kind")
                .param("kind", kind)
                .query(Long.class)
                .single();
    }
}
