package city.wufei.platform.idempotency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CallSql {
    private final JdbcClient sql;

    CallSql(JdbcClient sql) {
        this.sql = sql;
    }

    record Row(
            long id,
            String contentHash,
            int attempt,
            Instant startedAt,
            boolean committed,
            @Nullable Answer answer) {}

    /** The id of the new row; empty if the key was used before. */
    Optional<Long> insert(long personId, String key, String contentHash, Instant now) {
        return sql.sql("""
                        INSERT INTO idempotent_call (person_id, key, content_hash, started_at)
                        VALUES (:personId, :key, :hash, :now)
                        ON CONFLICT (person_id, key) DO NOTHING
                        RETURNING id""")
                .param("personId", personId)
                .param("key", key)
                .param("hash", contentHash)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .optional();
    }

    Optional<Row> find(long personId, String key) {
        return sql.sql("""
                        SELECT id, content_hash, attempt, started_at, committed, status, content_type, location, body
                          FROM idempotent_call WHERE person_id = :personId AND key = :key""")
                .param("personId", personId)
                .param("key", key)
                .query(CallSql::row)
                .optional();
    }

    /** Whether the call could be taken over: nobody else did so first, and it was not done after all. */
    boolean takeOver(Row row, Instant now) {
        return sql.sql("""
                        UPDATE idempotent_call SET attempt = attempt + 1, started_at = :now
                         WHERE id = :id AND attempt = :attempt AND NOT committed AND status IS NULL""")
                        .param("id", row.id())
                        .param("attempt", row.attempt())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Whether the call is still ours to commit; part of the transaction that does the write. */
    boolean markCommitted(Claim.Mine call) {
        return sql.sql("UPDATE idempotent_call SET committed = true WHERE id = :id AND attempt = :attempt")
                        .param("id", call.id())
                        .param("attempt", call.attempt())
                        .update()
                == 1;
    }

    void keepAnswer(Claim.Mine call, Answer answer) {
        sql.sql("""
                        UPDATE idempotent_call SET status = :status, content_type = :contentType, location = :location, body = :body
                         WHERE id = :id AND attempt = :attempt""")
                .param("status", answer.status())
                .param("contentType", answer.contentType())
                .param("location", answer.location())
                .param("body", answer.body())
                .param("id", call.id())
                .param("attempt", call.attempt())
                .update();
    }

    /** Gives the key free again if nothing was done under it. */
    boolean release(Claim.Mine call) {
        return sql.sql("DELETE FROM idempotent_call WHERE id = :id AND attempt = :attempt AND NOT committed")
                        .param("id", call.id())
                        .param("attempt", call.attempt())
                        .update()
                == 1;
    }

    int deleteOlderThan(Instant time) {
        return sql.sql("DELETE FROM idempotent_call WHERE started_at < :time")
                .param("time", Timestamp.from(time))
                .update();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("content_hash"),
                row.getInt("attempt"),
                row.getTimestamp("started_at").toInstant(),
                row.getBoolean("committed"),
                answer(row));
    }

    private static @Nullable Answer answer(ResultSet row) throws SQLException {
        int status = row.getInt("status");
        return row.wasNull()
                ? null
                : new Answer(status, row.getString("content_type"), row.getString("location"), row.getBytes("body"));
    }
}
