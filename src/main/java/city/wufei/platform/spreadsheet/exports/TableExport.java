package city.wufei.platform.spreadsheet.exports;

import city.wufei.platform.spreadsheet.Provenance;
import city.wufei.platform.spreadsheet.Rows;
import city.wufei.platform.spreadsheet.TableDefinition;
import java.util.Map;

/**
 * A table that may be large, as a bean. Its export is made from what was asked for and nothing else, so that a job can make
 * it later and in another process. Every reader of the table sees the same rows.
 */
public interface TableExport {
    /** Of the table. */
    String key();

    /**
     * What an export would be, in the language of the thread.
     *
     * @param asked parameters of the request, as they came
     * @param by name of who asked
     */
    Prepared<?> prepare(Map<String, String> asked, String by);

    /**
     * An export about to be written.
     *
     * @param count of the rows, now
     */
    record Prepared<T>(TableDefinition<T> table, Provenance provenance, Rows<T> rows, long count) {}
}
