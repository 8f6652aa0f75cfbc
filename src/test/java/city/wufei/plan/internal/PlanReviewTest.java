package city.wufei.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.wufei.WufeiTest;
import city.wufei.kernel.Failure;
import city.wufei.kernel.PageRequest;
import city.wufei.plan.Bound;
import city.wufei.plan.IndicatorKind;
import city.wufei.plan.Place;
import city.wufei.plan.PlanError;
import city.wufei.plan.Reading;
import city.wufei.plan.draft.Unread;
import city.wufei.plan.draft.Unread.Item;
import city.wufei.plan.internal.DraftWriter.Extras;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** The life of a draft, from the importer's hands to a plan in force. */
@WufeiTest
class PlanReviewTest {
    private static final PageRequest ALL = new PageRequest(0, 200, null);
    private static final Item FIRST_INDICATOR = new Item(Item.Type.INDICATOR, 1);
    private static final Item SECOND_INDICATOR = new Item(Item.Type.INDICATOR, 2);
    private static final String WHO = "office";

    @Autowired
    private DraftWriter writer;

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
    private UnreadStore unread;

    @Autowired
    private TextStore texts;

    @Autowired
    private EditStore edits;

    @Autowired
    private Enrichment enrichment;

    @Autowired
    private PlanReview review;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private Clock clock;

    private String place = "";

    @BeforeEach
    void takeAPlaceOfItsOwn() {
        place = "青石" + UUID.randomUUID();
    }

    @Test
    void keepsAllThatADraftSays() {
        long plan = draft(List.of(Drafts.unreadTarget()));

        assertThat(plans.get(plan))
                .extracting(PlanRow::status, PlanRow::indicators, PlanRow::tasks, PlanRow::projects, PlanRow::unread)
                .containsExactly(PlanStatus.DRAFT, 2, 2, 2, 1);
        IndicatorRow straw = indicators.find(plan, 1).orElseThrow();
        assertThat(straw.target().readings())
                .containsExactly(Reading.amount(Bound.AT_LEAST, new BigDecimal("90"), "%"));
        assertThat(straw.place()).isEqualTo(Place.row(1, 2));
        TaskRow task = tasks.find(plan, 1).orElseThrow();
        assertThat(task.leads()).extracting(UnitRef::name).containsExactly("区经信局");
        assertThat(task.supports()).extracting(UnitRef::group).containsExactly(false, true);
        assertThat(texts.facts(plan, TextStore.FactFilter.NONE, ALL).items()).hasSize(2);
        assertThat(texts.commitments(plan, true, ALL).items()).hasSize(1);
    }

    @Test
    void showsOneSumForSeveralProjectsAsShared() {
        long plan = draft(List.of());

        assertThat(projects.list(plan, ProjectStore.Filter.NONE, ALL).items())
                .extracting(ProjectRow::investment, ProjectRow::investmentSharedWith)
                .satisfiesExactly(
                        first -> assertThat(first.toList()).containsExactly(new BigDecimal("13700"), List.of(2)),
                        second -> assertThat(second.toList()).containsExactly(null, List.of(1)));
        assertThat(projects.sumBySector(plan))
                .extracting(ProjectStore.SectorSum::investment)
                .containsExactly(new BigDecimal("13700"));
    }

    @Test
    void filtersInTheDatabase() {
        long plan = draft(List.of());
        long environment = unit(plan, "区环保局");

        assertThat(tasks.list(plan, new TaskStore.Filter(null, environment, "SUPPORT", null, null), ALL)
                        .items())
                .extracting(TaskRow::number)
                .containsExactly(1);
        assertThat(tasks.list(plan, new TaskStore.Filter(null, environment, "LEAD", null, null), ALL)
                        .total())
                .isZero();
        assertThat(tasks.list(plan, new TaskStore.Filter("农业", null, null, null, "农膜"), ALL)
                        .items())
                .extracting(TaskRow::number)
                .containsExactly(2);
        assertThat(indicators
                        .list(plan, new IndicatorStore.Filter(IndicatorKind.MANDATORY, null, null, null, null), ALL)
                        .items())
                .extracting(IndicatorRow::number)
                .containsExactly(1);
    }

    @Test
    void countsWhatAUnitHasToDo() {
        long plan = draft(List.of());

        assertThat(units.find(plan, unit(plan, "区环保局")).orElseThrow())
                .extracting(UnitRow::indicators, UnitRow::leads, UnitRow::supports, UnitRow::projects)
                .containsExactly(1, 0, 1, 2);
    }

    @Test
    void refusesAnUnknownSortKeyByName() {
        long plan = draft(List.of());

        assertThatThrownBy(() -> tasks.list(
                        plan, TaskStore.Filter.NONE, new PageRequest(0, 10, "t.number; drop table plan_task")))
                .hasMessageContaining("SORT_KEY_UNKNOWN");
    }

