package city.wufei.platform.spreadsheet;

import java.util.List;

/**
 * A table that can be written to a spreadsheet.
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
}
