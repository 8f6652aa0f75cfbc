package city.wufei.plan.document;

import city.wufei.plan.Place;
import java.util.List;

/**
 * A table as it stands in the document.
 *
 * @param number counted from 1
 * @param spansKnown whether the format tells merged cells; plain text does not, there an empty cell may be one that
 *     was merged with the cell above, and a heading may have fewer cells than the rows below it
 */
public record Table(int number, List<Row> rows, boolean spansKnown) implements Block {
    public Table {
        rows = List.copyOf(rows);
    }

    public Place place(int row) {
        return Place.row(number, row);
    }

    /**
     * A row, from left to right.
     *
     * @param number counted from 1 within the table, repeated headings included
     */
    public record Row(int number, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell, or the part of a merged one that lies in this row.
     *
     * @param text stripped; lines that the cell was printed in are apart by {@code \n}, none is blank
     * @param columns how many columns it covers, at least 1
     * @param continued whether it is the lower part of a cell merged downwards; its text is then empty
     */
    public record Cell(String text, int columns, boolean continued) {
        public static Cell of(String text) {
            return new Cell(text, 1, false);
        }
    }
}