    @Test
    void readsAnEditedFieldAndSettlesWhatWasUnreadAboutIt() {
        long plan = draft(List.of(Drafts.unreadTarget()));

        review.edit(plan, 1, SECOND_INDICATOR, "target", "不少于5家", WHO);

        assertThat(indicators.find(plan, 2).orElseThrow().target().readings())
                .containsExactly(Reading.amount(Bound.AT_LEAST, new BigDecimal("5"), "家"));
        assertThat(plans.get(plan))
                .extracting(PlanRow::unread, PlanRow::version)
                .containsExactly(0, 2);
        assertThat(edits.listOf(plan, SECOND_INDICATOR))
                .extracting(EditStore.Edit::was, EditStore.Edit::became, EditStore.Edit::by)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("见附文", "不少于5家", WHO));
    }

    @Test
    void refusesAValueThatCannotBeRead() {
        long plan = draft(List.of());

        assertFails(
                () -> review.edit(plan, 1, FIRST_INDICATOR, "target", "≥8O%", WHO),
                PlanError.PLAN_VALUE_NOT_UNDERSTOOD);
        assertThat(plans.get(plan).version()).isEqualTo(1);
    }

    @Test
    void givesAnEditedRowUnitsThatThePlanDidNotKnow() {
        long plan = draft(List.of());

        review.edit(plan, 1, FIRST_INDICATOR, "units", "农业局、区供销社", WHO);

        assertThat(indicators.find(plan, 1).orElseThrow().units())
                .extracting(UnitRef::name)
                .containsExactly("区农业局", "区供销社");
    }

    @Test
    void letsNoTwoReviewersOverwriteEachOther() {
        long plan = draft(List.of());
        review.edit(plan, 1, FIRST_INDICATOR, "name", "秸秆利用率", WHO);

        assertFails(() -> review.edit(plan, 1, FIRST_INDICATOR, "name", "利用率", WHO), PlanError.PLAN_CHANGED);
    }

    @Test
    void acceptsOnlyWhenEverythingUnreadIsSettled() {
        long plan = draft(List.of(Drafts.unreadRow()));
        assertFails(() -> review.accept(plan, 1, WHO), PlanError.PLAN_HAS_UNREAD);
        long open = unread.list(plan, ALL).items().get(0).id();
        assertFails(() -> review.settle(plan, 1, open, " ", WHO), PlanError.PLAN_NOTE_MISSING);

        review.settle(plan, 1, open, "落款，不属于方案内容", WHO);
        assertFails(() -> review.settle(plan, 2, open, "再说一次", WHO), PlanError.PLAN_SETTLED_BEFORE);
        review.reopen(plan, 2, open);
        review.settle(plan, 3, open, "落款", WHO);

        assertThat(review.accept(plan, 4, WHO)).isEqualTo(plan);
        assertThat(plans.get(plan).status()).isEqualTo(PlanStatus.IN_FORCE);
    }

    @Test
    void enrichesThePlanInForceByNumberInsteadOfMakingASecond() {
        long fromPack = inForceWithTitlesOnly();
        long document = draft(List.of());
        assertThat(enrichment.differences(fromPack, document))
                .filteredOn(Enrichment.Difference::isNew)
                .extracting(Enrichment.Difference::field)
                .contains("text");

        assertThat(review.accept(document, 1, WHO)).isEqualTo(fromPack);

        TaskRow task = tasks.find(fromPack, 1).orElseThrow();
        assertThat(task.title()).isEqualTo("清洁生产试点");
        assertThat(task.text()).isEqualTo("开展清洁生产");
        assertThat(plans.get(document))
                .extracting(PlanRow::status, PlanRow::mergedInto)
                .containsExactly(PlanStatus.MERGED, fromPack);
        assertThat(edits.listOf(fromPack, new Item(Item.Type.TASK, 1)))
                .extracting(EditStore.Edit::reason)
                .containsOnly(EditStore.Reason.DOCUMENT);
    }

    @Test
    void adoptsWhatTheDocumentHasAndThePackLacks() {
        long fromPack = inForceWithTitlesOnly();
        assertThat(tasks.find(fromPack, 2)).isEmpty();

        review.accept(draft(List.of()), 1, WHO);

        assertThat(tasks.find(fromPack, 2).orElseThrow().leads())
                .extracting(UnitRef::id)
                .containsExactly(unit(fromPack, "区农业局"));
        assertThat(texts.facts(fromPack, TextStore.FactFilter.NONE, ALL).items())
                .extracting(TextStore.FactRow::key)
                .containsExactly("straw.utilised", null);
    }

    @Test
    void decidedDraftsStayAsTheyAre() {
        long plan = draft(List.of());
        review.discard(plan, 1, WHO);

        assertFails(() -> review.edit(plan, 2, FIRST_INDICATOR, "name", "改名", WHO), PlanError.PLAN_CHANGED);
        assertFails(() -> review.accept(plan, 2, WHO), PlanError.PLAN_CHANGED);
    }

    /** A plan in force that lacks the second task, the official texts and one of the facts. */
    private long inForceWithTitlesOnly() {
        var whole = Drafts.of(place, List.of());
        var task = whole.tasks().get(0);
        var bare = new city.wufei.plan.draft.PlannedTask(
                1,
                task.section(),
                task.measure(),
                "",
                task.leads(),
                task.supports(),
                "2025年",
                task.deadline(),
                task.place());
        var fact = whole.facts().get(0);
        var pack = new city.wufei.plan.draft.PlanDraft(
                whole.head(),
                whole.indicators(),
                List.of(bare),
                whole.projects(),
                whole.sums(),
                whole.units(),
                whole.regions(),
                List.of(fact),
                List.of(),
                List.of(),
                List.<Unread>of());
        Extras extras = new Extras("qingshi", Map.of(1, "清洁生产试点"), Map.of(), Map.of(fact, "straw.utilised"));
        return write(pack, extras, PlanStatus.IN_FORCE);
    }

    private long draft(List<Unread> waiting) {
        return write(Drafts.of(place, waiting), Extras.NONE, PlanStatus.DRAFT);
    }

    private long write(city.wufei.plan.draft.PlanDraft draft, Extras extras, PlanStatus status) {
        return Optional.ofNullable(
                        transaction.execute(unused -> writer.write(draft, extras, status, WHO, clock.instant())))
                .orElseThrow();
    }

    private long unit(long plan, String name) {
        return units.choices(plan).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static void assertFails(ThrowingCallable call, PlanError code) {
        assertThatThrownBy(call)
                .asInstanceOf(InstanceOfAssertFactories.type(Failure.class))
                .extracting(Failure::code)
                .isEqualTo(code);
    }
}
