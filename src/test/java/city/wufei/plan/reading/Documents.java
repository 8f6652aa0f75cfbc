package city.wufei.plan.reading;

import city.wufei.plan.document.Block;
import city.wufei.plan.document.Paragraph;
import city.wufei.plan.document.PlanDocument;
import city.wufei.plan.document.Table;
import city.wufei.plan.draft.PlanDraft;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes documents down in tests: a paragraph is a line; a table is lines of cells between bars. In a table with known
 * spans {@code ^} is the lower part of a merged cell, and a cell that begins with {@code <2} covers two columns.
 */
final class Documents {
    private final List<Block> blocks = new ArrayList<>();
    private int paragraphs;
    private int tables;

    static Documents document() {
        return new Documents();
    }

    Documents text(String lines) {
        lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> blocks.add(new Paragraph(++paragraphs, line)));
        return this;
    }

    /** As Word and the web have it. */
    Documents table(String rows) {
        return table(rows, true);
    }

    /** As plain text has it. */
    Documents plainTable(String rows) {
        return table(rows, false);
    }

    PlanDraft read() {
        return PlanReader.read(new PlanDocument("plan.txt", PlanDocument.Format.TEXT, "0".repeat(64), blocks));
    }

    private Documents table(String lines, boolean spansKnown) {
        List<Table.Row> rows = new ArrayList<>();
        for (String line : lines.lines().filter(line -> !line.isBlank()).toList()) {
            List<Table.Cell> cells = new ArrayList<>();
            for (String cell : line.strip().split("\\|", -1)) {
                cells.add(cell(cell.strip()));
            }
            rows.add(new Table.Row(rows.size() + 1, cells));
        }
        blocks.add(new Table(++tables, rows, spansKnown));
        return this;
    }

    private static Table.Cell cell(String text) {
        if (text.equals("^")) {
            return new Table.Cell("", 1, true);
        }
        return text.startsWith("<")
                ? new Table.Cell(text.substring(2).strip(), text.charAt(1) - '0', false)
                : Table.Cell.of(text);
    }
}
