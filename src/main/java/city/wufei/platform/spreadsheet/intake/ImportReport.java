package city.wufei.platform.spreadsheet.intake;

import city.wufei.platform.spreadsheet.intake.Line.Status;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a table, or became: how many rows of each sort, and the first of those that somebody may want to see.
 *
 * @param extra heads of columns that are not taken
 * @param lines at most {@value #MOST_LINES} of each sort but the unchanged, in the order of the file
 */
record ImportReport(Map<Status, Integer> counts, List<String> extra, List<LineReport> lines) {
    static final int MOST_LINES = 200;

    ImportReport {
        counts = Map.copyOf(counts);
        extra = List.copyOf(extra);
        lines = List.copyOf(lines);
    }

    int count(Status status) {
        return counts.getOrDefault(status, 0);
    }

    int rows() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * One row.
     *
     * @param line where it stands in the file
     * @param name its first column, to know it by
     */
    record LineReport(int line, String name, Status status, List<CellChange> changes, List<CellProblem> problems) {
        LineReport {
            changes = List.copyOf(changes);
            problems = List.copyOf(problems);
        }
    }

    /** A cell that changes. */
    record CellChange(
            String column,
            @Nullable String before,
            @Nullable String after) {}
}
