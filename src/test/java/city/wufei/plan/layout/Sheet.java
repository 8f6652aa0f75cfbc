package city.wufei.plan.layout;

import java.util.List;

/**
 * A table as it is to be seen, before it is written in some format.
 *
 * @param width in columns
 * @param numberColumn the one that counts the rows, -1 when there is none
 */
record Sheet(int width, int numberColumn, List<Row> rows) implements Part {
    Sheet {
        rows = List.copyOf(rows);
    }

    /** @param heading whether it is a part of the heading, repeated ones included */
    record Row(List<Cell> cells, boolean heading) {
        Row {
            cells = List.copyOf(cells);
        }

        /** Whether the cell that starts in a column is a lower part. */
        boolean continuesAt(int column) {
            int start = 0;
            for (Cell cell : cells) {
                if (start == column) {
                    return cell.continued();
                }
                start += cell.columns();
            }
            return false;
        }
    }

    /** @param continued whether it is the lower part of the cell above */
    record Cell(String text, int columns, boolean continued) {
        static Cell of(String text) {
            return new Cell(text, 1, false);
        }

        static Cell wide(String text, int columns) {
            return new Cell(text, columns, false);
        }
    }

    /** Over how many rows a cell that starts in a row and column reaches. */
    int reach(int row, int column) {
        int reach = 1;
        while (row + reach < rows.size() && rows.get(row + reach).continuesAt(column)) {
            reach++;
        }
        return reach;
    }
}
