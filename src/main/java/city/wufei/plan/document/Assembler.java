package city.wufei.plan.document;

import city.wufei.kernel.Failure;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Puts lines and cells together as a file's tags come in. A table is passed on when the outermost one ends; what
 * stands in a table but in none of its cells goes before it.
 */
final class Assembler {
    /** That one cell covers; as browsers hold it. */
    static final int MOST_COLUMNS = 1000;

    private static final int DEEPEST_TABLE = 20;
    private static final RawCell NO_CELL = new RawCell();

    private final Blocks blocks;
    private final Deque<RawTable> tables = new ArrayDeque<>();

    /** The open cell of each open table; an absent one is a {@link #NO_CELL}. */
    private final Deque<RawCell> cells = new ArrayDeque<>();

    Assembler(Blocks blocks) {
        this.blocks = blocks;
    }

    void line(String text) {
        RawCell cell = innermostCell();
        if (cell == null) {
            blocks.paragraph(text);
        } else if (!text.isBlank()) {
            cell.add(new RawCell.Line(blocks.checked(text)));
        }
    }

    boolean inCell() {
        return innermostCell() != null;
    }

    void startTable() {
        if (tables.size() == DEEPEST_TABLE) {
            throw Failure.of(DocumentError.DOCUMENT_UNSAFE, blocks.name());
        }
        tables.push(new RawTable());
        cells.push(NO_CELL);
    }

    void startRow() {
        table().startRow();
    }

    /** A dropped row is one that somebody deleted with changes being tracked. */
    void endRow(boolean dropped) {
        table().endRow(dropped);
    }

    RawCell startCell() {
        if (!table().hasRow()) {
            startRow();
        }
        blocks.countCells(1);
        RawCell cell = table().startCell();
        cells.pop();
        cells.push(cell);
        return cell;
    }

    /** A cell's width may come after its start. */
    void span(RawCell cell, int columns, int rows) {
        blocks.countCells(columns - cell.columns());
        cell.span(columns, rows);
    }

    void mergeWithCellBefore() {
        table().mergeLastIntoOneBefore();
    }

    void endCell() {
        cells.pop();
        cells.push(NO_CELL);
    }

    void endTable() {
        RawTable table = tables.pop();
        cells.pop();
        RawCell around = innermostCell();
        if (around != null) {
            around.add(table);
        } else {
            table.pour(blocks);
        }
    }

    private RawTable table() {
        RawTable table = tables.peek();
        if (table == null) {
            throw Failure.of(DocumentError.DOCUMENT_DAMAGED, blocks.name());
        }
        return table;
    }

    private @Nullable RawCell innermostCell() {
        return cells.stream().filter(cell -> cell != NO_CELL).findFirst().orElse(null);
    }
}
