package city.wufei.platform.spreadsheet.intake;

import city.wufei.kernel.Failure;
import city.wufei.platform.spreadsheet.Column;
import city.wufei.platform.spreadsheet.reading.SentFile;
import city.wufei.platform.spreadsheet.reading.SentRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a file once: finds the heads on each sheet, understands the rows below them, and hands them on in chunks.
 * Sheets without heads, such as notes and lists, are passed over.
 */
final class TableReader<T> implements SentFile.Visitor {
    /** Titles and remarks may stand above the heads. */
    private static final int HEADS_WITHIN = 20;

    static final int MOST_ROWS = 200_000;

    private final TableImport<T> table;
    private final List<Column<T>> wanted;
    private final HeadNames names;
    private final RowReading<T> rows;
    private final Spoken spoken;
    private final Locale locale;
    private final Consumer<List<Line<T>>> chunks;
    private final Consumer<Heads> onHeads;
    private final List<SentRow> waiting = new ArrayList<>();
    private @Nullable Heads heads;
    private @Nullable Heads first;
    private @Nullable Failure refused;
    private int tried;
    private int count;

    TableReader(
            TableImport<T> table,
            Spoken spoken,
            Locale locale,
            Consumer<Heads> onHeads,
            Consumer<List<Line<T>>> chunks) {
        this.table = table;
        this.wanted = table.table().entered();
        this.names = new HeadNames(table.table(), spoken);
        this.rows = new RowReading<>(table, new CellReading(spoken, locale));
        this.spoken = spoken;
        this.locale = locale;
        this.onHeads = onHeads;
        this.chunks = chunks;
    }

    @Override
    public void sheet(String name) {
        flush();
        heads = null;
        tried = 0;
    }

    @Override
    public void row(SentRow row) {
        Heads known = heads;
        if (known == null) {
            lookForHeads(row);
            return;
        }
        if (++count > MOST_ROWS) {
            throw Failure.of(CellError.TABLE_TOO_LONG, MOST_ROWS);
        }
        waiting.add(row);
        if (waiting.size() == TableImport.CHUNK) {
            flush();
        }
    }

    private void lookForHeads(SentRow row) {
        if (tried++ >= HEADS_WITHIN) {
            return;
        }
        Optional<Heads> found = Heads.of(row, names, wanted);
        if (found.isEmpty()) {
            return;
        }
        List<Column<?>> missing = found.get().missing(wanted);
        if (!missing.isEmpty()) {
            refused = Failure.of(CellError.TABLE_COLUMN_MISSING, shown(missing));
        } else if (first == null || first.shown().equals(found.get().shown())) {
            heads = found.get();
            if (first == null) {
                first = heads;
                onHeads.accept(heads);
            }
        }
    }

    private void flush() {
        if (heads != null && !waiting.isEmpty()) {
            chunks.accept(rows.read(waiting, heads));
        }
        waiting.clear();
    }

    /** After the last row. */
    void finish() {
        flush();
        if (first == null) {
            throw refused != null ? refused : Failure.of(CellError.TABLE_WITHOUT_HEADS, shown(wanted));
        }
        if (count == 0) {
            throw Failure.of(CellError.TABLE_WITHOUT_ROWS);
        }
    }

    private String shown(List<? extends Column<?>> columns) {
        List<String> heads = columns.stream()
                .map(column -> spoken.of("table." + table.table().key() + "." + column.key(), locale))
                .toList();
        return String.join(spoken.of("spreadsheet.entry.between", locale), heads);
    }
}
