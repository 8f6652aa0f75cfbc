package city.wufei.platform.spreadsheet;

import java.util.List;

/**
 * A table that can be written to a spreadsheet, and read from one as far as its columns are entered.
 *
 * @param key its title is the message {@code table.KEY}, the head of a column {@code table.KEY.COLUMN}
 */
public record TableDefinition<T>(String key, List<Column<T>> columns) {
    public TableDefinition {
        columns = List.copyOf(columns);
        if (columns.isEmpty() || columns.stream().map(Column::key).distinct().count() != columns.size()) {
            throw new IllegalArgumentException(key + " needs columns with different keys");
        }
    }

    /** The columns that whoever sends the table fills in. */
    public List<Column<T>> entered() {
        return columns.stream().filter(column -> column.entry() != null).toList();
    }
}
