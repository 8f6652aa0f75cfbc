package city.wufei.platform.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes tables as {@code .xlsx}. Rows go to a temporary file as they come, so the memory needed does not grow with
 * their number; what is sent out is complete or nothing.
 */
@Component
public class SpreadsheetExport {
    private static final int ROWS_IN_MEMORY = 100;

    private final MessageSource messages;

    SpreadsheetExport(MessageSource messages) {
        TemporaryFolder.use();
        this.messages = messages;
    }

    /**
     * Writes one table, then a sheet that says what it is. A table with more rows than a sheet can hold goes on in a
     * second one.
     *
     * @param locale that the heads are in
     * @param target is closed when the spreadsheet is in it
     */
    public <T> void write(TableDefinition<T> table, Provenance provenance, Rows<T> rows, Locale locale, Target target)
            throws IOException {
        Phrases words = new Phrases(messages, locale);
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            workbook.setCompressTempFiles(true);
            Styles styles = new Styles(workbook);
            TableSheets<T> sheets = new TableSheets<>(workbook, styles, words, table, provenance);
            rows.each(sheets::add);
            sheets.finish();
            new ProvenanceSheet(workbook, styles, words).write(provenance, words.title(table), sheets.count());
            try (OutputStream out = target.open()) {
                workbook.write(out);
            }
        }
    }

    /** What the file of a table is called: its title, the region if there is one, and the day, with {@code .xlsx}. */
    public String fileName(TableDefinition<?> table, Provenance provenance, Locale locale) {
        Phrases words = new Phrases(messages, locale);
        String region = provenance.region() == null ? "" : "-" + provenance.region();
        return words.title(table) + region + "-" + words.day(provenance.cutOff()) + ".xlsx";
    }
}
