package city.wufei.platform.spreadsheet.intake;

import city.wufei.kernel.Failure;
import city.wufei.platform.Caller;
import city.wufei.platform.Phrase;
import city.wufei.platform.jobs.JobRun;
import city.wufei.platform.jobs.Jobs;
import city.wufei.platform.jobs.NewJob;
import city.wufei.platform.spreadsheet.reading.SentFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The verbs of tables that come in: check, land, look at. */
@Component
class Imports {
    private static final int LATEST = 10;

    private final ImportSql sql;
    private final Spoken spoken;
    private final Jobs jobs;
    private final Clock clock;
    private final TransactionTemplate savepoint;

    Imports(ImportSql sql, MessageSource messages, Jobs jobs, Clock clock, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.jobs = jobs;
        this.spoken = new Spoken(messages);
        this.clock = clock;
        DefaultTransactionDefinition nested =
                new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED);
        this.savepoint = new TransactionTemplate(transactions, nested);
    }

    /** Reads a file, changes nothing, and keeps what was found. */
    @Transactional
    public <T> ImportRow check(TableImport<T> table, String fileName, Path file, Caller by, Locale locale) {
        try (Pass<T> pass = new Pass<>(table, spoken, locale)) {
            walk(pass, file, Function.identity());
            long id = sql.insert(
                    table.table().key(),
                    fileName,
                    Files.readAllBytes(file),
                    pass.report(),
                    pass.errors(),
                    by,
                    clock.instant());
            return get(table, id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a file and hands it over for landing, both or neither. Returns its id. */
    @Transactional
    public long checkAndStart(TableImport<?> table, String fileName, Path file, Caller by, Locale locale) {
        ImportRow row = check(table, fileName, file, by, locale);
        start(table, row.id(), by);
        return row.id();
    }

    /** Hands what was checked over to a job that lands it. */
    @Transactional
    public void start(TableImport<?> table, long id, Caller by) {
        ImportRow row = get(table, id);
        if (!row.open()) {
            throw Failure.of(CellError.IMPORT_NOT_OPEN);
        }
        long job = jobs.start(
                by, new NewJob(LandingJob.KEY, row.fileName(), Map.of(LandingJob.IMPORT, String.valueOf(id))));
        if (!sql.give(id, row.job(), job)) {
            throw Failure.of(CellError.IMPORT_NOT_OPEN);
        }
    }

    /**
     * Saves what is right and keeps what is not, in the transaction of a job's step. Rows are compared with what is there
     * by now.
     */
    <T> void land(TableImport<T> table, ImportRow row, JobRun run) {
        long id = row.id();
        if (!sql.beginLanding(id, run.job(), clock.instant())) {
            throw Failure.of(CellError.IMPORT_NOT_OPEN);
        }
        try (Pass<T> pass = new Pass<>(table, spoken, run.language())) {
            Path file = Files.createTempFile("wufei-table", ".tmp");
            try {
                Files.write(file, sql.content(id).orElseThrow());
                walk(pass, file, new Counted<>(new Landing<>(table, savepoint, run.ownerName()), row, run)::land);
            } finally {
                Files.delete(file);
            }
            sql.finishLanding(id, pass.report(), pass.errors());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Landing that says how far it is. */
    private static final class Counted<T> {
        private final Landing<T> landing;
        private final ImportRow row;
        private final JobRun run;
        private long done;

        Counted(Landing<T> landing, ImportRow row, JobRun run) {
            this.landing = landing;
            this.row = row;
            this.run = run;
        }

        List<Line<T>> land(List<Line<T>> lines) {
            List<Line<T>> landed = landing.land(lines);
            done += lines.size();
            run.progress(done, row.report().rows(), Phrase.of("spreadsheet.import.landing"));
            return landed;
        }
    }

    private static <T> void walk(Pass<T> pass, Path file, Function<List<Line<T>>, List<Line<T>>> step)
            throws IOException {
        try (SentFile sent = SentFile.open(file)) {
            pass.run(sent, step);
        }
    }

    ImportRow get(TableImport<?> table, long id) {
        return sql.find(id)
                .filter(row -> row.kind().equals(table.table().key()))
                .orElseThrow(() -> Failure.of(CellError.IMPORT_NOT_FOUND));
    }

    List<ImportRow> latest(TableImport<?> table) {
        return sql.latest(table.table().key(), LATEST);
    }

    byte[] errors(TableImport<?> table, long id) {
        get(table, id);
        return sql.errors(id).orElseThrow(() -> Failure.of(CellError.IMPORT_NOT_FOUND));
    }
}
