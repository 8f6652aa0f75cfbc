package city.wufei.platform.spreadsheet.intake;

import city.wufei.kernel.Failure;
import city.wufei.platform.Caller;
import city.wufei.platform.spreadsheet.reading.SentFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
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
    private final Clock clock;
    private final TransactionTemplate savepoint;

    Imports(ImportSql sql, MessageSource messages, Clock clock, PlatformTransactionManager transactions) {
        this.sql = sql;
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

    /** Saves what is right, in one transaction, and keeps what is not. Rows are compared with what is there by now. */
    @Transactional
    public <T> ImportRow land(TableImport<T> table, long id, Locale locale) {
        get(table, id);
        if (!sql.beginLanding(id, clock.instant())) {
            throw Failure.of(CellError.IMPORT_NOT_OPEN);
        }
        try (Pass<T> pass = new Pass<>(table, spoken, locale)) {
            Path file = Files.createTempFile("wufei-table", ".tmp");
            try {
                Files.write(file, sql.content(id).orElseThrow());
                walk(pass, file, new Landing<>(table, savepoint)::land);
            } finally {
                Files.delete(file);
            }
            sql.finishLanding(id, pass.report(), pass.errors());
            return get(table, id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
