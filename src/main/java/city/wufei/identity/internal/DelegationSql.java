package city.wufei.identity.internal;

import city.wufei.identity.internal.Delegation.Who;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DelegationSql {
    private static final String OPEN = """
            SELECT d.id, d.from_day, d.to_day, d.reason, g.id AS giver_id, g.username AS giver_username,
                   g.display_name AS giver_name, t.id AS taker_id, t.username AS taker_username, t.display_name AS taker_name
              FROM delegation d JOIN person g ON g.id = d.giver_id JOIN person t ON t.id = d.taker_id
             WHERE d.ended_at IS NULL AND d.to_day >= :today AND\
            """;

    private final JdbcClient sql;

    DelegationSql(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(long giver, long taker, LocalDate from, LocalDate to, String reason, Instant at) {
        sql.sql("""
                        INSERT INTO delegation (giver_id, taker_id, from_day, to_day, reason, made_at)
                        VALUES (:giver, :taker, :from, :to, :reason, :at)""")
                .param("giver", giver)
                .param("taker", taker)
                .param("from", from)
                .param("to", to)
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Those not ended and not over. */
    List<Delegation> given(long giver, LocalDate today) {
        return list(" d.giver_id = :id ORDER BY d.from_day, d.id", giver, today);
    }

    /** As {@link #given}, those that the person may take. */
    List<Delegation> taken(long taker, LocalDate today) {
        return list(" d.taker_id = :id AND g.disabled_at IS NULL ORDER BY d.from_day, d.id", taker, today);
    }

    private List<Delegation> list(String condition, long id, LocalDate today) {
        return sql.sql(OPEN + condition)
                .param("id", id)
                .param("today", today)
                .query(DelegationSql::delegation)
                .list();
    }

    Optional<Delegation> find(long id, LocalDate today) {
        return list(" g.disabled_at IS NULL AND d.id = :id", id, today).stream().findFirst();
    }

    boolean end(long id, Instant at) {
        return sql.sql("UPDATE delegation SET ended_at = :at WHERE id = :id AND ended_at IS NULL")
                        .param("id", id)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** All that the person gave or may take. */
    void endAll(long person, Instant at) {
        sql.sql("UPDATE delegation SET ended_at = :at WHERE ended_at IS NULL AND (giver_id = :id OR taker_id = :id)")
                .param("id", person)
                .param("at", Timestamp.from(at))
                .update();
    }

    private static Delegation delegation(ResultSet row, int n) throws SQLException {
        return new Delegation(
                row.getLong("id"),
                who(row, "giver"),
                who(row, "taker"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("reason"));
    }

    private static Who who(ResultSet row, String of) throws SQLException {
        return new Who(row.getLong(of + "_id"), row.getString(of + "_username"), row.getString(of + "_name"));
    }
}
