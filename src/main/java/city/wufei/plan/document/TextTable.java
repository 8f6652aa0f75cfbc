package city.wufei.plan.document;

import city.wufei.plan.document.Table.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table of plain text while its lines come in. */
final class TextTable {
    private static final int WIDEST_GAP = 2;

    private final Blocks blocks;
    private final TextRows style;
    private final List<List<Cell>> rows = new ArrayList<>();
    private List<String> open = new ArrayList<>();

    /** Blank lines between rows; a wider gap ends the table. */
    private int gap = 1;

    TextTable(Blocks blocks, TextRows style) {
        this.blocks = blocks;
        this.style = style;
    }

    TextRows style() {
        return style;
    }

    boolean reachesOver(int blankLines) {
        return blankLines <= (rows.isEmpty() ? WIDEST_GAP : gap);
    }

    void add(String line, int blankLinesBefore) {
        if (rows.isEmpty() && !open.isEmpty()) {
            gap = Math.max(gap, blankLinesBefore);
        }
        if (style != TextRows.CELL_PER_LINE || blankLinesBefore > 0) {
            endRow();
        }
        for (String cell : style.cells(line)) {
            blocks.countCells(1);
            open.add(cell);
        }
    }

    /** A line without marks amid the cells: more of the cell above it, or a heading across the table. */
    void addPlain(String line) {
        if (style == TextRows.CELL_PER_LINE) {
            int last = open.size() - 1;
            open.set(last, open.get(last) + "\n" + line);
        } else {
            endRow();
            open.add(line);
        }
    }

    void close() {
        endRow();
        int heading = 0;
        while (heading < rows.size() && rows.get(heading).size() == 1) {
            // Above the first real row there are indented lines, not cells.
            blocks.paragraph(rows.get(heading++).get(0).text());
        }
        List<List<Cell>> body = rows.subList(heading, rows.size());
        if (body.size() == 1 && style == TextRows.TABS && filled(body.get(0)) <= 2) {
            // A line of a table of contents, a signature.
            blocks.paragraph(body.get(0).stream().map(Cell::text).collect(Collectors.joining(" ")));
        } else if (!body.isEmpty()) {
            blocks.table(body, false);
        }
    }

    private static long filled(List<Cell> row) {
        return row.stream().filter(cell -> !cell.text().isEmpty()).count();
    }

    private void endRow() {
        if (!open.isEmpty()) {
            List<Cell> cells = new ArrayList<>(open.size());
            open.forEach(text -> cells.add(blocks.cell(text, 1)));
            rows.add(cells);
            open = new ArrayList<>();
        }
    }
}
