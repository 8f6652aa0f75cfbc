package city.wufei.platform.backup;

import city.wufei.platform.database.BareDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/** What the tables of a data folder hold, counted and summed by the database itself and not by what is tested. */
final class DatabaseContent {
    private DatabaseContent() {}

    /** Rows and a checksum that does not depend on their order, by table. */
    static Map<String, String> of(Path folder) throws SQLException {
        try (BareDatabase database =
                BareDatabase.of(Map.of("wufei.data", folder.toString(), "wufei.data-mode", "join"))) {
            database.start();
            try (Connection owner = database.connect();
                    Statement statement = owner.createStatement()) {
                Map<String, String> content = new TreeMap<>();
                for (String table : Catalogue.tables(owner).keySet()) {
                    String question =
                            "SELECT count(*) || ' ' || coalesce(sum(hashtextextended(CAST(t AS text), 0)), 0) FROM "
                                    + CopyText.quoted(table) + " t";
                    try (ResultSet row = statement.executeQuery(question)) {
                        row.next();
                        content.put(table, row.getString(1));
                    }
                }
                return content;
            }
        }
    }

    static long number(Path folder, String question) throws SQLException {
        try (BareDatabase database =
                BareDatabase.of(Map.of("wufei.data", folder.toString(), "wufei.data-mode", "join"))) {
            database.start();
            try (Connection owner = database.connect();
                    Statement statement = owner.createStatement();
                    ResultSet row = statement.executeQuery(question)) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
