package city.wufei.platform.spreadsheet.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row that has something in it.
 *
 * @param number as its program shows it, from 1
 * @param cells from the first column on; null where there is nothing
 */
public record SentRow(int number, List<@Nullable SentCell> cells) {
    public SentRow {
        cells = Collections.unmodifiableList(new ArrayList<>(cells));
    }

    /** The cell of a column counted from 0. */
    public @Nullable SentCell cell(int column) {
        return column < cells.size() ? cells.get(column) : null;
    }

    public boolean isEmpty() {
        return cells.stream().allMatch(Objects::isNull);
    }
}
