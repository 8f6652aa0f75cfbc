package city.wufei.office.report.internal;

import city.wufei.office.report.ProgressReport;
import city.wufei.office.report.Section;
import city.wufei.plan.Plan;
import city.wufei.platform.Words;
import city.wufei.platform.documents.OfficialDocument;
import city.wufei.platform.documents.OfficialDocument.Block;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** A report as an official document: what is said, then what is counted, with a chart of the states. */
@Component
class ReportDocument {
    private final Words words;

    ReportDocument(Words words) {
        this.words = words;
    }

    OfficialDocument of(ProgressReport report, Plan plan, List<Section> sections) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(words.of(
                "progressReport.about",
                plan.title(),
                words.of(report.period()),
                report.cutoff().toString(),
                report.number())));
        int part = say(blocks, 0, "progressReport.summary", report.words().summary());
        for (Section section : sections) {
            part++;
            blocks.add(new Block.Heading(words.of("progressReport.part." + part) + section.title()));
            if (section.rows().isEmpty()) {
                blocks.add(new Block.Paragraph(words.of("progressReport.none")));
                continue;
            }
            blocks.add(new Block.Table(section.heads(), section.widths(), section.rows()));
            if (section.key().equals(Section.STATES)) {
                blocks.add(chart(section));
            }
        }
        part = say(blocks, part, "progressReport.problems", report.words().problems());
        say(blocks, part, "progressReport.next", report.words().nextStep());
        return new OfficialDocument(
                report.words().title(), blocks, List.of(words.of("progressReport.sign"), words.of("plan.sign.date")));
    }

    private int say(List<Block> blocks, int part, String key, String text) {
        if (text.isBlank()) {
            return part;
        }
        blocks.add(new Block.Heading(words.of("progressReport.part." + (part + 1)) + words.of(key)));
        text.lines().filter(line -> !line.isBlank()).forEach(line -> blocks.add(new Block.Paragraph(line.strip())));
        return part + 1;
    }

    private static Block chart(Section section) {
        return new Block.Bars(
                section.title(),
                section.rows().stream().map(row -> row.get(0)).toList(),
                section.rows().stream().map(row -> Integer.valueOf(row.get(1))).toList());
    }
}
