package city.wufei.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.plan.IndicatorKind;
import city.wufei.plan.RealPlan;
import city.wufei.plan.document.DocumentReader;
import city.wufei.plan.draft.PlanDraft;
import city.wufei.plan.draft.PlannedIndicator;
import city.wufei.plan.draft.PlannedProject;
import city.wufei.plan.draft.PlannedTask;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The tables of the published plan. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealPlanTest {
    private PlanDraft draft;

    @BeforeAll
    void read() {
        draft = PlanReader.read(DocumentReader.read("kaizhou-plan.txt", RealPlan.file()));
    }

    @Test
    void leavesNothingUnread() {
        assertThat(draft.unread()).isEmpty();
        assertThat(draft.remarks()).isEmpty();
    }

    @Test
    void readsAllIndicatorsWithTheirKinds() {
        assertThat(draft.indicators().stream().map(PlannedIndicator::number)).containsExactlyElementsOf(oneTo(38));
        assertThat(kinds(IndicatorKind.MANDATORY)).isEqualTo(23);
        assertThat(kinds(IndicatorKind.OPTIONAL)).isEqualTo(14);
        assertThat(kinds(IndicatorKind.FEATURED)).isEqualTo(1);
    }

    @Test
    void readsBothLevelsOfIndicators() {
        assertThat(draft.indicators().stream().map(PlannedIndicator::level1).distinct())
                .hasSize(5);
        assertThat(draft.indicators().stream()
                        .map(indicator -> indicator.level1() + "/" + indicator.level2())
                        .distinct())
                .hasSize(16);
    }

    @Test
    void readsAllTasksInTheirSections() {
        assertThat(draft.tasks().stream().map(PlannedTask::number)).containsExactlyElementsOf(oneTo(107));
        assertThat(draft.tasks().stream().map(PlannedTask::section).distinct()).hasSize(8);
        assertThat(draft.tasks()).allSatisfy(task -> {
            assertThat(task.leads()).isNotEmpty();
            assertThat(task.deadline()).isEqualTo("2025-12-31");
        });
    }

    @Test
    void carriesNoMeasureAcrossTheHeadingOfASection() {
        assertThat(draft.tasks().stream()
                        .filter(task -> task.measure().isEmpty())
                        .map(PlannedTask::number))
                .containsExactly(65, 66, 67, 68, 69);
    }

    @Test
    void readsAllProjectsWithTheirInvestment() {
        assertThat(draft.projects().stream().map(PlannedProject::number)).containsExactlyElementsOf(oneTo(28));
        assertThat(draft.projects().stream()
                        .map(PlannedProject::investment)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("159050");
        assertThat(draft.sums()).singleElement().satisfies(sum -> {
            assertThat(sum.amount()).isEqualByComparingTo("159050");
            assertThat(sum.projects()).hasSize(28);
        });
    }

    @Test
    void sharesOneInvestmentAmongThreeProjects() {
        assertThat(draft.projects().stream()
                        .filter(project -> !project.investmentSharedWith().isEmpty())
                        .map(PlannedProject::number))
                .containsExactly(14, 15, 16);
        assertThat(project(14).investment()).isEqualByComparingTo("13700");
        assertThat(project(15).investment()).isNull();
        assertThat(project(15).investmentSharedWith()).containsExactly(14, 16);
    }

    private PlannedProject project(int number) {
        return draft.projects().get(number - 1);
    }

    private long kinds(IndicatorKind kind) {
        return draft.indicators().stream()
                .filter(indicator -> indicator.kind() == kind)
                .count();
    }

    private static List<Integer> oneTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}
