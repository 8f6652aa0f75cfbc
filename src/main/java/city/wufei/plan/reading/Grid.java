package city.wufei.plan.reading;

import city.wufei.plan.document.Table;
import city.wufei.plan.reading.value.NormalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A table with each cell at its column.
 *
 * @param width columns of most rows
 */
record Grid(Table table, List<Row> rows, int width) {
    Grid {
        rows = List.copyOf(rows);
    }

    /** A row and how many columns it covers. */
    record Row(int number, List<Cell> cells, int width) {
        Row {
            cells = List.copyOf(cells);
        }

        List<Cell> filled() {
            return cells.stream().filter(cell -> !cell.isBlank()).toList();
        }

        /** The text of the row for a person. */
        String text() {
            return String.join(" | ", filled().stream().map(Cell::text).toList());
        }
    }

    /**
     * A cell.
     *
     * @param start first column, counted from 0
     */
    record Cell(String text, int start, int width, boolean continued) {
        boolean isBlank() {
            return NormalText.of(text).isEmpty();
        }

        boolean covers(int column) {
            return start <= column && column < start + width;
        }
    }

    static Grid of(Table table) {
        List<Row> rows = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            rows.add(row(row, table.spansKnown()));
        }
        return new Grid(table, rows, usualWidth(rows));
    }

    /** Some of its rows as a grid of its own. */
    Grid part(int from, int to) {
        List<Row> some = rows.subList(from, to);
        return new Grid(table, some, to - from == rows.size() ? width : usualWidth(some));
    }

    boolean spansKnown() {
        return table.spansKnown();
    }

    private static Row row(Table.Row row, boolean spansKnown) {
        List<Cell> cells = new ArrayList<>();
        int start = 0;
        for (Table.Cell cell : row.cells()) {
            int width = spansKnown ? Math.max(cell.columns(), 1) : 1;
            cells.add(new Cell(cell.text(), start, width, cell.continued()));
            start += width;
        }
        return new Row(row.number(), cells, start);
    }

    /** The width of most rows that say more than one thing, of two such the larger. */
    private static int usualWidth(List<Row> rows) {
        Map<Integer, Integer> counts = new TreeMap<>();
        rows.stream().filter(row -> row.filled().size() > 1).forEach(row -> counts.merge(row.width(), 1, Integer::sum));
        int usual = 0;
        int most = 0;
        for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
            if (count.getValue() >= most) {
                usual = count.getKey();
                most = count.getValue();
            }
        }
        return usual;
    }
}
