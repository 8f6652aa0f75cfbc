package city.wufei.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.wufei.WufeiTest;
import city.wufei.registry.Organisation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The plan in force as other modules read it, on the pack that comes with the product. */
@WufeiTest
class PlansTest {
    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);

    @Autowired
    private Plans plans;

    private Plan kaizhou;

    @BeforeEach
    void findKaizhou() {
        kaizhou = plans.list().stream()
                .filter(plan -> "开州区".equals(plan.place()) && plan.period().equals(new YearSpan(2023, 2025)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sayWhichPlanADayBelongsTo() {
        assertThat(plans.on(DAY))
                .hasValueSatisfying(plan -> assertThat(plan.period()).matches(period -> period.contains(2024)));
        assertThat(plans.find(kaizhou.id())).contains(kaizhou);
        assertThat(kaizhou.hasEnded(LocalDate.of(2025, 12, 31))).isFalse();
        assertThat(kaizhou.hasEnded(LocalDate.of(2026, 1, 1))).isTrue();
        assertThat(plans.on(LocalDate.of(2900, 1, 1))).isPresent();
        assertThat(plans.on(LocalDate.of(1900, 1, 1))).isEmpty();
    }

    @Test
    void listEverythingByNumber() {
        assertThat(plans.indicators().list(kaizhou.id())).hasSize(38).first().satisfies(first -> {
            assertThat(first.number()).isEqualTo(1);
            assertThat(first.units()).isNotEmpty();
        });
        assertThat(plans.tasks().list(kaizhou.id())).hasSize(107);
        assertThat(plans.projects().list(kaizhou.id())).hasSize(28);
    }

    @Test
    void findAnItemByIdAndByNumber() {
        Task task = plans.tasks().find(kaizhou.id(), 1).orElseThrow();

        assertThat(plans.tasks().get(task.id())).isEqualTo(task);
        assertThat(task.deadline()).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(task.leads()).extracting(PlanUnit::name).containsExactly("区生态环境局");
        assertThat(task.units()).hasSize(5);
        assertThat(plans.tasks().find(kaizhou.id(), 9999)).isEmpty();
        assertThatThrownBy(() -> plans.tasks().get(1)).hasMessageContaining("PLAN_ITEM_NOT_FOUND");
    }

    @Test
    void knowWhichProjectCarriesASumForSeveral() {
        List<Project> sharing = plans.projects().list(kaizhou.id()).stream()
                .filter(project -> !project.investmentSharedWith().isEmpty())
                .toList();

        assertThat(sharing).isNotEmpty();
        assertThat(sharing.stream().filter(project -> project.investment() != null))
                .hasSizeLessThan(sharing.size())
                .allSatisfy(project -> assertThat(project.investment()).isGreaterThan(BigDecimal.ZERO));
    }

    @Test
    void knowWhoAUnitIsInTheRegister() {
        PlanUnit bureau = unit("区生态环境局");
        PlanUnit townships = unit("各乡镇（街道）");

        assertThat(plans.bodies(bureau, DAY)).extracting(Organisation::name).containsExactly("区生态环境局");
        List<Organisation> governments = plans.bodies(townships, DAY);
        assertThat(governments).hasSize(40);
        assertThat(plans.unitsOf(kaizhou.id(), governments.get(0).id(), DAY)).contains(townships);
        assertThat(plans.unitsOf(kaizhou.id(), plans.bodies(bureau, DAY).get(0).id(), DAY))
                .containsExactly(bureau);
        assertThat(plans.unit(bureau.id())).contains(bureau);
    }

    @Test
    void giveAUnitItsOwn() {
        PlanUnit bureau = unit("区生态环境局");

        assertThat(plans.tasks().ofUnit(bureau))
                .isNotEmpty()
                .allSatisfy(task -> assertThat(task.units()).contains(bureau));
        assertThat(plans.indicators().ofUnit(bureau))
                .isNotEmpty()
                .allSatisfy(indicator -> assertThat(indicator.units()).contains(bureau));
        assertThat(plans.projects().ofUnit(unit("浦里新区管委会"))).isNotEmpty();
    }

    private PlanUnit unit(String name) {
        return plans.units(kaizhou.id()).stream()
                .filter(unit -> unit.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
