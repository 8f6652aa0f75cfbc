package city.wufei.identity.internal.trail;

import city.wufei.identity.internal.trail.TrailEntry.Actor;
import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.platform.ListQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TrailSql {
    private static final String COLUMNS = """
            e.id, e.at, e.person_id, p.username, p.display_name, e.behalf_id, b.username AS behalf_username,
            b.display_name AS behalf_name, e.address, e.channel, e.what, e.thing, e.thing_id, e.detail, e.status\
            """;
    private static final String TABLES =
            "trail_entry e LEFT JOIN person p ON p.id = e.person_id LEFT JOIN person b ON b.id = e.behalf_id";
    /**
     * What was there when a seal was made lies under it or one before. Only what was still being written then can be older,
     * and nothing is written for a day: so the whole trail need not be looked through.
     */
    private static final String UNSEALED = "NOT EXISTS (SELECT FROM trail_sealed s WHERE s.entry_id = e.id)"
            + " AND e.at >= coalesce((SELECT l.at - interval '1 day' FROM trail_seal l"
            + " ORDER BY l.number DESC FETCH FIRST 1 ROWS ONLY), '-infinity')";

    private static final Map<String, String> SORT_KEYS = Map.of("at", "e.at", "id", "e.id");

    private final JdbcClient sql;

    TrailSql(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Instant at, @Nullable Long person, @Nullable Long behalf, Source source, Done done) {
        sql.sql("""
                        INSERT INTO trail_entry (at, person_id, behalf_id, address, channel, what, thing, thing_id, detail, status)
                        VALUES (:at, CAST(:person AS bigint), CAST(:behalf AS bigint), :address, :channel, :what, :thing, :thingId,
                                :detail, CAST(:status AS integer))""")
                .param("at", Timestamp.from(at))
                .param("person", person)
                .param("behalf", behalf)
                .param("address", source.address())
                .param("channel", source.channel())
                .param("what", done.what())
                .param("thing", done.thing())
                .param("thingId", done.thingId())
                .param("detail", done.detail())
                .param("status", done.status())
                .update();
    }

    /** From where something came. */
    record Source(String address, String channel) {}

    /** What was done. */
    record Done(
            String what,
            String thing,
            String thingId,
            String detail,
            @Nullable Integer status) {}

    Listing<TrailEntry> list(TrailFilter filter, PageRequest page) {
        return ListQuery.select(COLUMNS, TABLES)
                .search(
                        "coalesce(p.username, '') || ' ' || coalesce(p.display_name, '') || ' ' || coalesce(b.display_name, '') || ' '"
                                + " || e.thing || ' ' || e.thing_id || ' ' || e.detail || ' ' || e.address",
                        filter.q())
                .where(
                        "e.what LIKE :kind",
                        "kind",
                        filter.kind() == null ? null : filter.kind().pattern())
                .where("e.at >= :begin", "begin", timestamp(filter.begin()))
                .where("e.at < :end", "end", timestamp(filter.end()))
                .sortKeys(SORT_KEYS, "-at,-id")
                .page(sql, page, TrailSql::entry);
    }

    /** The oldest that lie under no seal yet, by id. */
    List<TrailEntry> unsealed(int most) {
        return sql.sql("SELECT " + COLUMNS + " FROM " + TABLES + " WHERE " + UNSEALED
                        + " ORDER BY e.id FETCH FIRST :most ROWS ONLY")
                .param("most", most)
                .query(TrailSql::entry)
                .list();
    }

    long countUnsealed() {
        return sql.sql("SELECT count(*) FROM trail_entry e WHERE " + UNSEALED)
                .query((row, n) -> row.getLong(1))
                .single();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static TrailEntry entry(ResultSet row, int n) throws SQLException {
        return new TrailEntry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                actor(row, "person_id", "username", "display_name"),
                actor(row, "behalf_id", "behalf_username", "behalf_name"),
                row.getString("address"),
                row.getString("channel"),
                row.getString("what"),
                row.getString("thing"),
                row.getString("thing_id"),
                row.getString("detail"),
                row.getObject("status", Integer.class));
    }

    private static @Nullable Actor actor(ResultSet row, String id, String username, String name) throws SQLException {
        Long found = row.getObject(id, Long.class);
        return found == null ? null : new Actor(found, row.getString(username), row.getString(name));
    }
}
