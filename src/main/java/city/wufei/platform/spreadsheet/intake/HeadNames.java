package city.wufei.platform.spreadsheet.intake;

import city.wufei.platform.spreadsheet.Column;
import city.wufei.platform.spreadsheet.TableDefinition;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By what heads the columns of a table are known: in both languages, with their unit or without, and by other names. */
final class HeadNames {
    private static final String ERRORS = "spreadsheet.errors.";

    private final Map<String, Column<?>> columns = new HashMap<>();
    private final Set<String> ours = new HashSet<>();

    HeadNames(TableDefinition<?> table, Spoken spoken) {
        Set<String> unclear = new HashSet<>();
        for (Column<?> column : table.columns()) {
            String key = "table." + table.key() + "." + column.key();
            Stream<String> others = spoken.in(key + ".also").flatMap(also -> Stream.of(also.split("、", -1)));
            Stream.concat(spoken.in(key), others).map(PlainText::head).forEach(head -> {
                name(head, column, unclear);
                name(PlainText.withoutUnit(head), column, unclear);
            });
        }
        unclear.forEach(columns::remove);
        Stream.of("line", "what")
                .flatMap(key -> spoken.in(ERRORS + key))
                .map(PlainText::head)
                .forEach(ours::add);
    }

    private void name(String head, Column<?> column, Set<String> unclear) {
        Column<?> other = columns.putIfAbsent(head, column);
        if (other != null && !other.key().equals(column.key())) {
            unclear.add(head);
        }
    }

    @Nullable
    Column<?> find(String head) {
        String known = PlainText.head(head);
        Column<?> found = columns.get(known);
        return found != null ? found : columns.get(PlainText.withoutUnit(known));
    }

    /** Whether a column is one that our error workbook added. */
    boolean isOurs(String head) {
        return ours.contains(PlainText.head(head));
    }
}
