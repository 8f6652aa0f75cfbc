package city.wufei.platform.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Has rows copied in the order in which they lie, so that the same rows give the same text. */
final class CopyOrder {
    private CopyOrder() {}

    static void fix(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // Else a scan of a large table may begin where another one is.
            statement.execute("SET LOCAL synchronize_seqscans = off");
            // What a value looks like as text.
            statement.execute("SET LOCAL TIME ZONE 'UTC'");
            statement.execute("SET LOCAL DateStyle = 'ISO, YMD'");
            statement.execute("SET LOCAL IntervalStyle = 'postgres'");
            statement.execute("SET LOCAL extra_float_digits = 1");
            statement.execute("SET LOCAL bytea_output = 'hex'");
        }
    }
}
