package city.wufei.plan.reading;

import city.wufei.plan.reading.value.NormalText;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * In which columns an empty cell belongs to the one above it, where the format does not say so cell by cell.
 *
 * <p>Groups are printed once for all their rows. In plain text the other columns, too, lose what was merged; there an
 * empty cell tells of a merge only if the table prints a dash where there is nothing, or if the column cannot be empty.
 */
final class MergedColumns {
    private static final Set<Meaning> NEVER_EMPTY = EnumSet.of(Meaning.BODIES, Meaning.TIME);
    private static final Set<Meaning> EMPTY_OR_DASH =
            EnumSet.of(Meaning.SUPPORTS, Meaning.BASELINE, Meaning.TARGET, Meaning.UNIT);

    private final Set<Meaning> reachDown = EnumSet.noneOf(Meaning.class);

    MergedColumns(Grid grid, Layout layout) {
        for (int i = 0; i < layout.columns().size(); i++) {
            Meaning meaning = layout.columns().get(i).meaning();
            int column = i;
            boolean told = grid.spansKnown()
                    && grid.rows().stream()
                            .flatMap(row -> row.cells().stream())
                            .anyMatch(cell -> cell.continued() && cell.covers(column));
            if (meaning.isGroup() ? !told : !grid.spansKnown() && inPlainText(meaning, column, grid)) {
                reachDown.add(meaning);
            }
        }
    }

    boolean reachDown(Meaning meaning) {
        return reachDown.contains(meaning);
    }

    private static boolean inPlainText(Meaning meaning, int column, Grid grid) {
        return NEVER_EMPTY.contains(meaning)
                || (EMPTY_OR_DASH.contains(meaning) && printsDashes(grid))
                || (meaning == Meaning.KIND && namesSeveralKinds(column, grid));
    }

    /** Where every kind is named, none is told by an empty cell. */
    private static boolean namesSeveralKinds(int column, Grid grid) {
        return grid.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .filter(cell -> cell.start() == column)
                        .map(cell -> KindMarks.named(cell.text()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .count()
                > 1;
    }

    private static boolean printsDashes(Grid grid) {
        return grid.rows().stream().flatMap(row -> row.cells().stream()).anyMatch(cell -> {
            String text = NormalText.of(cell.text());
            return text.equals("-") || text.equals("/");
        });
    }
}
