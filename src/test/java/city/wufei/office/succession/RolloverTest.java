package city.wufei.office.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.wufei.WufeiTest;
import city.wufei.facts.FactBook;
import city.wufei.facts.FactEntry;
import city.wufei.facts.Series;
import city.wufei.facts.SeriesKind;
import city.wufei.http.Visitor;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.TestPeople;
import city.wufei.kernel.Failure;
import city.wufei.kernel.Period;
import city.wufei.kernel.StateMachineWalk;
import city.wufei.office.report.internal.Reports;
import city.wufei.office.succession.Rollover.IndicatorLink;
import city.wufei.office.succession.Rollover.Kind;
import city.wufei.office.succession.internal.Rollovers;
import city.wufei.plan.Plan;
import city.wufei.plan.Plans;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two small plans of long ago, the second of which succeeds the first. */
@WufeiTest
class RolloverTest {
    private static final AtomicInteger PAIRS = new AtomicInteger();

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Plans plans;

    @Autowired
    private FactBook facts;

    @Autowired
    private Reports reports;

    @Autowired
    private Rollovers rollovers;

    private CurrentPerson boss;
    private long from;
    private long to;
    private int pair;

    @BeforeEach
    void makePlans() {
        people.forgetTries();
        boss = people.office();
        pairOfPlans();
    }

    private void pairOfPlans() {
        pair = PAIRS.incrementAndGet();
        from = plan("旧方案" + pair, 1911, 1913);
        to = plan("新方案" + pair, 1914, 1916);
        long same = indicator(from, 1, "秸秆综合利用率" + pair, "%");
        indicator(from, 2, "农膜回收率", "%");
        indicator(from, 3, "旧式填埋场数量", "个");
        indicator(to, 1, "秸秆综合利用率" + pair, "%");
        indicator(to, 2, "废旧农膜回收率", "%");
        indicator(to, 3, "碳排放下降", "%");
        String code = "rollover.straw-" + pair;
        facts.addMissing(List.of(
                new Series(null, code, code, "无废指标", SeriesKind.SHARE, "%", 2, Period.Kind.YEAR, null, "统计部门", "")));
        jdbc.sql("update plan_indicator set series = :code where id = :id")
                .param("code", code)
                .param("id", same)
                .update();
        facts.record(List.of(value(code, 1912, "80"), value(code, 1913, "85.5"), value(code, 1914, "99")), "张三");
        task(from, 1, "建设收集站");
        task(from, 2, "关停填埋场");
        task(to, 1, "建设收集站");
    }

    private FactEntry value(String code, int year, String value) {
        return FactEntry.of(code, facts.district().id(), Period.year(year), new BigDecimal(value), "test");
    }

    private long plan(String title, int first, int last) {
        return jdbc.sql("insert into plan (title, from_year, to_year, status, made_at, made_by)"
                        + " values (:title, :first, :last, 'IN_FORCE', now(), 'test') returning id")
                .param("title", title)
                .param("first", first)
                .param("last", last)
                .query(Long.class)
                .single();
    }

    private long indicator(long plan, int number, String name, String unit) {
        long id = jdbc.sql("insert into plan_indicator (plan_id, number, name, kind, level1, level2, baseline_text,"
                        + " target_text) values (:plan, :number, :name, 'MANDATORY', '一', '二', '', '≥90') returning id")
                .param("plan", plan)
                .param("number", number)
                .param("name", name)
                .query(Long.class)
                .single();
        jdbc.sql("insert into plan_reading (indicator_id, side, part, kind, bound, value, unit)"
                        + " values (:id, 'TARGET', 1, 'AMOUNT', 'AT_LEAST', 90, :unit)")
                .param("id", id)
                .param("unit", unit)
                .update();
        return id;
    }

    private void task(long plan, int number, String title) {
        long unit = jdbc.sql("insert into plan_unit (plan_id, name, aliases, is_group)"
                        + " values (:plan, '测试单位', '{}', false) on conflict (plan_id, name)"
                        + " do update set name = excluded.name returning id")
                .param("plan", plan)
                .query(Long.class)
                .single();
        long id = jdbc.sql("insert into plan_task (plan_id, number, section, measure, title, deadline_text)"
                        + " values (:plan, :number, '一', '二', :title, '') returning id")
                .param("plan", plan)
                .param("number", number)
                .param("title", title)
                .query(Long.class)
                .single();
        jdbc.sql("insert into plan_assignment (plan_id, item_type, item_id, role, position, printed, unit_id)"
                        + " values (:plan, 'TASK', :id, 'LEAD', 1, '测试单位', :unit)")
                .param("plan", plan)
                .param("id", id)
                .param("unit", unit)
                .update();
    }

