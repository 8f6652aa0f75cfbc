package city.wufei.identity.internal;

import city.wufei.platform.Trail;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The trail of what was done to people's access. */
@Repository
class PersonEvents {
    private static final int LATEST = 50;

    private final JdbcClient sql;
    private final Trail trail;
    private final Clock clock;

    PersonEvents(JdbcClient sql, Trail trail, Clock clock) {
        this.trail = trail;
        this.sql = sql;
        this.clock = clock;
    }

    void add(long personId, @Nullable Long byId, PersonEvent.What what, String detail) {
        sql.sql("""
                        INSERT INTO person_event (at, person_id, by_id, what, detail)
                        VALUES (:at, :personId, CAST(:byId AS bigint), :what, :detail)""")
                .param("at", Timestamp.from(clock.instant()))
                .param("personId", personId)
                .param("byId", byId)
                .param("what", what.name())
                .param("detail", detail)
                .update();
        trail.note("event." + what, "people", personId, detail);
    }

    /** The latest, the newest first. */
    List<PersonEvent> latest(long personId) {
        return sql.sql("""
                        SELECT e.at, e.what, e.detail, b.display_name FROM person_event e LEFT JOIN person b ON b.id = e.by_id
                         WHERE e.person_id = :personId
                         ORDER BY e.at DESC, e.id DESC FETCH FIRST :most ROWS ONLY""")
                .param("personId", personId)
                .param("most", LATEST)
                .query((row, n) -> new PersonEvent(
                        row.getTimestamp("at").toInstant(),
                        PersonEvent.What.valueOf(row.getString("what")),
                        row.getString("detail"),
                        row.getString("display_name")))
                .list();
    }
}
