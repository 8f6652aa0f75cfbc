package city.wufei.platform.spreadsheet.intake;

import city.wufei.kernel.ErrorCode;
import city.wufei.kernel.Failure;
import city.wufei.kernel.KernelError;
import city.wufei.kernel.Kind;
import city.wufei.kernel.Problem;
import city.wufei.platform.spreadsheet.Column;
import city.wufei.platform.spreadsheet.Entry;
import city.wufei.platform.spreadsheet.reading.SentCell;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** One row of a table as it was typed into a form or sent as JSON, read by the same rules as a spreadsheet. */
@Component
public class OneRow {
    private final Spoken spoken;

    OneRow(MessageSource messages) {
        this.spoken = new Spoken(messages);
    }

    /**
     * The row as it shall be.
     *
     * @param values by key of the column; a column that is absent keeps what is there
     * @param before what is there, null when it is new
     * @throws Failure {@link KernelError#INPUT_INVALID} with a problem at the key of each column that is wrong
     */
    public <T> T read(TableImport<T> table, Map<String, String> values, @Nullable T before) {
        Entered entered = new Entered(values.keySet());
        CellReading cells = new CellReading(spoken, LocaleContextHolder.getLocale());
        for (Column<T> column : table.table().entered()) {
            Entry entry = column.entry();
            String value = values.get(column.key());
            if (entry != null && (value != null || before == null)) {
                cells.read(column, entry, value == null ? null : new SentCell.Text(value), entered);
            }
        }
        throwIfWrong(entered);
        T after = table.row(entered, before);
        throwIfWrong(entered);
        return after;
    }

    private static void throwIfWrong(Entered entered) {
        List<Problem> problems = entered.problems().stream()
                .map(problem -> new Problem(
                        problem.column(), new Said(problem.code()), List.<Object>copyOf(problem.arguments())))
                .toList();
        if (!problems.isEmpty()) {
            throw Failure.of(KernelError.INPUT_INVALID, problems);
        }
    }

    /** A code that is known by its name only. */
    private record Said(String name) implements ErrorCode {
        @Override
        public Kind kind() {
            return Kind.USER;
        }
    }
}
