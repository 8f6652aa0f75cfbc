package city.wufei.platform.spreadsheet.intake;

import city.wufei.kernel.ErrorCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values of one row, each of its column's kind. An empty cell is null; so is one whose column was not sent
 * ({@link #sent}).
 */
public final class Entered {
    private final Set<String> sent;
    private final Map<String, Object> values = new HashMap<>();
    private final List<CellProblem> problems = new ArrayList<>();

    Entered(Set<String> sent) {
        this.sent = sent;
    }

    /** Whether the file has this column at all; one that it has not keeps what is there. */
    public boolean sent(String column) {
        return sent.contains(column);
    }

    public @Nullable String text(String column) {
        return (String) values.get(column);
    }

    /** What was sent, or {@code kept} when the column was not. */
    public @Nullable String text(String column, @Nullable String kept) {
        return sent(column) ? text(column) : kept;
    }

    public List<String> texts(String column, List<String> kept) {
        if (!sent(column)) {
            return kept;
        }
        Object texts = values.get(column);
        return texts == null ? List.of() : Arrays.asList((String[]) texts);
    }

    public @Nullable BigDecimal number(String column) {
        return (BigDecimal) values.get(column);
    }

    public @Nullable BigDecimal number(String column, @Nullable BigDecimal kept) {
        return sent(column) ? number(column) : kept;
    }

    public @Nullable LocalDate date(String column) {
        return (LocalDate) values.get(column);
    }

    public @Nullable LocalDate date(String column, @Nullable LocalDate kept) {
        return sent(column) ? date(column) : kept;
    }

    /** The constant that was chosen. */
    public <E extends Enum<E>> @Nullable E choice(String column, Class<E> type) {
        Object code = values.get(column);
        return code == null ? null : Enum.valueOf(type, (String) code);
    }

    /** What a name was found to mean. */
    public <R> @Nullable R reference(String column, Class<R> type) {
        return type.cast(values.get(column));
    }

    /** Marks a cell; an empty column means the whole row. */
    public void wrong(String column, ErrorCode code, Object... arguments) {
        problems.add(CellProblem.of(column, code, Arrays.asList(arguments)));
    }

    void put(String column, Object value) {
        values.put(column, value);
    }

    List<CellProblem> problems() {
        return problems;
    }
}
