package city.wufei.platform.spreadsheet.intake;

import city.wufei.platform.Words;
import city.wufei.platform.spreadsheet.TableDefinition;
import city.wufei.platform.spreadsheet.intake.ImportReport.LineReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table that was sent in, and what became of its rows.
 *
 * @param state {@code CHECKED} when nothing has landed yet, {@code LANDING} while a job is at it, {@code LANDED} when the
 *     right rows have
 * @param job address of the job that lands it, null when there is none or it is done
 * @param ignored heads of columns that are not taken
 * @param lines the rows that are new, changed or wrong; at most 200 of each
 * @param errorFile where the workbook of the wrong rows is, null when there are none
 */
record ImportJson(
        long id,
        String kind,
        String state,
        @Nullable String job,
        int rows,
        int added,
        int changed,
        int unchanged,
        int wrong,
        List<String> ignored,
        List<LineJson> lines,
        @Nullable String errorFile) {

    /** One row: its line in the file, its first cell, what changes, what is wrong. */
    record LineJson(
            int line,
            String name,
            Line.Status status,
            List<ImportReport.CellChange> changes,
            List<ProblemJson> problems) {}

    /**
     * Something wrong.
     *
     * @param column key of the column, empty when it is the whole row
     */
    record ProblemJson(String column, String code, String message) {}

    static ImportJson of(ImportRow row, TableDefinition<?> table, Words words) {
        ImportReport report = row.report();
        return new ImportJson(
                row.id(),
                table.key(),
                row.state(),
                row.job() == null || row.landedAt() != null ? null : "/api/v1/jobs/" + row.job(),
                report.rows(),
                report.count(Line.Status.ADDED),
                report.count(Line.Status.CHANGED),
                report.count(Line.Status.UNCHANGED),
                report.count(Line.Status.WRONG),
                report.extra(),
                report.lines().stream().map(line -> line(line, words)).toList(),
                row.errors() ? "/api/v1/imports/" + row.id() + "/errors.xlsx" : null);
    }

    private static LineJson line(LineReport line, Words words) {
        List<ProblemJson> problems = line.problems().stream()
                .map(problem -> new ProblemJson(
                        problem.column(),
                        problem.code(),
                        words.of("error." + problem.code(), problem.arguments().toArray())))
                .toList();
        return new LineJson(line.line(), line.name(), line.status(), line.changes(), problems);
    }
}
