package city.wufei.identity.internal.trail;

import city.wufei.identity.internal.trail.TrailEntry.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All seals with what lies under them, in one pass and in bounded memory. */
@Repository
class SealedRows {
    private static final int AT_ONCE = 2_000;
    private static final String SQL = """
            SELECT k.number, k.entries, k.previous, k.hash, e.id, e.at, e.person_id, e.behalf_id, e.address, e.channel,
                   e.what, e.thing, e.thing_id, e.detail, e.status
              FROM trail_seal k
              LEFT JOIN trail_sealed s ON s.number = k.number
              LEFT JOIN trail_entry e ON e.id = s.entry_id
             ORDER BY k.number, e.id""";

    private final JdbcClient sql;

    SealedRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Hands every entry on in the order in which they were sealed, within a transaction, until the check has seen enough. */
    void into(ChainCheck check) {
        sql.sql(SQL).withFetchSize(AT_ONCE).query(rows -> {
            while (!check.isBroken() && rows.next()) {
                check.add(
                        new Seal(
                                rows.getLong("number"),
                                rows.getInt("entries"),
                                new Hash(rows.getBytes("previous")),
                                new Hash(rows.getBytes("hash"))),
                        entry(rows));
            }
            return check;
        });
    }

    /** Null for a seal with nothing under it. */
    private static @Nullable TrailEntry entry(ResultSet row) throws SQLException {
        Long id = row.getObject("id", Long.class);
        return id == null
                ? null
                : new TrailEntry(
                        id,
                        row.getTimestamp("at").toInstant(),
                        actor(row, "person_id"),
                        actor(row, "behalf_id"),
                        row.getString("address"),
                        row.getString("channel"),
                        row.getString("what"),
                        row.getString("thing"),
                        row.getString("thing_id"),
                        row.getString("detail"),
                        row.getObject("status", Integer.class));
    }

    /** Only the id is sealed; what people are called may change. */
    private static @Nullable Actor actor(ResultSet row, String column) throws SQLException {
        Long id = row.getObject(column, Long.class);
        return id == null ? null : new Actor(id, "", "");
    }
}
