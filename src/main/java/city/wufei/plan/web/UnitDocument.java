package city.wufei.plan.web;

import city.wufei.plan.internal.PlanRow;
import city.wufei.plan.internal.Responsibility;
import city.wufei.plan.internal.UnitRow;
import city.wufei.platform.Words;
import city.wufei.platform.documents.OfficialDocument;
import city.wufei.platform.documents.OfficialDocument.Block;
import java.util.ArrayList;
import java.util.List;

/** A unit's list of responsibilities as a document to be signed and sealed. */
final class UnitDocument {
    private static final List<Integer> WIDTHS = List.of(8, 46, 24, 22);

    private UnitDocument() {}

    static OfficialDocument of(PlanRow plan, UnitRow unit, List<Responsibility> all, PlanWords say, Words words) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(plan.title()));
        blocks.add(new Block.Paragraph(summary(unit, words)));
        for (ResponsibilityPart part : ResponsibilityPart.of(all)) {
            String key = part.key();
            blocks.add(new Block.Heading(words.of("plan.part." + key)));
            blocks.add(new Block.Table(
                    List.of(
                            words.of("plan.number"),
                            words.of("plan.part.head." + key),
                            words.of("plan.part.group." + key),
                            key.equals("INDICATOR") ? say.targetHead(plan) : words.of("plan.part.due." + key)),
                    WIDTHS,
                    part.items().stream().map(UnitDocument::row).toList()));
        }
        return new OfficialDocument(
                unit.name() + words.of("plan.responsibilities"),
                blocks,
                List.of(words.of("plan.sign.unit"), words.of("plan.sign.person"), words.of("plan.sign.date")));
    }

    static String summary(UnitRow unit, Words words) {
        return words.of("plan.unit.summary", unit.indicators(), unit.leads(), unit.supports(), unit.projects());
    }

    private static List<String> row(Responsibility one) {
        return List.of(String.valueOf(one.number()), one.label(), one.section(), one.due());
    }
}
