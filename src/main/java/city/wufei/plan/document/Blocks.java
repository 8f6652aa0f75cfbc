package city.wufei.plan.document;

import city.wufei.kernel.Failure;
import city.wufei.plan.document.Table.Cell;
import city.wufei.plan.document.Table.Row;
import java.util.ArrayList;
import java.util.List;

/** Collects what a reader finds, numbers it, and stops when it is too much. */
final class Blocks {
    static final int MOST_PARAGRAPHS = 200_000;
    static final int MOST_CELLS = 200_000;

    /** In characters, of one paragraph or cell. */
    static final int LONGEST_TEXT = 100_000;

    private final String name;
    private final List<Block> blocks = new ArrayList<>();
    private int paragraphs;
    private int tables;
    private int cells;

    Blocks(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void paragraph(String raw) {
        String text = Wording.ofParagraph(checked(raw));
        if (text.isEmpty()) {
            return;
        }
        if (++paragraphs > MOST_PARAGRAPHS) {
            throw Failure.of(DocumentError.DOCUMENT_TOO_MANY_PARTS, name, MOST_PARAGRAPHS);
        }
        blocks.add(new Paragraph(paragraphs, text));
    }

    /**
     * Called as soon as cells are met, so that a table is refused while it grows. A cell counts as many times as it
     * covers columns.
     */
    void countCells(int more) {
        cells += more;
        if (cells > MOST_CELLS) {
            throw Failure.of(DocumentError.DOCUMENT_TOO_MANY_PARTS, name, MOST_CELLS);
        }
    }

    Cell cell(String raw, int columns) {
        return new Cell(Wording.ofCell(checked(raw)), columns, false);
    }

    void table(List<List<Cell>> rows, boolean spansKnown) {
        List<Row> numbered = new ArrayList<>(rows.size());
        for (List<Cell> row : rows) {
            numbered.add(new Row(numbered.size() + 1, row));
        }
        blocks.add(new Table(++tables, numbered, spansKnown));
    }

    List<Block> list() {
        return List.copyOf(blocks);
    }

    String checked(String text) {
        checkLength(text);
        return text;
    }

    void checkLength(CharSequence text) {
        if (text.length() > LONGEST_TEXT) {
            throw Failure.of(DocumentError.DOCUMENT_TEXT_TOO_LONG, name, LONGEST_TEXT);
        }
    }
}
