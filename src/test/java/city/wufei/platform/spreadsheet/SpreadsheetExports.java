package city.wufei.platform.spreadsheet;

import org.springframework.context.MessageSource;

/** Exports and templates outside the application. */
public final class SpreadsheetExports {
    private SpreadsheetExports() {}

    public static SpreadsheetExport of(MessageSource messages) {
        return new SpreadsheetExport(messages);
    }

    public static SpreadsheetTemplate template(MessageSource messages) {
        return new SpreadsheetTemplate(messages);
    }
}
