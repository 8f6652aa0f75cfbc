package city.wufei.platform.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a database is made of, as its own catalogue says. */
final class Catalogue {
    private static final String HISTORY = "flyway_schema_history";

    private static final String COLUMNS = """
            SELECT c.relname, a.attname
              FROM pg_class c
              JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
             WHERE c.relnamespace = CAST(current_schema() AS regnamespace) AND c.relkind = 'r'
               AND c.relname <> '%s' AND a.attgenerated = ''
             ORDER BY c.relname, a.attnum""".formatted(HISTORY);

    private static final String SEQUENCES = """
            SELECT relname FROM pg_class
             WHERE relnamespace = CAST(current_schema() AS regnamespace) AND relkind = 'S' ORDER BY relname""";

    private static final String MIGRATIONS = """
            SELECT version, script, checksum FROM %s
             WHERE success AND type = 'SQL' ORDER BY version""".formatted(HISTORY);

    private static final String FOREIGN_KEYS = """
            SELECT CAST(CAST(conrelid AS regclass) AS text), quote_ident(conname), pg_get_constraintdef(oid)
              FROM pg_constraint
             WHERE contype = 'f' AND conparentid = 0 AND connamespace = CAST(current_schema() AS regnamespace)
             ORDER BY 1, 2""";

    private Catalogue() {}

    /** A rule that ties rows to rows of another table. */
    record ForeignKey(String table, String name, String definition) {}

    /** Columns that are stored and not computed, by table. */
    static Map<String, List<String>> tables(Connection connection) throws SQLException {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                tables.computeIfAbsent(rows.getString(1), name -> new ArrayList<>())
                        .add(rows.getString(2));
            }
        }
        return tables;
    }

    static List<Manifest.Sequence> sequences(Connection connection) throws SQLException {
        List<Manifest.Sequence> found = new ArrayList<>();
        for (String name : strings(connection, SEQUENCES)) {
            try (Statement statement = connection.createStatement();
                    ResultSet row =
                            statement.executeQuery("SELECT last_value, is_called FROM " + CopyText.quoted(name))) {
                row.next();
                found.add(new Manifest.Sequence(name, row.getLong(1), row.getBoolean(2)));
            }
        }
        return found;
    }

    static List<Manifest.Migration> migrations(Connection connection) throws SQLException {
        List<Manifest.Migration> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(MIGRATIONS);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(new Manifest.Migration(rows.getString(1), rows.getString(2), rows.getInt(3)));
            }
        }
        return found;
    }

    static List<ForeignKey> foreignKeys(Connection connection) throws SQLException {
        List<ForeignKey> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(FOREIGN_KEYS);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(new ForeignKey(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        return found;
    }

    static int instance(Connection connection) throws SQLException {
        return Integer.parseInt(
                strings(connection, "SELECT number FROM instance").get(0));
    }

    /** Whether nobody has put anything into the database. */
    static boolean isEmpty(Connection connection) throws SQLException {
        return strings(
                        connection,
                        "SELECT relname FROM pg_class WHERE relnamespace = CAST(current_schema() AS regnamespace) LIMIT 1")
                .isEmpty();
    }

    private static List<String> strings(Connection connection, String question) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(question);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
