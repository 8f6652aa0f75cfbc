package city.wufei.office.cycle.internal;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Failure;
import city.wufei.office.cycle.CellKind;
import city.wufei.office.cycle.CycleError;
import city.wufei.office.cycle.Form;
import city.wufei.office.cycle.FormColumn;
import city.wufei.office.cycle.internal.Filling.Outcome;
import city.wufei.office.cycle.internal.Filling.Status;
import city.wufei.office.cycle.internal.Filling.Typed;
import city.wufei.platform.spreadsheet.reading.SentCell;
import city.wufei.platform.spreadsheet.reading.SentFile;
import city.wufei.platform.spreadsheet.reading.SentRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in the workbook of a return. What stands in it as it was downloaded was not touched and is no news, even when
 * somebody changed the cell meanwhile; what was touched collides like anything else.
 */
@Service
@Transactional
public class ReturnImport {
    private final Returns returns;
    private final Filling filling;
    private final CellSql cells;

    ReturnImport(Returns returns, Filling filling, CellSql cells) {
        this.returns = returns;
        this.filling = filling;
        this.cells = cells;
    }

    /**
     * What became of the cells that were touched.
     *
     * @param typed what was sent, by cell
     */
    public record Imported(List<Outcome> outcomes, Map<CellKey, String> typed) {
        public long saved() {
            return count(Status.SAVED);
        }

        public List<Outcome> wrong() {
            return outcomes.stream()
                    .filter(one -> one.status() == Status.REFUSED || one.status() == Status.COLLIDED)
                    .toList();
        }

        private long count(Status status) {
            return outcomes.stream().filter(one -> one.status() == status).count();
        }
    }

    public Imported take(CurrentPerson person, long id, Path file) throws IOException {
        Returns.Sheet sheet = returns.sheet(person, id);
        Reading reading = new Reading(id, sheet.form());
        try (SentFile sent = SentFile.open(file)) {
            sent.read(reading);
        }
        if (!reading.known) {
            throw Failure.of(CycleError.WORKBOOK_OTHER);
        }
        Map<CellKey, CellEntry> later = new HashMap<>();
        cells.since(id, reading.lastEntry).stream()
                .filter(CellEntry::kept)
                .forEach(entry -> later.put(entry.key(), entry));
        List<Typed> touched = new ArrayList<>();
        reading.values.forEach((key, typed) -> {
            Cell now = sheet.cells().get(key);
            boolean changed = later.containsKey(key);
            String then = changed ? downloaded(id, key, reading.lastEntry) : now == null ? null : now.value();
            if (isTouched(sheet.form(), key, typed, then)) {
                int base = changed ? -1 : now == null ? 0 : now.version();
                touched.add(new Typed(key.row(), key.column(), typed, base));
            }
        });
        return new Imported(filling.enter(person, id, How.EXCEL, touched), reading.values);
    }

    private @Nullable String downloaded(long id, CellKey key, long lastEntry) {
        return cells.history(id, key).stream()
                .filter(entry -> entry.kept() && entry.id() <= lastEntry)
                .map(CellEntry::value)
                .findFirst()
                .orElse(null);
    }

    private static boolean isTouched(Form form, CellKey key, String typed, @Nullable String then) {
        FormColumn column = form.columns().stream()
                .filter(one -> one.code().equals(key.column()))
                .findFirst()
                .orElseThrow();
        try {
            return !Objects.equals(CellValues.read(column, typed), then);
        } catch (Failure unreadable) {
            return true;
        }
    }

    /** Finds the values by the marks in the hidden line and column. */
    private static final class Reading implements SentFile.Visitor {
        private final long id;
        private final Form form;
        private final Map<Integer, FormColumn> columns = new HashMap<>();
        private final Map<CellKey, String> values = new LinkedHashMap<>();
        private boolean known;
        private long lastEntry;

        Reading(long id, Form form) {
            this.id = id;
            this.form = form;
        }

        @Override
        public void sheet(String name) {}

        @Override
        public void row(SentRow row) {
            String first = shown(row, 0);
            if (first.equals(ReturnWorkbook.MARK)) {
                known = shown(row, 1).equals(String.valueOf(id));
                lastEntry = known ? Long.parseLong(shown(row, 2)) : 0;
                for (int at = ReturnWorkbook.FIRST_VALUE; at < row.cells().size(); at++) {
                    String code = shown(row, at);
                    int place = at;
                    form.columns().stream()
                            .filter(column -> column.code().equals(code))
                            .forEach(column -> columns.put(place, column));
                }
            } else if (known && !first.isEmpty()) {
                columns.forEach(
                        (at, column) -> values.put(new CellKey(first, column.code()), written(column, row.cell(at))));
            }
        }

        private static String shown(SentRow row, int at) {
            SentCell cell = row.cell(at);
            return cell == null ? "" : cell.shown();
        }

        /** A share that the program shows as one was typed as one. */
        private static String written(FormColumn column, @Nullable SentCell cell) {
            if (cell == null) {
                return "";
            }
            boolean share = column.kind() == CellKind.PERCENT;
            if (cell instanceof SentCell.Figure figure && !share) {
                return figure.value().toPlainString();
            }
            return cell.shown();
        }
    }
}
