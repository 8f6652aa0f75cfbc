package city.wufei.plan.layout;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.plan.Place;
import city.wufei.plan.Statement;
import city.wufei.plan.draft.Commitment;
import city.wufei.plan.draft.Fact;
import city.wufei.plan.draft.PlanDraft;
import city.wufei.plan.draft.PlannedIndicator;
import city.wufei.plan.draft.PlannedProject;
import city.wufei.plan.draft.PlannedRegion;
import city.wufei.plan.draft.PlannedTask;
import city.wufei.plan.draft.PrintedSum;
import city.wufei.plan.draft.Remark;
import city.wufei.plan.layout.Rewrite.Added;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two drafts are of one plan when they agree in everything but where it stands and how it is printed. */
final class Comparison {
    private static final Place ANYWHERE = Place.paragraph(1);

    private Comparison() {}

    static void assertSamePlan(PlanDraft read, PlanDraft plan, List<Added> added) {
        assertThat(read.unread()).as("unread").isEqualTo(List.of());
        assertThat(read.indicators().stream().map(Comparison::bare).toList())
                .as("indicators")
                .containsExactlyElementsOf(
                        plan.indicators().stream().map(Comparison::bare).toList());
        assertThat(read.tasks().stream().map(Comparison::bare).toList())
                .as("tasks")
                .containsExactlyElementsOf(
                        plan.tasks().stream().map(Comparison::bare).toList());
        assertThat(read.projects().stream().map(Comparison::bare).toList())
                .as("projects")
                .containsExactlyElementsOf(
                        plan.projects().stream().map(Comparison::bare).toList());
        assertThat(read.sums().stream().map(Comparison::bare).toList())
                .as("sums")
                .containsExactlyElementsOf(
                        plan.sums().stream().map(Comparison::bare).toList());
        assertThat(read.units()).as("units").containsExactlyElementsOf(plan.units());
        assertThat(read.head()).isEqualTo(plan.head());
        assertThat(read.regions().stream().map(Comparison::bare).toList())
                .as("regions")
                .containsExactlyElementsOf(
                        plan.regions().stream().map(Comparison::bare).toList());
        assertThat(read.facts().stream().map(Comparison::bare).toList())
                .as("facts")
                .containsExactlyElementsOf(
                        plan.facts().stream().map(Comparison::bare).toList());
        assertThat(read.commitments().stream().map(Comparison::bare).toList())
                .as("commitments")
                .containsExactlyElementsOf(
                        plan.commitments().stream().map(Comparison::bare).toList());
        assertThat(added(read.remarks())).as("remarks").containsExactlyElementsOf(remarks(plan, added));
    }

    private static PlannedIndicator bare(PlannedIndicator it) {
        return new PlannedIndicator(
                it.number(),
                it.name(),
                it.kind(),
                it.level1(),
                it.level2(),
                bare(it.baseline()),
                bare(it.target()),
                it.units(),
                ANYWHERE);
    }

    /** The words count only where nothing was read from them. */
    private static Statement bare(Statement statement) {
        return new Statement(statement.isUnread() ? statement.text() : "", statement.readings());
    }

    private static PlannedTask bare(PlannedTask it) {
        String deadlineText = it.deadline() == null ? it.deadlineText() : "";
        return new PlannedTask(
                it.number(),
                it.section(),
                it.measure(),
                it.text(),
                it.leads(),
                it.supports(),
                deadlineText,
                it.deadline(),
                ANYWHERE);
    }

    private static PlannedProject bare(PlannedProject it) {
        return new PlannedProject(
                it.number(),
                it.category(),
                it.sector(),
                it.name(),
                it.content(),
                it.years() == null ? it.yearsText() : "",
                it.years(),
                bare(it.investment()),
                it.investmentSharedWith(),
                it.units(),
                ANYWHERE);
    }

    private static @Nullable BigDecimal bare(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.stripTrailingZeros();
    }

    private static PrintedSum bare(PrintedSum it) {
        return new PrintedSum("", it.projects(), it.amount().stripTrailingZeros(), ANYWHERE);
    }

    private static PlannedRegion bare(PlannedRegion it) {
        return new PlannedRegion(it.name(), it.kind(), ANYWHERE);
    }

    private static Fact bare(Fact it) {
        return new Fact(
                it.kind(),
                it.topic(),
                it.name(),
                it.partOf(),
                it.year(),
                it.value(),
                it.unit(),
                it.about(),
                ANYWHERE,
                it.quote());
    }

    private static Commitment bare(Commitment it) {
        return new Commitment(it.name(), it.target(), it.year(), it.indicator(), ANYWHERE, it.quote());
    }

    private static List<Added> remarks(PlanDraft plan, List<Added> added) {
        List<Added> all = new ArrayList<>(added);
        all.addAll(added(plan.remarks()));
        all.sort(Comparator.comparing(Added::toString));
        return all;
    }

    private static List<Added> added(List<Remark> remarks) {
        return remarks.stream()
                .map(remark -> new Added(remark.item(), remark.heading(), remark.text()))
                .sorted(Comparator.comparing(Added::toString))
                .toList();
    }
}
