package city.wufei.plan.web;

import city.wufei.plan.Place;
import city.wufei.plan.internal.SourceLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a table of the document, each cell under the head of its column. */
record SourceRow(Place place, List<Cell> cells) {
    public SourceRow {
        cells = List.copyOf(cells);
    }

    /**
     * A cell as printed.
     *
     * @param head empty when the row has more cells than the head, or is no row of a table
     */
    public record Cell(String head, String text) {}

    static SourceRow of(SourceLine line, @Nullable SourceLine head) {
        List<String> heads = head == null ? List.of() : heads(head, ColumnSpans.columns(line));
        List<Integer> widths = ColumnSpans.of(line, heads.size());
        List<Cell> cells = new ArrayList<>();
        int column = 0;
        for (int i = 0; i < line.cells().size(); i++) {
            cells.add(new Cell(
                    column < heads.size() ? heads.get(column) : "", line.cells().get(i)));
            column += widths.get(i);
        }
        return new SourceRow(line.place(), cells);
    }

    /** The head of each column. */
    private static List<String> heads(SourceLine head, int columns) {
        List<String> heads = new ArrayList<>();
        List<Integer> widths = ColumnSpans.of(head, columns);
        for (int i = 0; i < head.cells().size(); i++) {
            heads.addAll(Collections.nCopies(widths.get(i), head.cells().get(i)));
        }
        return heads;
    }
}
