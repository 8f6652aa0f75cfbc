package city.wufei.plan.document;

import city.wufei.plan.document.Table.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lays cells out: below a cell that reaches over several rows, each row gets its part. */
final class Grid {
    private final Blocks blocks;

    /** What reaches down into the row at hand, by the column it starts in. */
    private final Map<Integer, Reach> reaching = new TreeMap<>();

    Grid(Blocks blocks) {
        this.blocks = blocks;
    }

    void pour(List<List<RawCell>> rows) {
        List<List<Cell>> laidOut = new ArrayList<>(rows.size());
        for (List<RawCell> row : rows) {
            List<Cell> cells = row(row, laidOut.isEmpty());
            if (!cells.isEmpty()) {
                laidOut.add(cells);
            }
        }
        blocks.table(laidOut, true);
    }

    private List<Cell> row(List<RawCell> row, boolean first) {
        List<Cell> cells = new ArrayList<>();
        int column = 0;
        for (RawCell raw : row) {
            column = parts(column, cells);
            boolean continued = raw.continued() && !first;
            cells.add(continued ? part(raw.columns()) : blocks.cell(raw.text(), raw.columns()));
            if (raw.rows() > 1) {
                reaching.put(column, new Reach(raw.columns(), raw.rows()));
            }
            column += raw.columns();
        }
        parts(column, cells);
        reaching.replaceAll((start, reach) -> reach.oneRowOn());
        reaching.values().removeIf(reach -> reach.rows() == 0);
        return cells;
    }

    /** Adds the parts that lie in the way, returns the first free column. */
    private int parts(int from, List<Cell> cells) {
        int column = from;
        for (Reach reach = reaching.get(column); reach != null && reach.above(); reach = reaching.get(column)) {
            blocks.countCells(reach.columns());
            cells.add(part(reach.columns()));
            column += reach.columns();
        }
        return column;
    }

    private static Cell part(int columns) {
        return new Cell("", columns, true);
    }

    /**
     * How far a cell still reaches.
     *
     * @param rows that are left, the one at hand included
     * @param above whether it started in a row above
     */
    private record Reach(int columns, int rows, boolean above) {
        Reach(int columns, int rows) {
            this(columns, rows, false);
        }

        Reach oneRowOn() {
            return new Reach(columns, rows - 1, true);
        }
    }
}
