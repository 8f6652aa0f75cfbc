package city.wufei.plan.reading;

import java.util.ArrayList;
import java.util.List;

/** The ways in which the cells of one or two rows can stand over the columns of a table. */
final class HeadingCandidates {
    private static final int MOST_COLUMNS = 16;

    /** Beyond this nobody could say which one is meant. */
    private static final int MOST = 1_000;

    private static final long MOST_PAIRS = 50_000;

    private HeadingCandidates() {}

    /** Each way gives the heading cells from left to right, their widths adding up to the table's columns. */
    static List<List<HeadingCell>> of(Grid grid, int row, int depth) {
        Grid.Row upper = grid.rows().get(row);
        int columns = Math.max(grid.width(), upper.width());
        if (upper.filled().size() < 2 || columns > MOST_COLUMNS) {
            return List.of();
        }
        List<List<Grid.Cell>> placed = grid.spansKnown() ? List.of(upper.cells()) : spread(upper, columns);
        List<List<HeadingCell>> result = new ArrayList<>();
        if (depth == 1) {
            placed.forEach(cells -> result.add(single(cells)));
            return result;
        }
        List<List<Grid.Cell>> below = belowAll(grid, row + 1, columns);
        if ((long) placed.size() * below.size() > MOST_PAIRS) {
            return List.of();
        }
        for (List<Grid.Cell> cells : placed) {
            lower(grid, row + 1, cells, below).forEach(lower -> result.add(twofold(cells, lower)));
        }
        return result.subList(0, Math.min(MOST, result.size()));
    }

    /** An empty cell beside a heading is either a part of it or a column without a heading. */
    private static List<List<Grid.Cell>> spread(Grid.Row upper, int columns) {
        List<List<Grid.Cell>> ways = new ArrayList<>(Spreads.of(upper.cells(), columns));
        List<Grid.Cell> widened = new ArrayList<>();
        for (Grid.Cell cell : upper.cells()) {
            int last = widened.size() - 1;
            if (cell.isBlank() && last >= 0) {
                Grid.Cell left = widened.get(last);
                widened.set(last, new Grid.Cell(left.text(), left.start(), left.width() + 1, left.continued()));
            } else {
                widened.add(cell);
            }
        }
        if (upper.cells().size() == columns && widened.size() < columns) {
            ways.add(widened);
        }
        return ways;
    }

    private static List<HeadingCell> single(List<Grid.Cell> cells) {
        return cells.stream()
                .map(cell -> new HeadingCell(cell.text(), "", cell.width()))
                .toList();
    }

    private static List<HeadingCell> twofold(List<Grid.Cell> upper, List<Grid.Cell> lower) {
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
        return result;
    }

    /** The ways in which the cells of the second row stand over columns, whatever is above them. */
    private static List<List<Grid.Cell>> belowAll(Grid grid, int row, int columns) {
        List<Grid.Cell> cells = grid.rows().get(row).cells();
        boolean placed = grid.spansKnown() || cells.size() == columns;
        return placed ? List.of(cells) : Spreads.of(cells, columns);
    }

    /** Those of the ways that put no cell under two of the first row. */
    private static List<List<Grid.Cell>> lower(Grid grid, int row, List<Grid.Cell> upper, List<List<Grid.Cell>> below) {
        List<List<Grid.Cell>> ways = new ArrayList<>(below);
        if (!grid.spansKnown()) {
            ways.add(belowWideCells(grid.rows().get(row).cells(), upper));
        }
        ways.removeIf(way -> way.isEmpty() || !way.stream().allMatch(cell -> isUnderOne(cell, upper)));
        return ways;
    }

    /** An empty cell is the lower part of a whole one above. */
    private static boolean isUnderOne(Grid.Cell cell, List<Grid.Cell> upper) {
        return upper.stream()
                .filter(above -> above.covers(cell.start()))
                .anyMatch(above -> above.covers(cell.start() + cell.width() - 1));
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
}
