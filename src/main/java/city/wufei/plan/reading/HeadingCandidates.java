package city.wufei.plan.reading;

import java.util.ArrayList;
import java.util.List;

/** The ways in which the cells of one or two rows can stand over the columns of a table. */
final class HeadingCandidates {
    private static final int MOST_COLUMNS = 16;

    private HeadingCandidates() {}

    /** Each way gives the heading cells from left to right, their widths adding up to the table's columns. */
    static List<List<HeadingCell>> of(Grid grid, int row, int depth) {
        Grid.Row upper = grid.rows().get(row);
        int columns = Math.max(grid.width(), upper.width());
        if (upper.filled().size() < 2 || columns > MOST_COLUMNS) {
            return List.of();
        }
        List<List<Grid.Cell>> placed = grid.spansKnown() ? List.of(upper.cells()) : Spreads.of(upper.cells(), columns);
        List<List<HeadingCell>> result = new ArrayList<>();
        for (List<Grid.Cell> cells : placed) {
            List<HeadingCell> heading = depth == 1 ? single(cells) : twofold(grid, row, cells, columns);
            if (!heading.isEmpty()) {
                result.add(heading);
            }
        }
        return result;
    }

    private static List<HeadingCell> single(List<Grid.Cell> cells) {
        return cells.stream()
                .map(cell -> new HeadingCell(cell.text(), "", cell.width()))
                .toList();
    }

    private static List<HeadingCell> twofold(Grid grid, int row, List<Grid.Cell> upper, int columns) {
        List<Grid.Cell> lower = grid.rows().get(row + 1).cells();
        if (!grid.spansKnown() && lower.size() != columns) {
            lower = belowWideCells(lower, upper);
        }
        List<HeadingCell> result = new ArrayList<>();
        for (Grid.Cell above : upper) {
            List<Grid.Cell> below =
                    lower.stream().filter(cell -> above.covers(cell.start())).toList();
            if (below.stream().allMatch(Grid.Cell::isBlank)) {
                result.add(new HeadingCell(above.text(), "", above.width()));
            } else {
                below.forEach(cell -> result.add(new HeadingCell(above.text(), cell.text(), cell.width())));
            }
        }
        return lower.isEmpty() || width(result) != columns ? List.of() : result;
    }

    /** Some exports leave out the cells under those that reach down: then the rest belong under the wide ones. */
    private static List<Grid.Cell> belowWideCells(List<Grid.Cell> lower, List<Grid.Cell> upper) {
        List<Grid.Cell> wide = upper.stream().filter(cell -> cell.width() > 1).toList();
        if (wide.stream().mapToInt(Grid.Cell::width).sum() != lower.size()) {
            return List.of();
        }
        List<Grid.Cell> result = new ArrayList<>();
        for (Grid.Cell above : wide) {
            for (int column = above.start(); column < above.start() + above.width(); column++) {
                result.add(new Grid.Cell(lower.get(result.size()).text(), column, 1, false));
            }
        }
        return result;
    }

    private static int width(List<HeadingCell> cells) {
        return cells.stream().mapToInt(HeadingCell::width).sum();
    }
}
