package city.wufei.plan.cli;

import city.wufei.plan.Bound;
import city.wufei.plan.Reading;
import city.wufei.plan.draft.Commitment;
import city.wufei.plan.draft.Fact;
import city.wufei.plan.draft.PlanDraft;
import city.wufei.plan.draft.PlannedRegion;
import city.wufei.plan.draft.PlannedUnit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the text says, and who is named in all of it. */
final class BodyReport {
    /** Those that waste is accounted with; counts and money are in the JSON only. */
    private static final Set<Fact.Kind> SHOWN = Set.of(Fact.Kind.QUANTITY, Fact.Kind.CAPACITY, Fact.Kind.RATE);

    private final PlanDraft draft;
    private final Wording wording;
    private final Sheet sheet;

    private BodyReport(PlanDraft draft, Wording wording, Sheet sheet) {
        this.draft = draft;
        this.wording = wording;
        this.sheet = sheet;
    }

    static void write(PlanDraft draft, Wording wording, Sheet sheet) {
        BodyReport report = new BodyReport(draft, wording, sheet);
        report.regions();
        report.units();
        report.facts();
        report.commitments();
    }

    private void regions() {
        sheet.section(wording.of(
                "import.regions",
                draft.regions().size(),
                regions(PlannedRegion.Kind.SUBDISTRICT),
                regions(PlannedRegion.Kind.TOWN),
                regions(PlannedRegion.Kind.TOWNSHIP)));
    }

    private long regions(PlannedRegion.Kind kind) {
        return draft.regions().stream().filter(one -> one.kind() == kind).count();
    }

    private void units() {
        long groups = draft.units().stream().filter(PlannedUnit::group).count();
        sheet.section(wording.of("import.units", draft.units().size() - groups, groups));
    }

    private void facts() {
        sheet.section(wording.of(
                "import.facts",
                draft.facts().size(),
                facts(Fact.Kind.QUANTITY),
                facts(Fact.Kind.CAPACITY),
                facts(Fact.Kind.RATE),
                facts(Fact.Kind.COUNT),
                facts(Fact.Kind.OTHER)));
        sheet.table(
                1,
                "lllrl",
                draft.facts().stream()
                        .filter(fact -> SHOWN.contains(fact.kind()))
                        .map(this::row)
                        .toList());
        long more = facts(Fact.Kind.COUNT) + facts(Fact.Kind.OTHER);
        if (more > 0) {
            sheet.line(1, wording.of("import.facts.more", more));
        }
    }

    private long facts(Fact.Kind kind) {
        return draft.facts().stream().filter(one -> one.kind() == kind).count();
    }

    private List<String> row(Fact fact) {
        return List.of(
                wording.place(fact.place()),
                orEmpty(fact.year()),
                fact.name(),
                fact.value().toPlainString(),
                fact.unit());
    }

    private void commitments() {
        long others = draft.commitments().stream()
                .filter(one -> one.indicator() == null)
                .count();
        sheet.section(wording.of("import.commitments", draft.commitments().size(), others));
        sheet.table(1, "lllrl", draft.commitments().stream().map(this::row).toList());
    }

    private List<String> row(Commitment commitment) {
        return List.of(
                wording.place(commitment.place()),
                orEmpty(commitment.year()),
                commitment.name(),
                target(commitment.target()),
                commitment.indicator() == null
                        ? wording.of("import.supplementary")
                        : wording.of("import.indicator", commitment.indicator()));
    }

    private static String target(Reading target) {
        Bound bound = target.bound();
        BigDecimal value = target.value();
        return (bound == null ? "" : bound.sign()) + (value == null ? "" : value.toPlainString()) + target.unit();
    }

    private static String orEmpty(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
