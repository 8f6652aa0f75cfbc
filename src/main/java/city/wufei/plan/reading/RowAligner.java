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
        if (spansKnown || row.cells().size() == columns) {
            return row.width() > columns && overflows(row, columns)
                    ? Optional.empty()
                    : Optional.of(placed(row.cells(), columns));
        }
        if (row.cells().size() > columns) {
            return overflows(row, columns) ? Optional.empty() : Optional.of(placed(row.cells(), columns));
        }
        return Spreads.of(row.cells(), columns).stream()
                .filter(cells -> fit(cells) >= LEAST_FIT)
                .max((a, b) -> Double.compare(fit(a), fit(b)))
                .map(cells -> placed(cells, columns));
    }

    /** Whether the cells fit as the beginning of a row better than spread over a whole one. */
    boolean isCutOff(Grid.Row row) {
        int columns = layout.columns().size();
        if (spansKnown || row.cells().size() >= columns) {
            return false;
        }
        double spread = Spreads.of(row.cells(), columns).stream()
                .mapToDouble(this::fit)
                .max()
                .orElse(-1);
        return fit(row.cells()) >= spread;
    }

    private static boolean overflows(Grid.Row row, int columns) {
        return row.cells().stream().anyMatch(cell -> cell.start() + cell.width() > columns && !cell.isBlank());
    }

    /** The average fit of the cells that say something. */
    private double fit(List<Grid.Cell> cells) {
        return cells.stream()
                .filter(cell -> !cell.isBlank())
                .mapToDouble(cell -> ColumnProfile.fit(principal(cell).get(0), cell.text()))
                .average()
                .orElse(-1);
    }

    private Aligned placed(List<Grid.Cell> cells, int columns) {
        List<String> texts = new ArrayList<>(Collections.nCopies(columns, ""));
        List<Boolean> continued = new ArrayList<>(Collections.nCopies(columns, false));
        for (Grid.Cell cell : cells) {
            List<Meaning> holders = cell.width() == 1 ? List.of() : principal(cell);
            for (int i = cell.start(); i < Math.min(cell.start() + cell.width(), columns); i++) {
                if (holders.isEmpty()
                        || holders.contains(layout.columns().get(i).meaning())) {
                    texts.set(i, cell.text());
                    continued.set(i, cell.continued());
                }
            }
        }
        return new Aligned(texts, continued);
    }

    /** Which of the columns under a cell its text is about: what the row is about, or both of a pair. */
    private List<Meaning> principal(Grid.Cell cell) {
        List<Meaning> covered = layout
                .columns()
                .subList(
                        Math.min(cell.start(), layout.columns().size()),
                        Math.min(cell.start() + cell.width(), layout.columns().size()))
                .stream()
                .map(Column::meaning)
                .toList();
        if (covered.isEmpty()) {
            return List.of(Meaning.UNKNOWN);
        }
        if (covered.contains(Meaning.ITEM)) {
            return List.of(Meaning.ITEM);
        }
        boolean pair = covered.stream().allMatch(Meaning::isGroup)
                || (covered.contains(Meaning.BASELINE) && covered.contains(Meaning.TARGET));
        return pair
                ? covered
                : covered.stream()
                        .filter(meaning -> meaning != Meaning.UNKNOWN)
                        .findFirst()
                        .map(List::of)
                        .orElse(covered.subList(0, 1));
    }
}
