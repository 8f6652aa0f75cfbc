package city.wufei.identity.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ThrottleSql {
    private final JdbcClient sql;

    ThrottleSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** How often it was tried, when last, and until when no more may be. */
    record Count(int attempts, Instant lastAt, @Nullable Instant blockedUntil) {}

    /** The row of the subject, made if need be, locked until the transaction ends. */
    Count lock(String subject, Instant now) {
        sql.sql("""
                        INSERT INTO sign_in_throttle (subject, attempts, last_at) VALUES (:subject, 0, :now)
                        ON CONFLICT (subject) DO NOTHING""").param("subject", subject).param("now", Timestamp.from(now)).update();
        return sql.sql(
                        "SELECT attempts, last_at, blocked_until FROM sign_in_throttle WHERE subject = :subject FOR UPDATE")
                .param("subject", subject)
                .query((row, n) -> new Count(
                        row.getInt("attempts"),
                        row.getTimestamp("last_at").toInstant(),
                        PersonSql.instant(row, "blocked_until")))
                .single();
    }

    void set(String subject, int attempts, Instant now, Instant blockedUntil) {
        sql.sql("""
                        UPDATE sign_in_throttle SET attempts = :attempts, last_at = :now, blocked_until = :until
                         WHERE subject = :subject""")
                .param("subject", subject)
                .param("attempts", attempts)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(blockedUntil))
                .update();
    }

    void forget(List<String> subjects) {
        sql.sql("DELETE FROM sign_in_throttle WHERE subject IN (:subjects)")
                .param("subjects", subjects)
                .update();
    }

    /** Takes back one try that turned out to be right. */
    void takeBack(String subject) {
        sql.sql("""
                        UPDATE sign_in_throttle SET attempts = greatest(attempts - 1, 0), blocked_until = NULL
                         WHERE subject = :subject""").param("subject", subject).update();
    }

    int forgetOlderThan(Instant time) {
        return sql.sql("DELETE FROM sign_in_throttle WHERE last_at < :time")
                .param("time", Timestamp.from(time))
                .update();
    }
}
