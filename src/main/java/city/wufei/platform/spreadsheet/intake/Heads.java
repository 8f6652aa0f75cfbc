package city.wufei.platform.spreadsheet.intake;

import city.wufei.kernel.Failure;
import city.wufei.platform.spreadsheet.Column;
import city.wufei.platform.spreadsheet.Entry;
import city.wufei.platform.spreadsheet.reading.SentCell;
import city.wufei.platform.spreadsheet.reading.SentRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The row of heads of a table that was sent.
 *
 * @param line where it stands
 * @param columns where each column that is entered stands, from 0
 * @param extra heads of columns that are not taken, in their order
 * @param shown all heads as they were sent; null under our own error columns and where there is none
 */
record Heads(int line, Map<Column<?>, Integer> columns, List<String> extra, List<@Nullable String> shown) {

    /** Reads a row as heads; empty when it is none, because too few of its cells name a column. */
    static Optional<Heads> of(SentRow row, HeadNames names, List<? extends Column<?>> wanted) {
        Map<Column<?>, Integer> columns = new LinkedHashMap<>();
        List<String> extra = new ArrayList<>();
        List<@Nullable String> shown = new ArrayList<>();
        List<String> twice = new ArrayList<>();
        for (int index = 0; index < row.cells().size(); index++) {
            SentCell cell = row.cell(index);
            String head = cell == null ? null : cell.shown().strip();
            shown.add(head == null || names.isOurs(head) ? null : head);
            if (head == null || names.isOurs(head)) {
                continue;
            }
            Column<?> column = names.find(head);
            if (column == null || column.entry() == null) {
                extra.add(head);
            } else if (columns.putIfAbsent(column, index) != null) {
                twice.add(head);
            }
        }
        boolean heads =
                columns.size() * 2 >= Math.min(wanted.size(), row.cells().size()) && !columns.isEmpty();
        if (heads && !twice.isEmpty()) {
            throw Failure.of(CellError.TABLE_COLUMN_TWICE, twice.get(0));
        }
        return heads ? Optional.of(new Heads(row.number(), columns, extra, shown)) : Optional.empty();
    }

    /** Columns without which no row can be understood, but that are not there. */
    List<Column<?>> missing(List<? extends Column<?>> wanted) {
        List<Column<?>> missing = new ArrayList<>();
        for (Column<?> column : wanted) {
            Entry entry = column.entry();
            if (entry != null && entry.required() && !columns.containsKey(column)) {
                missing.add(column);
            }
        }
        return missing;
    }

    Set<String> sent() {
        Set<String> keys = new TreeSet<>();
        columns.keySet().forEach(column -> keys.add(column.key()));
        return keys;
    }
}
