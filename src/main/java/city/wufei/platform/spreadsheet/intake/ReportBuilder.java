package city.wufei.platform.spreadsheet.intake;

import city.wufei.platform.spreadsheet.Column;
import city.wufei.platform.spreadsheet.TableDefinition;
import city.wufei.platform.spreadsheet.intake.ImportReport.CellChange;
import city.wufei.platform.spreadsheet.intake.ImportReport.LineReport;
import city.wufei.platform.spreadsheet.intake.Line.Status;
import city.wufei.platform.spreadsheet.reading.SentCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts lines as they go by, and keeps the first of each sort. */
final class ReportBuilder<T> {
    private final TableDefinition<T> table;
    private final Map<Status, Integer> counts = new EnumMap<>(Status.class);
    private final List<LineReport> lines = new ArrayList<>();
    private List<String> extra = List.of();
    private int nameColumn;

    ReportBuilder(TableDefinition<T> table) {
        this.table = table;
    }

    void heads(Heads heads) {
        extra = heads.extra();
        nameColumn = heads.columns().getOrDefault(table.entered().get(0), 0);
    }

    void add(Line<T> line) {
        int count = counts.merge(line.status(), 1, Integer::sum);
        if (line.status() != Status.UNCHANGED && count <= ImportReport.MOST_LINES) {
            lines.add(new LineReport(line.number(), name(line), line.status(), changes(line), line.problems()));
        }
    }

    private String name(Line<T> line) {
        SentCell cell = line.sent().cell(nameColumn);
        return cell == null ? "" : cell.shown();
    }

    private List<CellChange> changes(Line<T> line) {
        List<CellChange> changes = new ArrayList<>();
        T before = line.before();
        T after = line.after();
        if (line.status() == Status.CHANGED && before != null && after != null) {
            for (Column<T> column : table.entered()) {
                if (!RowReading.same(column, before, after)) {
                    changes.add(new CellChange(column.key(), shown(column.of(before)), shown(column.of(after))));
                }
            }
        }
        return changes;
    }

    private static @Nullable String shown(@Nullable Object value) {
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).toPlainString();
        }
        return value == null ? null : value.toString();
    }

    ImportReport report() {
        return new ImportReport(counts, extra, lines);
    }
}
