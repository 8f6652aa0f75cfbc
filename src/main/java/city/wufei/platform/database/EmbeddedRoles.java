package city.wufei.platform.database;

import static city.wufei.platform.database.EmbeddedPostgres.APP;
import static city.wufei.platform.database.EmbeddedPostgres.DATABASE;
import static city.wufei.platform.database.EmbeddedPostgres.OWNER;
import static city.wufei.platform.database.EmbeddedPostgres.SUPERUSER;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** The roles and the database of a new data folder; finishes what a cut-off start left undone. */
final class EmbeddedRoles {
    private static final String DATABASE_EXISTS = "SELECT EXISTS (SELECT FROM pg_database WHERE datname = ?)";

    private EmbeddedRoles() {}

    static void make(String url, Secrets secrets) throws IOException {
        try (Connection connection = Roles.connect(new Login(url, SUPERUSER, secrets.superuser()))) {
            // The database comes last, so where it exists all is done.
            if (!Roles.isTrue(connection, DATABASE_EXISTS, DATABASE)) {
                Roles.make(connection, OWNER, secrets.owner());
                Roles.make(connection, APP, secrets.app());
                Roles.execute(connection, "CREATE DATABASE " + DATABASE + " OWNER " + OWNER);
            }
        } catch (SQLException problem) {
            throw new IOException(problem);
        }
    }
}
