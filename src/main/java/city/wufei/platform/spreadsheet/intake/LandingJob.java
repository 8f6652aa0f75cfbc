package city.wufei.platform.spreadsheet.intake;

import city.wufei.kernel.Failure;
import city.wufei.platform.Phrase;
import city.wufei.platform.jobs.JobKind;
import city.wufei.platform.jobs.JobOutcome;
import city.wufei.platform.jobs.JobRun;
import org.springframework.stereotype.Component;

/** Lands a table that was checked: one step, so that a cancelled or killed landing leaves nothing. */
@Component
class LandingJob implements JobKind {
    static final String KEY = "spreadsheet-landing";
    /** Name of the parameter with the import's id. */
    static final String IMPORT = "import";

    private static final String LANDED = "landed";

    private final Imports imports;
    private final ImportSql sql;
    private final ImportKinds kinds;

    LandingJob(Imports imports, ImportSql sql, ImportKinds kinds) {
        this.imports = imports;
        this.sql = sql;
        this.kinds = kinds;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public JobOutcome run(JobRun run) {
        ImportRow checked = row(run);
        TableImport<?> table = kinds.of(checked.kind());
        if (run.checkpoint().isEmpty()) {
            long rows = checked.report().rows();
            run.step(
                    LANDED,
                    rows,
                    rows,
                    Phrase.of("spreadsheet.import.landing"),
                    () -> imports.land(table, checked, run));
        }
        ImportReport report = row(run).report();
        return new JobOutcome(
                Phrase.of(
                        "spreadsheet.import.landed",
                        report.count(Line.Status.ADDED),
                        report.count(Line.Status.CHANGED),
                        report.count(Line.Status.WRONG)),
                table.address() + "/" + checked.id());
    }

    private ImportRow row(JobRun run) {
        return sql.find(Long.parseLong(run.parameter(IMPORT)))
                .orElseThrow(() -> Failure.of(CellError.IMPORT_NOT_FOUND));
    }
}
