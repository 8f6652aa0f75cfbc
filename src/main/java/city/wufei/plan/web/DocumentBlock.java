package city.wufei.plan.web;

import city.wufei.plan.internal.SourceLine;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines of the document that are drawn together: one paragraph, or the rows of one table that lie on the page.
 *
 * @param table its number, 0 for a paragraph
 * @param columns of its widest row
 */
record DocumentBlock(int table, int columns, List<SourceLine> lines) {
    public DocumentBlock {
        lines = List.copyOf(lines);
    }

    /** How many columns a cell covers. */
    public int span(SourceLine line, int cell) {
        return ColumnSpans.of(line, columns).get(cell);
    }

    static List<DocumentBlock> of(List<SourceLine> lines) {
        List<DocumentBlock> blocks = new ArrayList<>();
        List<SourceLine> open = new ArrayList<>();
        int table = 0;
        for (SourceLine line : lines) {
            int its = line.place().inTable() ? line.place().number() : 0;
            if (its != table || its == 0) {
                close(blocks, open, table);
                table = its;
            }
            open.add(line);
        }
        close(blocks, open, table);
        return blocks;
    }

    private static void close(List<DocumentBlock> blocks, List<SourceLine> open, int table) {
        if (!open.isEmpty()) {
            int columns = open.stream().mapToInt(ColumnSpans::columns).max().orElse(1);
            blocks.add(new DocumentBlock(table, columns, open));
            open.clear();
        }
    }
}
