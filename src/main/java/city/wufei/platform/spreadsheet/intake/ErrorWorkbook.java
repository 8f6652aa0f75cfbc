package city.wufei.platform.spreadsheet.intake;

import city.wufei.platform.spreadsheet.Column;
import city.wufei.platform.spreadsheet.SentRowsBook;
import city.wufei.platform.spreadsheet.TableDefinition;
import city.wufei.platform.spreadsheet.reading.SentCell;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows that did not land, as their sender wrote them, with exactly the wrong cells marked: to be mended and sent again.
 * Two columns on the right say on which line a row stood and what is wrong with it.
 */
final class ErrorWorkbook implements Closeable {
    private final TableDefinition<?> table;
    private final Spoken spoken;
    private final Locale locale;
    private @Nullable SentRowsBook book;
    private @Nullable Heads heads;

    ErrorWorkbook(TableDefinition<?> table, Spoken spoken, Locale locale) {
        this.table = table;
        this.spoken = spoken;
        this.locale = locale;
    }

    void heads(Heads found) {
        heads = found;
    }

    /** Begun with the first wrong row: most files have none. */
    private SentRowsBook begin(Heads found) {
        List<String> shown = new ArrayList<>();
        for (String head : found.shown()) {
            if (head != null) {
                shown.add(head);
            }
        }
        shown.add(spoken.of("spreadsheet.errors.line", locale));
        shown.add(spoken.of("spreadsheet.errors.what", locale));
        return new SentRowsBook(spoken.of("table." + table.key(), locale), shown, shown.size() - 2);
    }

    void add(Line<?> line) {
        Heads known = heads;
        if (known == null) {
            throw new IllegalStateException("rows before heads");
        }
        SentRowsBook into = book == null ? begin(known) : book;
        book = into;
        Map<Integer, List<String>> notes = notes(line, known);
        List<@Nullable SentCell> cells = new ArrayList<>();
        Map<Integer, String> marks = new LinkedHashMap<>();
        for (int index = 0; index < known.shown().size(); index++) {
            if (known.shown().get(index) != null) {
                List<String> said = notes.get(index);
                if (said != null) {
                    marks.put(cells.size(), String.join("\n", said));
                }
                cells.add(line.sent().cell(index));
            }
        }
        cells.add(new SentCell.Text(Integer.toString(line.number())));
        cells.add(new SentCell.Text(summary(line)));
        into.add(cells, marks);
    }

    /** By the number of the column in the file. */
    private Map<Integer, List<String>> notes(Line<?> line, Heads known) {
        Map<Integer, List<String>> notes = new LinkedHashMap<>();
        known.columns().forEach((column, index) -> {
            for (CellProblem problem : line.problems()) {
                if (problem.column().equals(column.key())) {
                    notes.computeIfAbsent(index, key -> new ArrayList<>()).add(words(problem));
                }
            }
        });
        return notes;
    }

    private String summary(Line<?> line) {
        List<String> said = new ArrayList<>();
        for (CellProblem problem : line.problems()) {
            String head = head(problem.column());
            said.add(head == null ? words(problem) : spoken.of("spreadsheet.errors.one", locale, head, words(problem)));
        }
        return String.join("\n", said);
    }

    private @Nullable String head(String key) {
        for (Column<?> column : table.columns()) {
            if (column.key().equals(key)) {
                return spoken.of("table." + table.key() + "." + key, locale);
            }
        }
        return null;
    }

    private String words(CellProblem problem) {
        return spoken.of("error." + problem.code(), locale, problem.arguments().toArray());
    }

    boolean isEmpty() {
        return book == null;
    }

    void write(OutputStream out) throws IOException {
        if (book != null) {
            book.write(out);
        }
    }

    @Override
    public void close() throws IOException {
        if (book != null) {
            book.close();
        }
    }
}
