package city.wufei.plan.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Puts the cells of a row under the columns of its table. Where the format does not tell which cells were merged and
 * there are too few, the content decides: a number belongs under numbers, bodies under bodies.
 */
final class RowAligner {
    /** Below this a row of too few cells fits nothing. */
    private static final double LEAST_FIT = 0.2;

    private final Layout layout;
    private final boolean spansKnown;

    RowAligner(Layout layout, boolean spansKnown) {
        this.layout = layout;
        this.spansKnown = spansKnown;
    }

    /** A row by columns: texts, and whether a cell goes on from the row above. */
    record Aligned(List<String> texts, List<Boolean> continued) {}

    /** Empty when the cells fit no way. */
    Optional<Aligned> align(Grid.Row row) {
        int columns = layout.columns().size();
        if (spansKnown || row.cells().size() >= columns) {
            return overflows(row, columns) ? Optional.empty() : Optional.of(placed(row.cells(), columns));
        }
        BestSpread best = new BestSpread(layout, row.cells());
        return best.fit() < LEAST_FIT ? Optional.empty() : Optional.of(placed(best.cells(), columns));
    }

    /** Whether the cells fit as the beginning of a row better than spread over a whole one. */
    boolean isCutOff(Grid.Row row) {
        boolean tooFew = !spansKnown && row.cells().size() < layout.columns().size();
        return tooFew && BestSpread.fitInPlace(layout, row.cells()) >= new BestSpread(layout, row.cells()).fit();
    }

    private static boolean overflows(Grid.Row row, int columns) {
        return row.cells().stream().anyMatch(cell -> cell.start() + cell.width() > columns && !cell.isBlank());
    }

    private Aligned placed(List<Grid.Cell> cells, int columns) {
        List<String> texts = new ArrayList<>(Collections.nCopies(columns, ""));
        List<Boolean> continued = new ArrayList<>(Collections.nCopies(columns, false));
        for (Grid.Cell cell : cells) {
            int end = Math.min(cell.start() + cell.width(), columns);
            List<Meaning> holders = cell.width() == 1 ? List.of() : layout.principal(cell.start(), end);
            for (int i = cell.start(); i < end; i++) {
                if (holders.isEmpty()
                        || holders.contains(layout.columns().get(i).meaning())) {
                    texts.set(i, cell.text());
                    continued.set(i, cell.continued());
                }
            }
        }
        return new Aligned(texts, continued);
    }
}
