package city.wufei.platform.spreadsheet.exports;

import city.wufei.platform.Phrase;
import city.wufei.platform.attachments.Attachments;
import city.wufei.platform.attachments.NewFile;
import city.wufei.platform.jobs.JobKind;
import city.wufei.platform.jobs.JobOutcome;
import city.wufei.platform.jobs.JobRun;
import city.wufei.platform.spreadsheet.SpreadsheetExport;
import city.wufei.platform.spreadsheet.exports.TableExport.Prepared;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.util.StreamUtils;

/** Makes a large export: one step, its result file. */
@Component
class ExportJob implements JobKind {
    static final String KEY = "spreadsheet-export";
    /** Parameter that names the table; no form has a field of this name. */
    static final String TABLE = "export:table";

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final List<TableExport> exports;
    private final SpreadsheetExport spreadsheets;
    private final Attachments attachments;

    ExportJob(List<TableExport> exports, SpreadsheetExport spreadsheets, Attachments attachments) {
        this.exports = exports;
        this.spreadsheets = spreadsheets;
        this.attachments = attachments;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public JobOutcome run(JobRun run) {
        String table = run.parameter(TABLE);
        TableExport export = exports.stream()
                .filter(each -> each.key().equals(table))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no export of " + table));
        Prepared<?> prepared = export.prepare(run.parameters(), run.ownerName());
        if (run.checkpoint().isEmpty()) {
            run.step("made", prepared.count(), prepared.count(), step(), () -> make(run, prepared));
        }
        return JobOutcome.file(run, Phrase.of("spreadsheet.export.done", prepared.count()));
    }

    private <T> void make(JobRun run, Prepared<T> prepared) {
        long[] done = new long[1];
        String name = spreadsheets.fileName(prepared.table(), prepared.provenance(), run.language());
        attachments.keep(
                null,
                run.files(),
                new NewFile(name, TYPE, true),
                out -> spreadsheets.write(
                        prepared.table(),
                        prepared.provenance(),
                        each -> prepared.rows().each(row -> {
                            each.accept(row);
                            run.progress(++done[0], prepared.count(), step());
                        }),
                        run.language(),
                        () -> StreamUtils.nonClosing(out)));
    }

    private static Phrase step() {
        return Phrase.of("spreadsheet.export.step");
    }

    @Override
    public void undo(JobRun run) {
        attachments.withdrawAll(run.files());
    }
}
