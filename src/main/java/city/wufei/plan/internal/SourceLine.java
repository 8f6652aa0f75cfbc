package city.wufei.plan.internal;

import city.wufei.plan.Place;
import java.util.List;

/** A paragraph (one cell) or table row of the document. */
public record SourceLine(Place place, List<String> cells) {
    public SourceLine {
        cells = List.copyOf(cells);
    }
}
