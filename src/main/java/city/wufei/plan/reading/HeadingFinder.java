package city.wufei.plan.reading;

import city.wufei.plan.reading.value.MoneyReader;
import city.wufei.plan.reading.value.NormalText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the heading of a table and with it which of the three tables it is, if any. */
final class HeadingFinder {
    /** Above the heading there may be a title, a line with the unit and the like. */
    private static final int LAST_ROW = 5;

    private static final double NAMED_IN_CAPTION = 1.5;
    private static final Pattern VALUE = Pattern.compile("\\d+|[<>≥≤].*|-");

    private final Grid grid;
    private final String caption;
    private final List<ColumnProfile> profiles;
    private final @Nullable Integer baseYear;
    private final HeadingWeights weights = new HeadingWeights();
    private @Nullable Layout best;

    private HeadingFinder(Grid grid, String caption, @Nullable Integer baseYear) {
        this.baseYear = baseYear;
        this.grid = grid;
        this.caption = caption;
        this.profiles = profiles(grid);
    }

    /**
     * The most likely heading.
     *
     * @param caption what stands above the table
     * @param baseYear of the plan, null when it names none
     */
    static Optional<Layout> find(Grid grid, String caption, @Nullable Integer baseYear) {
        HeadingFinder finder = new HeadingFinder(grid, caption, baseYear);
        int last = Math.min(LAST_ROW, grid.rows().size() - 1);
        for (int row = 0; row <= last; row++) {
            finder.consider(row, 1);
            boolean below =
                    row < grid.rows().size() - 1 && isHeadingLike(grid.rows().get(row + 1));
            if (below && isHeadingLike(grid.rows().get(row))) {
                finder.consider(row, 2);
            }
        }
        return Optional.ofNullable(finder.best);
    }

    private static boolean isHeadingLike(Grid.Row row) {
        return row.filled().size() > 1
                && row.filled().stream()
                        .noneMatch(cell ->
                                VALUE.matcher(NormalText.of(cell.text())).matches());
    }

    private void consider(int row, int depth) {
        for (List<HeadingCell> heading : HeadingCandidates.of(grid, row, depth)) {
            for (TableType type : TableType.values()) {
                ColumnAssignment.of(type, heading, profiles, weights, baseYear)
                        .ifPresent(found -> keep(type, found, row, depth));
            }
        }
    }

    private void keep(TableType type, ColumnAssignment.Scored found, int row, int depth) {
        double score = found.score() + (type.isNamedIn(caption) ? NAMED_IN_CAPTION : 0);
        if (best == null || score > best.score() + 1e-9) {
            best = new Layout(type, found.columns(), row, row + depth, words(row, depth), power(found, row), score);
        }
    }

    private Set<String> words(int row, int depth) {
        Set<String> words = new HashSet<>();
        grid.rows()
                .subList(row, row + depth)
                .forEach(heading -> heading.filled().forEach(cell -> words.add(NormalText.of(cell.text()))));
        return words;
    }

    /** From the heading of the investments, else from what stands above the heading. */
    private @Nullable Integer power(ColumnAssignment.Scored found, int row) {
        List<String> places = new ArrayList<>();
        found.columns().stream()
                .filter(column -> column.meaning() == Meaning.INVESTMENT)
                .forEach(column -> places.add(column.heading()));
        grid.rows().subList(0, row).forEach(above -> places.add(above.text()));
        places.add(caption);
        return places.stream()
                .map(MoneyReader::power)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    /** One per column, from the rows whose cells can be told apart. */
    private static List<ColumnProfile> profiles(Grid grid) {
        List<ColumnProfile> profiles = new ArrayList<>();
        for (int column = 0; column < grid.width(); column++) {
            List<String> texts = new ArrayList<>();
            for (Grid.Row row : grid.rows()) {
                if (row.width() == grid.width()) {
                    int at = column;
                    row.cells().stream().filter(cell -> cell.start() == at).forEach(cell -> texts.add(cell.text()));
                }
            }
            profiles.add(new ColumnProfile(texts));
        }
        return profiles;
    }
}
