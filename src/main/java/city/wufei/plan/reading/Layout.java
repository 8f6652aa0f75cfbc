package city.wufei.plan.reading;

import city.wufei.plan.reading.value.NormalText;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the heading of a table says.
 *
 * @param heading index of the first row of the heading
 * @param body index of the first row below the heading
 * @param words of the heading's cells in normal text, by which repetitions are known
 * @param power of ten that makes 10⁴ yuan of a printed investment; null when nothing names the unit
 * @param score how sure it is, comparable between readings of one table
 */
record Layout(
        TableType type,
        List<Column> columns,
        int heading,
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

    /** Which of some columns a cell over all of them is about: what the row is about, both of a pair, or the first. */
    List<Meaning> principal(int start, int end) {
        List<Meaning> covered =
                columns.subList(start, end).stream().map(Column::meaning).toList();
        if (covered.contains(Meaning.ITEM)) {
            return List.of(Meaning.ITEM);
        }
        boolean values = covered.contains(Meaning.BASELINE) && covered.contains(Meaning.TARGET);
        if (values || covered.stream().allMatch(Meaning::isGroup)) {
            return covered;
        }
        return covered.stream()
                .filter(meaning -> meaning != Meaning.UNKNOWN)
                .findFirst()
                .map(List::of)
                .orElse(List.of(Meaning.UNKNOWN));
    }

    /** Number of the last row of the heading. */
    int headingRow(Grid grid) {
        return grid.rows().get(Math.max(body - 1, 0)).number();
    }

    /** The same columns, for a table that goes on, its rows from an index. */
    Layout continued(int firstRow) {
        return new Layout(type, columns, 0, firstRow, words, power, score);
    }

    Layout with(@Nullable Integer otherPower) {
        return new Layout(type, columns, heading, body, words, otherPower, score);
    }

    /** Whether the row says again what the heading says. */
    boolean isRepeatedBy(Grid.Row row) {
        Set<String> texts =
                row.filled().stream().map(cell -> NormalText.of(cell.text())).collect(Collectors.toSet());
        return texts.size() > 1 && words.containsAll(texts);
    }
}
