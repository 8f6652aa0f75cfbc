package city.wufei.platform.spreadsheet.exports;

import city.wufei.platform.Caller;
import city.wufei.platform.jobs.Jobs;
import city.wufei.platform.jobs.NewJob;
import city.wufei.platform.spreadsheet.SpreadsheetDownload;
import city.wufei.platform.spreadsheet.exports.TableExport.Prepared;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Answers requests for exports: with the file, or by leading to the job that makes it. */
@Component
public class Exports {
    private final SpreadsheetDownload download;
    private final Jobs jobs;
    private final long atOnce;

    /**
     * All exports.
     *
     * @param atOnce most rows that are sent while the reader waits
     */
    public Exports(SpreadsheetDownload download, Jobs jobs, @Value("${wufei.spreadsheets.at-once:20000}") long atOnce) {
        this.download = download;
        this.jobs = jobs;
        this.atOnce = atOnce;
    }

    public void answer(TableExport export, Map<String, String> asked, Caller by, HttpServletResponse response)
            throws IOException {
        Prepared<?> prepared = export.prepare(asked, by.displayName());
        if (prepared.count() <= atOnce) {
            send(prepared, response);
            return;
        }
        Map<String, String> parameters = new HashMap<>(asked);
        parameters.put(ExportJob.TABLE, export.key());
        response.sendRedirect("/jobs/" + jobs.start(by, new NewJob(ExportJob.KEY, "", parameters)));
    }

    private <T> void send(Prepared<T> prepared, HttpServletResponse response) throws IOException {
        download.send(
                prepared.table(), prepared.provenance(), prepared.rows(), LocaleContextHolder.getLocale(), response);
    }
}
