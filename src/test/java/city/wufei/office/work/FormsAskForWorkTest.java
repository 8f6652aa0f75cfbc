package city.wufei.office.work;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.http.Visitor;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.TestPeople;
import city.wufei.kernel.Period;
import city.wufei.office.cycle.Accepted;
import city.wufei.office.cycle.BothLabels;
import city.wufei.office.cycle.CellKind;
import city.wufei.office.cycle.Form;
import city.wufei.office.cycle.FormColumn;
import city.wufei.office.cycle.FormRow;
import city.wufei.office.cycle.RowSource;
import city.wufei.office.cycle.Taker;
import city.wufei.office.projects.Milestone;
import city.wufei.office.projects.ProjectWork;
import city.wufei.office.projects.internal.ProjectBook;
import city.wufei.plan.Plan;
import city.wufei.plan.Plans;
import city.wufei.plan.Project;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionOperations;

/** A fill-in cycle can ask for the progress of tasks and projects and for milestones, and what it brings arrives. */
@WufeiTest
class FormsAskForWorkTest {
    private static final Period QUARTER = Period.of(Period.Kind.QUARTER, LocalDate.of(2025, 5, 1));
    private static final Instant ACCEPTED = Instant.parse("2025-07-10T02:00:00Z");

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private List<RowSource> sources;

    @Autowired
    private List<Taker> takers;

    @Autowired
    private Plans plans;

    @Autowired
    private Work work;

    @Autowired
    private ProjectBook projects;

    @Autowired
    private TestPeople people;

    @Autowired
    private TransactionOperations transaction;

    private Plan plan;

    @BeforeEach
    void findKaizhou() {
        people.forgetTries();
        plan = KaizhouWork.plan(plans);
    }

    @Test
    void forTheProgressOfTasks() {
        long unit = KaizhouWork.body(plans, "区供销联社");
        List<FormRow> rows = rows("tasks", unit);
        FormRow row = rows.get(0);

        assertThat(rows).hasSameSizeAs(openLeads(unit));
        accept("task-progress", unit, row, Map.of("percent", "45.4", "words", "网点建成一半", "next", "验收"));
        assertThat(openLeads(unit).get(0).latest()).satisfies(entry -> {
            assertThat(Objects.requireNonNull(entry).percent()).isEqualTo(45);
            assertThat(entry.words()).isEqualTo("网点建成一半");
            assertThat(entry.onDay()).isEqualTo(QUARTER.to());
            assertThat(entry.by()).isEqualTo("填报人");
        });
        accept("task-progress", unit, row, Map.of("percent", "99"));
        assertThat(Objects.requireNonNull(openLeads(unit).get(0).latest()).percent())
                .as("a row without words is no report")
                .isEqualTo(45);
    }

    private List<Part> openLeads(long unit) {
        return work.ofBody(plan, unit, QUARTER.to()).stream()
                .filter(part -> part.lead() && part.stage() == Stage.OPEN)
                .toList();
    }

    @Test
    void forTheProgressOfProjectsAndTheirMilestones() {
        long unit = KaizhouWork.body(plans, "区商务委");
        CurrentPerson clerk = KaizhouWork.clerk(people, plans, "区商务委");
        Project project = plans.projects().find(plan.id(), 20).orElseThrow();
        long milestone = projects.addMilestone(project, "拆解线安装" + System.nanoTime(), LocalDate.of(2025, 5, 31), clerk);

        FormRow row = rows("projects", unit).stream()
                .filter(one -> String.valueOf(project.id()).equals(one.target()))
                .findFirst()
                .orElseThrow();
        accept("project-progress", unit, row, Map.of("percent", "70", "words", "设备到场"));
        assertThat(Objects.requireNonNull(now().latest()).words()).isEqualTo("设备到场");

        FormRow due = rows("milestones", unit).stream()
                .filter(one -> String.valueOf(milestone).equals(one.target()))
                .findFirst()
                .orElseThrow();
        Visitor visitor = new Visitor(port);
        visitor.signIn(clerk.username(), TestPeople.PASSWORD);
        String name = due.label().chinese().replaceAll(".*：|（.*", "");
        assertThat(visitor.page("/todo").text()).contains(name);
        accept("milestones", unit, due, Map.of("reached", "2025-06-20"));
        assertThat(now().milestones().stream().filter(one -> one.id() == milestone))
                .extracting(Milestone::actualOn)
                .containsExactly(LocalDate.of(2025, 6, 20));
        assertThat(rows("milestones", unit)).doesNotContain(due);
        assertThat(visitor.page("/todo").text()).doesNotContain(name);
    }

    private ProjectWork now() {
        return projects.get(plan, 20, QUARTER.to());
    }

    private List<FormRow> rows(String source, long unit) {
        return sources.stream()
                .filter(one -> one.key().equals(source))
                .findFirst()
                .orElseThrow()
                .rows(unit, QUARTER);
    }

    private void accept(String taker, long unit, FormRow row, Map<String, String> values) {
        Form form = new Form(
                1,
                1,
                "progress",
                1,
                new BothLabels("进展", ""),
                null,
                Period.Kind.QUARTER,
                null,
                "tasks",
                taker,
                List.of(),
                List.of());
        Accepted accepted = new Accepted(
                1,
                form,
                unit,
                "单位",
                QUARTER,
                "办公室",
                ACCEPTED,
                values.entrySet().stream()
                        .map(value -> new Accepted.Value(row, column(value.getKey()), value.getValue(), "填报人"))
                        .toList());
        Taker found = takers.stream()
                .filter(one -> one.key().equals(taker))
                .findFirst()
                .orElseThrow();
        transaction.executeWithoutResult(status -> found.take(accepted));
    }

    private static FormColumn column(String code) {
        return new FormColumn(
                code, new BothLabels(code, ""), CellKind.TEXT, null, -1, false, null, null, null, null, List.of());
    }
}
