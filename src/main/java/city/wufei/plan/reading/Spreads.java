package city.wufei.plan.reading;

import java.util.ArrayList;
import java.util.List;

/** All ways to spread cells of unknown width over columns, each over at least one, none left over. */
final class Spreads {
    /** Beyond this nobody could say which one is meant. */
    private static final int MOST = 1_000;

    private final List<Grid.Cell> cells;
    private final int columns;
    private final List<List<Grid.Cell>> found = new ArrayList<>();

    private Spreads(List<Grid.Cell> cells, int columns) {
        this.cells = cells;
        this.columns = columns;
    }

    static List<List<Grid.Cell>> of(List<Grid.Cell> cells, int columns) {
        if (cells.isEmpty() || cells.size() > columns) {
            return List.of();
        }
        Spreads spreads = new Spreads(cells, columns);
        spreads.spread(0, 0, new ArrayList<>());
        return spreads.found;
    }

    private void spread(int cell, int start, List<Grid.Cell> placed) {
        if (found.size() >= MOST) {
            return;
        }
        int left = cells.size() - cell - 1;
        if (left < 0) {
            found.add(List.copyOf(placed));
            return;
        }
        int widest = columns - start - left;
        for (int width = left == 0 ? widest : 1; width <= widest; width++) {
            placed.add(new Grid.Cell(
                    cells.get(cell).text(), start, width, cells.get(cell).continued()));
            spread(cell + 1, start + width, placed);
            placed.remove(placed.size() - 1);
        }
    }
}
