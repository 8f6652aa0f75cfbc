package city.wufei.platform.spreadsheet.intake;

import city.wufei.platform.spreadsheet.Column;
import city.wufei.platform.spreadsheet.Entry;
import city.wufei.platform.spreadsheet.reading.SentRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Understands rows: reads their cells, looks up what is there, and compares. */
final class RowReading<T> {
    private final TableImport<T> table;
    private final CellReading cells;
    private final SeenKeys seen = new SeenKeys();

    RowReading(TableImport<T> table, CellReading cells) {
        this.table = table;
        this.cells = cells;
    }

    /** A row whose cells are read. */
    private record Read(SentRow sent, Entered entered, String key) {}

    List<Line<T>> read(List<SentRow> rows, Heads heads) {
        Set<String> sent = heads.sent();
        List<Read> read = rows.stream().map(row -> read(row, heads, sent)).toList();
        Set<String> keys = new LinkedHashSet<>();
        read.stream().filter(row -> !row.key().isEmpty()).forEach(row -> keys.add(row.key()));
        Map<String, T> current = keys.isEmpty() ? Map.of() : table.current(keys);
        List<Line<T>> lines = new ArrayList<>(read.size());
        for (Read row : read) {
            lines.add(line(row, current.get(row.key())));
        }
        return lines;
    }

    private Read read(SentRow row, Heads heads, Set<String> sent) {
        Entered entered = new Entered(sent);
        heads.columns().forEach((column, index) -> {
            Entry entry = column.entry();
            if (entry != null) {
                cells.read(column, entry, row.cell(index), entered);
            }
        });
        if (!entered.problems().isEmpty()) {
            return new Read(row, entered, "");
        }
        String key = table.key(entered);
        int before = seen.put(key, row.number());
        if (before != 0) {
            entered.wrong("", CellError.ROW_REPEATED, before);
        }
        return new Read(row, entered, key);
    }

    private Line<T> line(Read row, @Nullable T before) {
        Entered entered = row.entered();
        if (entered.problems().isEmpty()) {
            T after = table.row(entered, before);
            if (entered.problems().isEmpty()) {
                return new Line<>(row.sent(), row.key(), status(entered, before, after), before, after, List.of());
            }
        }
        return Line.wrong(row.sent(), row.key(), entered.problems());
    }

    private Line.Status status(Entered entered, @Nullable T before, T after) {
        if (before == null) {
            return Line.Status.ADDED;
        }
        boolean same = table.table().entered().stream()
                .filter(column -> entered.sent(column.key()))
                .allMatch(column -> same(column, before, after));
        return same ? Line.Status.UNCHANGED : Line.Status.CHANGED;
    }

    /** As the reader of an export sees it. */
    static <T> boolean same(Column<T> column, T before, T after) {
        Object old = column.of(before);
        Object now = column.of(after);
        if (old instanceof Number && now instanceof Number) {
            return new BigDecimal(old.toString()).compareTo(new BigDecimal(now.toString())) == 0;
        }
        return Objects.equals(blankAsNull(old), blankAsNull(now));
    }

    private static @Nullable Object blankAsNull(@Nullable Object value) {
        return value instanceof String text && text.isBlank() ? null : value;
    }
}