    @Test
    void goesWhereItsTableSaysAndNowhereElse() throws IOException {
        StateMachineWalk.walk(RolloverVerb.WORKFLOW, Way::new);
        assertThat(Files.readString(Path.of("docs", "workflows.md"))).contains(RolloverVerb.WORKFLOW.diagram());
    }

    private final class Way implements StateMachineWalk.Subject<RolloverState, RolloverVerb> {
        private final long id;
        private final long indicator;

        Way(RolloverState state) {
            pairOfPlans();
            id = rollovers.begin(from, to, boss);
            indicator = plans.indicators().list(from).get(2).id();
            if (state == RolloverState.CONFIRMED) {
                attempt(RolloverVerb.CONFIRM);
            }
        }

        @Override
        public void attempt(RolloverVerb verb) {
            int version = rollovers.get(id).version();
            switch (verb) {
                case DECIDE -> rollovers.link(id, version, indicator, null, false, boss);
                case CONFIRM -> rollovers.confirm(id, version, boss);
                case UNDO -> rollovers.undo(id, version, boss);
            }
        }

        @Override
        public RolloverState state() {
            return rollovers.get(id).state();
        }
    }

    @Test
    void isProposedByNameAndStartsFromTheLastValueBefore() {
        Rollover proposed = rollovers.get(rollovers.begin(from, to, boss));

        assertThat(proposed.indicators())
                .extracting(IndicatorLink::kind)
                .containsExactly(Kind.SAME, Kind.CHANGED, Kind.ENDED, Kind.NEW);
        assertThat(proposed.indicators().get(0).baseline())
                .isEqualTo(new Rollover.Baseline(new BigDecimal("85.5"), "1913", "统计部门"));
        assertThat(proposed.tasks()).hasSize(2).allMatch(Rollover.CarriedTask::carried);
        assertThat(proposed.tasks().get(0).to()).isNotNull();
        assertThat(proposed.tasks().get(1).to()).isNull();
        assertThatThrownBy(() -> rollovers.begin(from, to, boss)).hasMessageContaining("ROLLOVER_THERE");
        assertThatThrownBy(() -> rollovers.begin(to, from, boss)).hasMessageContaining("ROLLOVER_ORDER");
    }

    @Test
    void keepsTheBaselineOfTheDayItWasConfirmedAndIsUndoneOnlyWhileNothingHangsOnIt() {
        long id = rollovers.begin(from, to, boss);
        rollovers.confirm(id, rollovers.get(id).version(), boss);
        facts.record(List.of(value("rollover.straw-" + pair, 1913, "70")), "李四");

        assertThat(rollovers.get(id).indicators().get(0).baseline())
                .extracting(Rollover.Baseline::value)
                .isEqualTo(new BigDecimal("85.5"));
        rollovers.undo(id, rollovers.get(id).version(), boss);
        assertThat(rollovers.get(id).indicators().get(0).baseline())
                .extracting(Rollover.Baseline::value)
                .isEqualTo(new BigDecimal("70"));

        rollovers.confirm(id, rollovers.get(id).version(), boss);
        Plan next = plans.find(to).orElseThrow();
        reports.draft(next, Period.of("1914-02"), LocalDate.of(1914, 3, 1), "张三");
        assertThatThrownBy(() -> rollovers.undo(id, rollovers.get(id).version(), boss))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("ROLLOVER_IN_USE");
    }

    @Test
    void isDecidedAndConfirmedOnItsPage() {
        Visitor office = new Visitor(port);
        office.signIn(boss.username(), TestPeople.PASSWORD);
        office.page("/work/rollovers");
        String page = office.post("/work/rollovers", "from", String.valueOf(from), "to", String.valueOf(to))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        long id = Long.parseLong(page.substring(page.lastIndexOf('/') + 1));
        Rollover proposed = rollovers.get(id);
        long second = plans.tasks().list(from).get(1).id();
        office.page(page);

        office.post(page + "/tasks/" + second, "version", String.valueOf(proposed.version()), "carried", "false");
        Document shown = office.page(page);
        assertThat(shown.select("#indicators tbody tr").eachText())
                .hasSize(4)
                .last()
                .asString()
                .contains("碳排放下降");
        assertThat(rollovers.get(id).tasks().get(1).carried()).isFalse();
        assertThat(office.post(page + "/confirmation", "version", "0").statusCode())
                .isEqualTo(409);
        office.page(page);
        office.post(page + "/confirmation", "version", String.valueOf(proposed.version() + 1));
        assertThat(office.page(page).select("#undo")).hasSize(1);
        assertThat(office.page(page).select("#indicators").text()).contains("85.5", "1913");
    }
}
