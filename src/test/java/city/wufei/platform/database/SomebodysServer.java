package city.wufei.platform.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** A PostgreSQL that is not ours, with a database {@code city} that its administrator has made for us. */
public final class SomebodysServer implements AutoCloseable {
    private static final String PASSWORD = "owner";

    private final Path folder;
    private final EmbeddedPostgres server;

    private SomebodysServer(Path folder, EmbeddedPostgres server) {
        this.folder = folder;
        this.server = server;
    }

    public static SomebodysServer start() throws IOException, SQLException {
        Path folder = DataFolders.create();
        EmbeddedPostgres server = EmbeddedPostgres.open(folder, EmbeddedPostgres.Mode.OWN);
        Login administrator = new Login(
                server.owner().url(), "postgres", Secrets.of(folder, true).superuser());
        try (Connection connection = Roles.connect(administrator)) {
            Roles.execute(connection, "CREATE ROLE boss LOGIN CREATEROLE PASSWORD '" + PASSWORD + "'");
            Roles.execute(connection, "CREATE DATABASE city OWNER boss");
        }
        return new SomebodysServer(folder, server);
    }

    /** What one configures to use it. */
    public Map<String, String> properties() {
        return Map.of(
                "wufei.db.url",
                server.owner().url().replaceFirst("/[^/]*$", "/city"),
                "wufei.db.user",
                "boss",
                "wufei.db.password",
                PASSWORD,
                "wufei.db.app.user",
                "worker");
    }

    @Override
    public void close() throws IOException {
        server.close();
        DataFolders.delete(folder);
    }
}
