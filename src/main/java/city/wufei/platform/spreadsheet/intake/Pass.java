package city.wufei.platform.spreadsheet.intake;

import city.wufei.platform.spreadsheet.TableDefinition;
import city.wufei.platform.spreadsheet.reading.SentFile;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One pass through a file, from heads to report and error workbook. */
final class Pass<T> implements Closeable {
    private final TableImport<T> table;
    private final Spoken spoken;
    private final Locale locale;
    private final ReportBuilder<T> report;
    private final ErrorWorkbook errors;

    Pass(TableImport<T> table, Spoken spoken, Locale locale) {
        TableDefinition<T> definition = table.table();
        this.table = table;
        this.spoken = spoken;
        this.locale = locale;
        this.report = new ReportBuilder<>(definition);
        this.errors = new ErrorWorkbook(definition, spoken, locale);
    }

    /**
     * Goes through the file.
     *
     * @param step what is done with each chunk; its answer is what is reported
     */
    void run(SentFile file, Function<List<Line<T>>, List<Line<T>>> step) throws IOException {
        TableReader<T> reader = new TableReader<>(
                table,
                spoken,
                locale,
                heads -> {
                    report.heads(heads);
                    errors.heads(heads);
                },
                lines -> step.apply(lines).forEach(this::keep));
        file.read(reader);
        reader.finish();
    }

    private void keep(Line<T> line) {
        report.add(line);
        if (line.status() == Line.Status.WRONG) {
            errors.add(line);
        }
    }

    ImportReport report() {
        return report.report();
    }

    /** The workbook of what is wrong, null when nothing is. */
    byte @Nullable [] errors() throws IOException {
        if (errors.isEmpty()) {
            return null;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        errors.write(out);
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        errors.close();
    }
}
