package city.wufei.plan.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Of all ways to spread the cells of a row over more columns than there are cells, the one whose contents fit best.
 * Found column by column: the best way to place the first cells up to a column does not depend on the rest.
 */
final class BestSpread {
    private final Layout layout;
    private final List<Grid.Cell> cells;
    private final List<Map<Meaning, Double>> fits = new ArrayList<>();

    /** Best sum of fits when the first so many cells cover the first so many columns, and where the last begins. */
    private final double[][] sums;

    private final int[][] starts;

    BestSpread(Layout layout, List<Grid.Cell> cells) {
        this.layout = layout;
        this.cells = cells;
        int columns = layout.columns().size();
        sums = new double[cells.size() + 1][columns + 1];
        starts = new int[cells.size() + 1][columns + 1];
        for (double[] row : sums) {
            Arrays.fill(row, Double.NEGATIVE_INFINITY);
        }
        sums[0][0] = 0;
        for (int cell = 1; cell <= cells.size(); cell++) {
            fits.add(new EnumMap<>(Meaning.class));
            for (int end = cell; end <= columns; end++) {
                place(cell, end);
            }
        }
    }

    /** The average fit of the cells that say something. */
    double fit() {
        return average(sums[cells.size()][layout.columns().size()], cells);
    }

    List<Grid.Cell> cells() {
        List<Grid.Cell> placed = new ArrayList<>();
        int end = layout.columns().size();
        for (int cell = cells.size(); cell > 0; cell--) {
            int start = starts[cell][end];
            Grid.Cell of = cells.get(cell - 1);
            placed.add(0, new Grid.Cell(of.text(), start, end - start, of.continued()));
            end = start;
        }
        return placed;
    }

    /** The average fit when each cell covers the one column it stands in. */
    static double fitInPlace(Layout layout, List<Grid.Cell> cells) {
        double sum = 0;
        for (int i = 0; i < cells.size(); i++) {
            sum += fit(layout.columns().get(i).meaning(), cells.get(i));
        }
        return average(sum, cells);
    }

    private void place(int cell, int end) {
        for (int start = cell - 1; start < end; start++) {
            Meaning meaning = layout.principal(start, end).get(0);
            Grid.Cell of = cells.get(cell - 1);
            double sum =
                    sums[cell - 1][start] + fits.get(cell - 1).computeIfAbsent(meaning, unknown -> fit(meaning, of));
            if (sum > sums[cell][end]) {
                sums[cell][end] = sum;
                starts[cell][end] = start;
            }
        }
    }

    private static double fit(Meaning meaning, Grid.Cell cell) {
        return cell.isBlank() ? 0 : ColumnProfile.fit(meaning, cell.text());
    }

    private static double average(double sum, List<Grid.Cell> cells) {
        long filled = cells.stream().filter(cell -> !cell.isBlank()).count();
        return filled == 0 ? -1 : sum / filled;
    }
}
