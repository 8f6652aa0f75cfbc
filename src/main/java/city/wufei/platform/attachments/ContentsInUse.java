package city.wufei.platform.attachments;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Which contents the rows need, for whoever copies all of them. */
public final class ContentsInUse {
    private ContentsInUse() {}

    /**
     * A content.
     *
     * @param sha256 in hex
     */
    public record Content(String sha256, long size) {}

    /** Until the connection is closed no content is removed. */
    public static void hold(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("SELECT pg_advisory_lock_shared(?, 0)")) {
            lock.setInt(1, AttachmentSql.SWEEP);
            lock.execute();
        }
    }

    /** As the transaction of {@code connection} sees it, in the order of their hashes. */
    public static List<Content> list(Connection connection) throws SQLException {
        List<Content> found = new ArrayList<>();
        if (!isThere(connection)) {
            return found;
        }
        try (PreparedStatement statement = connection.prepareStatement("SELECT DISTINCT sha256, size FROM attachment"
                        + " WHERE NOT (passing AND withdrawn_at IS NOT NULL) ORDER BY sha256");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(new Content(rows.getString(1), rows.getLong(2)));
            }
        }
        return found;
    }

    /** A database that an older program made has no attachments yet. */
    private static boolean isThere(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT to_regclass('attachment') IS NOT NULL");
                ResultSet row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }
}
