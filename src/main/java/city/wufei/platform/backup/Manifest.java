package city.wufei.platform.backup;

import city.wufei.platform.attachments.ContentsInUse.Content;
import java.time.Instant;
import java.util.List;

/**
 * What is in a backup.
 *
 * @param format of the file, raised when a program could no longer read it
 * @param product version of the program
 * @param madeAt the one moment that all tables are of
 * @param instance number of the database
 * @param migrations that made the tables, in the order of their versions
 * @param contents of attachments
 */
record Manifest(
        int format,
        String product,
        Instant madeAt,
        int instance,
        List<Migration> migrations,
        List<Table> tables,
        List<Sequence> sequences,
        List<Content> contents) {
    static final int FORMAT = 1;

    Manifest {
        migrations = List.copyOf(migrations);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
        contents = List.copyOf(contents);
    }

    /** A migration and the checksum of its text. */
    record Migration(String version, String script, int checksum) {}

    /**
     * A table with its rows.
     *
     * @param sha256 of the rows as PostgreSQL's COPY writes them as text, in hex
     */
    record Table(String name, List<String> columns, long rows, String sha256) {
        Table {
            columns = List.copyOf(columns);
        }
    }

    record Sequence(String name, long lastValue, boolean called) {}

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
