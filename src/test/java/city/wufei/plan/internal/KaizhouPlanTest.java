package city.wufei.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.kernel.PageRequest;
import city.wufei.plan.IndicatorKind;
import city.wufei.plan.RealPlan;
import city.wufei.plan.draft.Unread.Item;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The shipped pack is in force on an empty database, and the published document enriches it. */
@WufeiTest
class KaizhouPlanTest {
    private static final PageRequest ALL = new PageRequest(0, 200, null);

    @Autowired
    private PlanStore plans;

    @Autowired
    private IndicatorStore indicators;

    @Autowired
    private TaskStore tasks;

    @Autowired
    private ProjectStore projects;

    @Autowired
    private UnitStore units;

    @Autowired
    private TextStore texts;

    @Autowired
    private EditStore edits;

    @Autowired
    private PlanImport importer;

    @Autowired
    private PlanReview review;

    @Test
    void isThereFromTheFirstStart() {
        PlanRow plan = kaizhou();

        assertThat(plan)
                .extracting(PlanRow::indicators, PlanRow::tasks, PlanRow::projects)
                .containsExactly(38, 107, 28);
        assertThat(indicators.countByKind(plan.id()))
                .isEqualTo(Map.of(IndicatorKind.MANDATORY, 23, IndicatorKind.OPTIONAL, 14, IndicatorKind.FEATURED, 1));
        assertThat(indicators.listLevel1(plan.id())).hasSize(5);
        assertThat(tasks.listSections(plan.id())).hasSize(8);
        assertThat(projects.sumBySector(plan.id()).stream()
                        .map(ProjectStore.SectorSum::investment)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("159050");
        assertThat(texts.facts(plan.id(), TextStore.FactFilter.NONE, ALL).items())
                .filteredOn(fact -> "industrial.generated".equals(fact.key()))
                .extracting(TextStore.FactRow::value)
                .containsExactly(new BigDecimal("83.03"));
    }

    @Test
    void knowsItsUnitsInTheRegister() {
        PlanRow plan = kaizhou();

        assertThat(plan.region()).isNotNull();
        assertThat(units.list(plan.id(), null, ALL).items())
                .isNotEmpty()
                .allSatisfy(unit -> assertThat(unit.group() ? unit.organisationGroup() : unit.organisation())
                        .as(unit.name())
                        .isNotNull());
    }

    @Test
    void isEnrichedByItsPublishedDocument() throws IOException {
        PlanRow plan = kaizhou();
        byte[] document = Files.readAllBytes(RealPlan.file());
        PlanRow draft = importer.importDocument("plan.txt", document, "office").plan();
        assertThat(draft.unread()).isZero();

        assertThat(review.accept(draft.id(), draft.version(), "office")).isEqualTo(plan.id());

        assertThat(tasks.list(plan.id(), TaskStore.Filter.NONE, ALL).items())
                .hasSize(107)
                .allSatisfy(task -> assertThat(task.title()).isNotBlank())
                .allSatisfy(task -> assertThat(task.text()).isNotBlank());
        assertThat(indicators.list(plan.id(), IndicatorStore.Filter.NONE, ALL).items())
                .allSatisfy(row -> assertThat(edits.listOf(plan.id(), new Item(Item.Type.INDICATOR, row.number())))
                        .as("the pack differs from the document in indicator " + row.number())
                        .isEmpty());
        assertThat(plans.get(plan.id()).findings()).isPositive();
    }

    private PlanRow kaizhou() {
        return plans.list(PlanStatus.IN_FORCE, ALL).items().stream()
                .filter(plan -> "kaizhou-2025".equals(plan.pack()))
                .findFirst()
                .orElseThrow();
    }
}
