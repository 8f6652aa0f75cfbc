package city.wufei.platform.spreadsheet.intake;

import city.wufei.platform.Words;
import city.wufei.platform.spreadsheet.TableDefinition;
import city.wufei.platform.spreadsheet.intake.ImportReport.LineReport;
import java.util.List;

/** A report as a page shows it, in the reader's language. */
public final class ReportView {
    private final ImportReport report;
    private final TableDefinition<?> table;
    private final Words words;

    ReportView(ImportReport report, TableDefinition<?> table, Words words) {
        this.report = report;
        this.table = table;
        this.words = words;
    }

    public int count(String status) {
        return report.count(Line.Status.valueOf(status));
    }

    public int getRows() {
        return report.rows();
    }

    public int getLanding() {
        return report.count(Line.Status.ADDED) + report.count(Line.Status.CHANGED);
    }

    public List<String> getExtra() {
        return report.extra();
    }

    public List<LineView> lines(String status) {
        return report.lines().stream()
                .filter(line -> line.status().name().equals(status))
                .map(this::line)
                .toList();
    }

    private LineView line(LineReport line) {
        List<String> problems = line.problems().stream()
                .map(problem -> said(
                        problem.column(),
                        words.of("error." + problem.code(), problem.arguments().toArray())))
                .toList();
        List<ChangeView> changes = line.changes().stream()
                .map(change -> new ChangeView(
                        head(change.column()),
                        change.before() == null ? "" : change.before(),
                        change.after() == null ? "" : change.after()))
                .toList();
        return new LineView(line.line(), line.name(), problems, changes);
    }

    private String said(String column, String what) {
        boolean known = table.columns().stream().anyMatch(one -> one.key().equals(column));
        return known ? words.of("spreadsheet.errors.one", head(column), what) : what;
    }

    private String head(String column) {
        return words.of("table." + table.key() + "." + column);
    }

    /** One row: where it stands, its first cell, and what is to be said of it. */
    public record LineView(int line, String name, List<String> problems, List<ChangeView> changes) {}

    /** A cell that changes; empty where nothing stands. */
    public record ChangeView(String head, String before, String after) {}
}
