package city.wufei.platform.database;

import city.wufei.kernel.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A program that opens a data folder, runs a statement as the owner, says so, and holds the folder until its input ends.
 * Tests kill it.
 */
final class OpenFolder {
    static final String READY = "READY ";
    static final String REFUSED = "REFUSED ";

    private OpenFolder() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        Path folder = Path.of(arguments[0]);
        EmbeddedPostgres.Mode mode = EmbeddedPostgres.Mode.valueOf(arguments[1]);
        try (EmbeddedPostgres database = EmbeddedPostgres.open(folder, mode)) {
            System.out.println(READY + run(database, arguments[2]));
            while (System.in.read() >= 0) {
                // Only its end matters.
            }
        } catch (Failure failure) {
            System.out.println(REFUSED + String.valueOf(failure.getMessage()).replace('\n', ' '));
        }
    }

    /** The first column of the first row, if the statement has one. */
    static String run(Database database, String statement) throws SQLException {
        try (Connection connection = Roles.connect(database.owner());
                Statement prepared = connection.createStatement()) {
            if (!prepared.execute(statement)) {
                return "";
            }
            try (ResultSet rows = prepared.getResultSet()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }
}
