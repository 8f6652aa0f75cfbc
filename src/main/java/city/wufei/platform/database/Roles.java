package city.wufei.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/** Makes roles. Passwords leave this process only as hashes. */
final class Roles {
    private Roles() {}

    static Connection connect(Login login) throws SQLException {
        return DriverManager.getConnection(login.url(), login.user(), login.password());
    }

    static boolean exists(Connection connection, String role) throws SQLException {
        return isTrue(connection, "SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = ?)", role);
    }

    static boolean isTrue(Connection connection, String question, String argument) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, argument);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    /** Makes the role where it is missing, and gives it the password. */
    static void make(Connection connection, String role, String password) throws SQLException {
        if (!exists(connection, role)) {
            execute(connection, "CREATE ROLE " + quoted(connection, role) + " LOGIN");
        }
        connection.unwrap(PGConnection.class).alterUserPassword(role, password.toCharArray(), "scram-sha-256");
    }

    static String quoted(Connection connection, String name) throws SQLException {
        return connection.unwrap(PGConnection.class).escapeIdentifier(name);
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
