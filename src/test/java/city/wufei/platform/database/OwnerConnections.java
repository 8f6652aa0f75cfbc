package city.wufei.platform.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Looks into the database of a running application as its owner may: for tests that hold something up or watch. */
public final class OwnerConnections implements AutoCloseable {
    private final EmbeddedPostgres database;

    private OwnerConnections(EmbeddedPostgres database) {
        this.database = database;
    }

    /** Joins the application that runs on {@code dataFolder}. */
    public static OwnerConnections to(Path dataFolder) {
        return new OwnerConnections(EmbeddedPostgres.open(dataFolder, EmbeddedPostgres.Mode.JOIN));
    }

    public Connection open() throws SQLException {
        Login owner = database.owner();
        return DriverManager.getConnection(owner.url(), owner.user(), owner.password());
    }

    @Override
    public void close() {
        database.close();
    }
}
