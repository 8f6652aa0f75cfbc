package city.wufei.plan.audit;

import city.wufei.plan.IndicatorKind;
import city.wufei.plan.Place;
import city.wufei.plan.YearSpan;
import city.wufei.plan.document.Block;
import city.wufei.plan.document.Paragraph;
import city.wufei.plan.document.PlanDocument;
import city.wufei.plan.draft.Commitment;
import city.wufei.plan.draft.Fact;
import city.wufei.plan.draft.PlanDraft;
import city.wufei.plan.draft.PlanHead;
import city.wufei.plan.draft.PlannedIndicator;
import city.wufei.plan.draft.PlannedProject;
import city.wufei.plan.draft.PlannedRegion;
import city.wufei.plan.draft.PlannedTask;
import city.wufei.plan.draft.PrintedSum;
import city.wufei.plan.reading.value.BodyNames;
import city.wufei.plan.reading.value.DeadlineReader;
import city.wufei.plan.reading.value.ValueReader;
import city.wufei.plan.reading.value.YearsReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An invented plan of a few lines, for rules to look at. */
final class SmallPlan {
    private static final Place ELSEWHERE = Place.paragraph(900);

    private String title = "";
    private @Nullable YearSpan period;
    private Place place = ELSEWHERE;
    private final List<Block> blocks = new ArrayList<>();
    private final List<PlannedIndicator> indicators = new ArrayList<>();
    private final List<PlannedTask> tasks = new ArrayList<>();
    private final List<PlannedProject> projects = new ArrayList<>();
    private final List<PrintedSum> sums = new ArrayList<>();
    private final List<PlannedRegion> regions = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<Commitment> commitments = new ArrayList<>();

    static SmallPlan saying(String... paragraphs) {
        SmallPlan plan = new SmallPlan();
        for (String text : paragraphs) {
            plan.blocks.add(new Paragraph(plan.blocks.size() + 1, text));
        }
        return plan;
    }

    SmallPlan titled(String text) {
        title = text;
        return this;
    }

    SmallPlan during(int from, int to) {
        period = new YearSpan(from, to);
        return this;
    }

    SmallPlan indicator(String name, String baseline, String target) {
        return indicator("组", name, IndicatorKind.OPTIONAL, baseline, target);
    }

    SmallPlan indicator(String level1, String name, IndicatorKind kind, String baseline, String target) {
        int number = indicators.size() + 1;
        indicators.add(new PlannedIndicator(
                number,
                name,
                kind,
                level1,
                "",
                ValueReader.read(baseline),
                ValueReader.read(target),
                List.of(),
                Place.row(1, number)));
        return this;
    }

    SmallPlan task(String section, String measure, String text) {
        return task(section, measure, text, "甲局", "", "2025年");
    }

    SmallPlan task(String section, String measure, String text, String leads, String supports, String deadline) {
        int number = tasks.size() + 1;
        tasks.add(new PlannedTask(
                number,
                section,
                measure,
                text,
                BodyNames.read(leads),
                BodyNames.read(supports),
                deadline,
                DeadlineReader.read(deadline).map(DeadlineReader.Deadline::last).orElse(null),
                Place.row(2, number)));
        return this;
    }

    SmallPlan project(String name, String content, String years) {
        return project(name, content, years, "100", "甲局");
    }

    SmallPlan project(String name, String content, String years, String investment, String units) {
        int number = projects.size() + 1;
        projects.add(new PlannedProject(
                number,
                "",
                "",
                name,
                content,
                years,
                YearsReader.read(years).orElse(null),
                investment.isEmpty() ? null : new BigDecimal(investment),
                List.of(),
                BodyNames.read(units),
                Place.row(3, number)));
        return this;
    }

    /** Prints a sum of all projects so far. */
    SmallPlan sum(String amount) {
        List<Integer> all = IntStream.rangeClosed(1, projects.size()).boxed().toList();
        sums.add(new PrintedSum("合计", all, new BigDecimal(amount), Place.row(3, projects.size() + 1)));
        return this;
    }

    SmallPlan region(String name, PlannedRegion.Kind kind) {
        regions.add(new PlannedRegion(name, kind, Place.paragraph(1)));
        return this;
    }

    /** Where the facts that follow stand. */
    SmallPlan inParagraph(int number) {
        place = Place.paragraph(number);
        return this;
    }

    SmallPlan quantity(String topic, String name, String value, String unit) {
        return fact(Fact.Kind.QUANTITY, topic, name, null, value, unit);
    }

    SmallPlan part(String topic, String name, String whole, String value, String unit) {
        return fact(Fact.Kind.QUANTITY, topic, name, whole, value, unit);
    }

    SmallPlan rate(String topic, String name, String value) {
        return fact(Fact.Kind.RATE, topic, name, null, value, "%");
    }

    SmallPlan fact(Fact.Kind kind, String topic, String name, @Nullable String whole, String value, String unit) {
        boolean about = value.startsWith("约");
        BigDecimal number = new BigDecimal(about ? value.substring(1) : value);
        facts.add(new Fact(kind, topic, name, whole, 2020, number, unit, about, place, name + value + unit));
        return this;
    }

    SmallPlan commitment(String name, String target, int indicator) {
        commitments.add(new Commitment(
                name, ValueReader.read(target).readings().get(0), 2025, indicator, ELSEWHERE, name + target));
        return this;
    }

    /** What the rule book finds in it. */
    List<Finding> findings() {
        PlanDocument document = new PlanDocument("plan.txt", PlanDocument.Format.TEXT, "", blocks);
        PlanHead head = new PlanHead(title, "清河区", null, null, 2020, period);
        PlanDraft draft = new PlanDraft(
                head, indicators, tasks, projects, sums, List.of(), regions, facts, commitments, List.of(), List.of());
        return new PlanAudit().audit(document, draft);
    }
}
