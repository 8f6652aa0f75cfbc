package city.wufei.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.stereotype.Component;

/** The owner's way to the database of the running application, for what the app role may not read: all of it, to back it up. */
@Component
public class OwnerAccess {
    private final Database database;

    OwnerAccess(Database database) {
        this.database = database;
    }

    public Connection connect() throws SQLException {
        return Roles.connect(database.owner());
    }
}
