package city.wufei.plan.reading;

import city.wufei.plan.document.Block;
import city.wufei.plan.document.Paragraph;
import city.wufei.plan.document.PlanDocument;
import city.wufei.plan.document.Table;
import city.wufei.plan.draft.Unread.Reason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sorts the tables of a document: indicators, tasks, projects, and others. */
final class PlanTables {
    private static final int LONGEST_CAPTION = 40;

    /** A row with so many cells above a heading is no title of it. */
    private static final int FEWEST_CELLS = 3;

    /** Tables that ran into each other; a document with more is none of a plan, and looking on would take forever. */
    private static final int MOST_BORDERS = 100;

    private final Leftovers leftovers;
    private final @Nullable Integer baseYear;
    private final Map<TableType, RowReader> readers = new EnumMap<>(TableType.class);
    private Optional<TableType> last = Optional.empty();
    private int borders;

    private PlanTables(@Nullable Integer baseYear, Leftovers leftovers) {
        this.baseYear = baseYear;
        this.leftovers = leftovers;
        for (TableType type : TableType.values()) {
            readers.put(type, new RowReader(leftovers));
        }
    }

    static PlanTables of(PlanDocument document, @Nullable Integer baseYear, Leftovers leftovers) {
        PlanTables tables = new PlanTables(baseYear, leftovers);
        List<String> caption = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block instanceof Table table) {
                tables.read(Grid.of(table), caption);
                caption.clear();
            } else if (block instanceof Paragraph paragraph) {
                addCaption(caption, paragraph.text());
            }
        }
        return tables;
    }

    RowReader rows(TableType type) {
        return Objects.requireNonNull(readers.get(type));
    }

    /** Short paragraphs right above a table say what it is. */
    private static void addCaption(List<String> caption, String text) {
        if (text.length() > LONGEST_CAPTION) {
            caption.clear();
        } else {
            caption.add(text);
        }
        if (caption.size() > 3) {
            caption.remove(0);
        }
    }

    private void read(Grid grid, List<String> caption) {
        if (grid.rows().stream().allMatch(row -> row.filled().isEmpty())) {
            return;
        }
        Optional<Layout> found = repeated(grid)
                .or(() -> continuation(grid))
                .or(() -> HeadingFinder.find(grid, String.join(" ", caption), baseYear));
        int above = found.map(Layout::heading).orElse(0);
        if (borders < MOST_BORDERS && holdsRows(grid.part(0, above))) {
            readApart(grid, above, caption);
        } else if (found.isPresent()) {
            read(grid, found.get(), caption);
        } else {
            notUnderstood(grid);
        }
    }

    private static boolean holdsRows(Grid grid) {
        return grid.rows().stream().anyMatch(row -> row.filled().size() >= FEWEST_CELLS);
    }

    private void readApart(Grid grid, int border, List<String> caption) {
        borders++;
        read(grid.part(0, border), caption);
        read(grid.part(border, grid.rows().size()), List.of());
    }

    private void read(Grid grid, Layout layout, List<String> caption) {
        int border = borders < MOST_BORDERS
                ? TableBorder.find(grid, layout)
                : grid.rows().size();
        if (border < grid.rows().size()) {
            readApart(grid, border, caption);
            return;
        }
        last = Optional.of(layout.type());
        RowReader rows = rows(layout.type());
        if (layout.body() == 0) {
            rows.enter(caption);
        }
        rows.read(grid, layout);
    }

    private void notUnderstood(Grid grid) {
        Grid.Row first = grid.rows().stream()
                .filter(row -> !row.filled().isEmpty())
                .findFirst()
                .orElseThrow();
        leftovers.row(Reason.TABLE_NOT_UNDERSTOOD, first.text(), grid.table().place(first.number()));
    }

    /** A table under the same heading as one before; how its few rows look does not matter then. */
    private Optional<Layout> repeated(Grid grid) {
        for (RowReader reader : readers.values()) {
            Layout layout = reader.layout();
            if (layout != null && layout.columns().size() == grid.width()) {
                int heading = 0;
                while (heading < grid.rows().size()
                        && layout.isRepeatedBy(grid.rows().get(heading))) {
                    heading++;
                }
                if (heading > 0) {
                    return Optional.of(layout.continued(heading));
                }
            }
        }
        return Optional.empty();
    }

    /** A table without heading that goes on counting where the one before it stopped. */
    private Optional<Layout> continuation(Grid grid) {
        Optional<Layout> before = last.map(this::rows).map(RowReader::layout);
        return before.map(layout -> layout.continued(0))
                .filter(layout -> grid.width() == layout.columns().size())
                .filter(layout ->
                        firstNumber(grid, layout) == rows(layout.type()).lastNumber() + 1);
    }

    private static int firstNumber(Grid grid, Layout layout) {
        int column = layout.indexOf(Meaning.NUMBER);
        return grid.rows().stream()
                .filter(row -> row.filled().size() > 1 && RowSort.of(row, layout) == RowSort.ITEM)
                .limit(1)
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.start() == column)
                .mapToInt(cell -> RowReader.number(cell.text()))
                .findFirst()
                .orElse(-1);
    }
}
