package city.wufei.plan.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds where another table begins inside one: in plain text two that stand close together run into each other. */
final class TableBorder {
    private static final int SURE = 2;
    private static final double MOST_CELLS = 0.7;
    private static final int FEWEST_CELLS = 4;

    private TableBorder() {}

    /** Index of the row that heads a table of another type, or of the title above it; the number of rows if none does. */
    static int find(Grid grid, Layout layout) {
        HeadingWeights weights = new HeadingWeights();
        List<Grid.Row> rows = grid.rows();
        for (int row = layout.body() + 1; row < rows.size(); row++) {
            if (headsAnother(rows.get(row), layout, weights)) {
                int border = row;
                while (border > layout.body() + 1
                        && rows.get(border - 1).filled().size() == 1) {
                    border--;
                }
                return border;
            }
        }
        return rows.size();
    }

    private static boolean headsAnother(Grid.Row row, Layout layout, HeadingWeights weights) {
        if (row.filled().size() < FEWEST_CELLS || layout.isRepeatedBy(row)) {
            return false;
        }
        Set<TableType> others = EnumSet.allOf(TableType.class);
        others.remove(layout.type());
        return others.stream()
                .anyMatch(type -> row.filled().stream()
                                        .filter(cell -> isHeading(cell, type, weights))
                                        .count()
                                >= MOST_CELLS * row.filled().size()
                        && row.filled().stream().anyMatch(cell -> type.isNamedIn(cell.text())));
    }

    private static boolean isHeading(Grid.Cell cell, TableType type, HeadingWeights weights) {
        HeadingCell heading = new HeadingCell(cell.text(), "", 1);
        for (Meaning meaning : Meaning.values()) {
            if (weights.of(heading, type, meaning) >= SURE) {
                return true;
            }
        }
        return false;
    }
}
