package city.wufei.plan.web;

import city.wufei.plan.IndicatorTargets;
import city.wufei.plan.Plan;
import city.wufei.plan.TargetLine;
import city.wufei.plan.internal.Responsibility;
import city.wufei.plan.internal.UnitRow;
import city.wufei.platform.Words;
import city.wufei.platform.documents.OfficialDocument;
import city.wufei.platform.documents.OfficialDocument.Block;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A unit's letter of responsibility: what it answers for year by year, its tasks and projects, to be signed and sealed by
 * both sides. Targets that nobody set yet are marked as proposed.
 */
final class LetterDocument {
    private final Words words;
    private final List<Block> blocks = new ArrayList<>();
    private int part;

    private LetterDocument(Words words) {
        this.words = words;
    }

    /**
     * The letter.
     *
     * @param targets of the indicators that the unit is responsible for, or that were broken down to it
     * @param own the body's own lines are taken where there are any; id in the register, or null
     */
    static OfficialDocument of(
            Plan plan,
            UnitRow unit,
            List<IndicatorTargets> targets,
            @Nullable Long own,
            List<Responsibility> all,
            Words words) {
        LetterDocument letter = new LetterDocument(words);
        String period = plan.period().from() + "—" + plan.period().to();
        letter.blocks.add(new Block.Paragraph(words.of("letter.intro", plan.title(), period, unit.name())));
        letter.targets(targets, own);
        for (ResponsibilityPart one : ResponsibilityPart.of(all)) {
            if (!one.key().equals("INDICATOR")) {
                letter.part(one);
            }
        }
        letter.blocks.add(new Block.Paragraph(words.of("letter.closing")));
        return new OfficialDocument(
                words.of("letter.title", unit.name()),
                letter.blocks,
                List.of(
                        words.of("letter.sign.office"),
                        words.of("letter.sign.unit"),
                        words.of("plan.sign.person"),
                        words.of("plan.sign.date")));
    }

    private void targets(List<IndicatorTargets> targets, @Nullable Long own) {
        if (targets.isEmpty()) {
            return;
        }
        heading("letter.targets");
        List<Integer> years = targets.get(0).years();
        List<String> heads = new ArrayList<>(List.of(words.of("plan.number"), words.of("plan.part.head.INDICATOR")));
        years.forEach(year -> heads.add(words.of("targets.year", String.valueOf(year))));
        heads.add(words.of("targets.unit"));
        List<Integer> widths = new ArrayList<>(List.of(8, 40));
        years.forEach(year -> widths.add(Math.max(6, 36 / years.size())));
        widths.add(16);
        List<List<String>> rows = targets.stream()
                .flatMap(one -> lines(one, own).map(line -> row(one, line)))
                .toList();
        blocks.add(new Block.Table(heads, widths, rows));
        if (targets.stream().anyMatch(one -> one.isProposal() && !one.lines().isEmpty())) {
            blocks.add(new Block.Paragraph(words.of("letter.proposed")));
        }
    }

    /** Its own lines where it has any, else the whole; an empty line where the target is no number. */
    private static Stream<TargetLine> lines(IndicatorTargets targets, @Nullable Long own) {
        List<TargetLine> mine = targets.parts().stream()
                .filter(line -> own != null && own.equals(line.organisation()))
                .toList();
        List<TargetLine> shown = mine.isEmpty() ? targets.wholes() : mine;
        return shown.isEmpty() ? Stream.of(new TargetLine("", null, null, new TreeMap<>())) : shown.stream();
    }

    private List<String> row(IndicatorTargets targets, TargetLine line) {
        List<String> row = new ArrayList<>();
        row.add(String.valueOf(targets.indicator().number()));
        String mark = targets.isProposal() && !line.values().isEmpty() ? "*" : "";
        row.add(targets.indicator().name() + (line.area().isEmpty() ? "" : "（" + line.area() + "）") + mark);
        for (int year : targets.years()) {
            BigDecimal value = line.of(year);
            boolean last = year == targets.years().get(targets.years().size() - 1);
            row.add(
                    value != null
                            ? value.toPlainString()
                            : last && line.values().isEmpty()
                                    ? targets.indicator().target().text()
                                    : "—");
        }
        row.add(targets.unit());
        return row;
    }

    private void part(ResponsibilityPart one) {
        heading("plan.part." + one.key());
        blocks.add(new Block.Table(
                List.of(
                        words.of("plan.number"),
                        words.of("plan.part.head." + one.key()),
                        words.of("plan.part.group." + one.key()),
                        words.of("plan.part.due." + one.key())),
                List.of(8, 50, 24, 18),
                one.items().stream()
                        .map(item -> List.of(String.valueOf(item.number()), item.label(), item.section(), item.due()))
                        .toList()));
    }

    private void heading(String key) {
        blocks.add(new Block.Heading(words.of("letter.part." + ++part) + words.of(key)));
    }
}
