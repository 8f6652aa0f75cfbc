package city.wufei.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table as a file nests it: cells hold lines and further tables. Some are no tables at all but a page's layout or a
 * frame around text.
 */
final class RawTable implements RawCell.Piece {
    /** A table with tables in it is data if it has this many rows that look like data. */
    private static final int DATA_ROWS = 3;

    /** A row with this many cells of its own text looks like data. */
    private static final int DATA_CELLS = 3;

    private final List<List<RawCell>> rows = new ArrayList<>();

    void startRow() {
        rows.add(new ArrayList<>());
    }

    void endRow(boolean dropped) {
        if (dropped) {
            rows.remove(rows.size() - 1);
        }
    }

    boolean hasRow() {
        return !rows.isEmpty();
    }

    RawCell startCell() {
        RawCell cell = new RawCell();
        rows.get(rows.size() - 1).add(cell);
        return cell;
    }

    /** The cell before the one that was started last becomes as much wider, and this one is gone. */
    void mergeLastIntoOneBefore() {
        List<RawCell> row = rows.get(rows.size() - 1);
        if (row.size() > 1) {
            row.get(row.size() - 2).widen(row.remove(row.size() - 1).columns());
        }
    }

    /** Into the document: as a table, or as what it holds. */
    @Override
    public void pour(Blocks blocks) {
        if (isFrame() || isLayout()) {
            cells().flatMap(cell -> cell.pieces().stream()).forEach(piece -> piece.pour(blocks));
        } else {
            new Grid(blocks).pour(rows);
        }
    }

    /** As lines of the cell around it: a row a line. */
    @Override
    public Stream<String> lines() {
        return rows.stream().map(row -> row.stream().map(RawCell::text).collect(Collectors.joining(" ")));
    }

    private boolean isFrame() {
        return rows.stream().allMatch(row -> row.size() <= 1);
    }

    private boolean isLayout() {
        long inner = cells().flatMap(cell -> cell.pieces().stream())
                .filter(RawTable.class::isInstance)
                .count();
        long data = rows.stream()
                .filter(row -> row.stream().filter(RawCell::hasOwnText).count() >= DATA_CELLS)
                .count();
        return inner > 0 && (data < DATA_ROWS || data <= inner);
    }

    private Stream<RawCell> cells() {
        return rows.stream().flatMap(List::stream);
    }
}
