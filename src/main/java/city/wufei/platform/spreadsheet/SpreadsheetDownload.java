package city.wufei.platform.spreadsheet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Answers a request with a table as a spreadsheet to be saved. */
@Component
public class SpreadsheetDownload {
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final SpreadsheetExport export;

    SpreadsheetDownload(SpreadsheetExport export) {
        this.export = export;
    }

    /** Sends the whole table; a failure while its rows are taken leaves the response as it was. */
    public <T> void send(
            TableDefinition<T> table, Provenance provenance, Rows<T> rows, Locale locale, HttpServletResponse response)
            throws IOException {
        export.write(table, provenance, rows, locale, () -> {
            response.setContentType(TYPE);
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    disposition(table.key(), export.fileName(table, provenance, locale)));
            return response.getOutputStream();
        });
    }

    /**
     * Sends a workbook that is ready.
     *
     * @param plain its name in ASCII, without {@code .xlsx}
     * @param name its real name, with it
     */
    public static void send(byte[] workbook, String plain, String name, HttpServletResponse response)
            throws IOException {
        response.setContentType(TYPE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(plain, name));
        response.setContentLength(workbook.length);
        response.getOutputStream().write(workbook);
    }

    /** The real name as RFC 5987 has it, and a plain one for who cannot read that. */
    static String disposition(String plain, String name) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + plain + ".xlsx\"; filename*=UTF-8''" + encoded;
    }
}
