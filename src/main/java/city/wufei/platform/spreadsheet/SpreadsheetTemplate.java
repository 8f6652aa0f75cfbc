package city.wufei.platform.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Makes the empty form of a table: heads that say in a note what to enter, lists to choose from, formats, and a sheet that
 * explains it all. Only what WPS opens as well as Excel; no macros.
 */
@Component
public class SpreadsheetTemplate {
    private final MessageSource messages;

    SpreadsheetTemplate(MessageSource messages) {
        TemporaryFolder.use();
        this.messages = messages;
    }

    /** Writes the form, in the language of {@code locale}; {@code out} stays open. */
    public void write(TableDefinition<?> table, Locale locale, OutputStream out) throws IOException {
        Phrases words = new Phrases(messages, locale);
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            FormSheet form = new FormSheet(workbook, table, words);
            form.write();
            new GuideSheet(workbook, table, words).write();
            form.lists().hide();
            workbook.setActiveSheet(0);
            workbook.write(out);
        }
    }

    public String fileName(TableDefinition<?> table, Locale locale) {
        Phrases words = new Phrases(messages, locale);
        return words.message("spreadsheet.template.file", words.title(table)) + ".xlsx";
    }
}
