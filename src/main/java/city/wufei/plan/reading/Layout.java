package city.wufei.plan.reading;

import city.wufei.plan.reading.value.NormalText;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the heading of a table says.
 *
 * @param body index of the first row below the heading
 * @param words of the heading's cells in normal text, by which repetitions are known
 * @param power of ten that makes 10⁴ yuan of a printed investment; null when nothing names the unit
 * @param score how sure it is, comparable between readings of one table
 */
record Layout(
        TableType type,
        List<Column> columns,
        int body,
        Set<String> words,
        @Nullable Integer power,
        double score) {
    Layout {
        columns = List.copyOf(columns);
        words = Set.copyOf(words);
    }

    boolean has(Meaning meaning) {
        return indexOf(meaning) >= 0;
    }

    int indexOf(Meaning meaning) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).meaning() == meaning) {
                return i;
            }
        }
        return -1;
    }

    /** Number of the last row of the heading. */
    int headingRow(Grid grid) {
        return grid.rows().get(Math.max(body - 1, 0)).number();
    }

    /** The same columns, for a table that goes on without a heading. */
    Layout continued() {
        return new Layout(type, columns, 0, words, power, score);
    }

    /** Whether the row says again what the heading says. */
    boolean isRepeatedBy(Grid.Row row) {
        Set<String> texts =
                row.filled().stream().map(cell -> NormalText.of(cell.text())).collect(Collectors.toSet());
        return texts.size() > 1 && words.containsAll(texts);
    }
}
