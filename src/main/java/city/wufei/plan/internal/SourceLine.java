package city.wufei.plan.internal;

import city.wufei.plan.Place;
import java.util.List;

/**
 * A paragraph (one cell) or table row of the document.
 *
 * @param widths how many columns each cell covers; empty where the format does not tell
 */
public record SourceLine(Place place, List<String> cells, List<Integer> widths) {
    public SourceLine {
        cells = List.copyOf(cells);
        widths = List.copyOf(widths);
    }
}
