package city.wufei.identity.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SecondFactorSql {
    private final JdbcClient sql;

    SecondFactorSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** A factor as it is kept; begun only, while {@code confirmedAt} is null. */
    record Kept(String secret, @Nullable Instant confirmedAt, long lastStep) {
        boolean confirmed() {
            return confirmedAt != null;
        }
    }

    Optional<Kept> find(long personId) {
        return sql.sql("SELECT secret, confirmed_at, last_step FROM second_factor WHERE person_id = :id")
                .param("id", personId)
                .query((row, n) -> new Kept(
                        row.getString("secret"), PersonSql.instant(row, "confirmed_at"), row.getLong("last_step")))
                .optional();
    }

    boolean isOn(long personId) {
        return sql.sql("""
                        SELECT EXISTS (SELECT FROM second_factor WHERE person_id = :id AND confirmed_at IS NOT NULL)""").param("id", personId).query(Boolean.class).single();
    }

    /** Whether it was begun, in place of one that was only begun; false if there is a confirmed one. */
    boolean begin(long personId, String secret, Instant now) {
        return sql.sql("""
                        INSERT INTO second_factor (person_id, secret, begun_at) VALUES (:id, :secret, :now)
                        ON CONFLICT (person_id) DO UPDATE SET secret = :secret, begun_at = :now, last_step = 0
                         WHERE second_factor.confirmed_at IS NULL""")
                        .param("id", personId)
                        .param("secret", secret)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Whether this secret became the person's factor by this; it did not, if another one was begun meanwhile. */
    boolean confirm(long personId, String secret, long step, Instant now) {
        return sql.sql("""
                        UPDATE second_factor SET confirmed_at = :now, last_step = :step
                         WHERE person_id = :id AND secret = :secret AND confirmed_at IS NULL""")
                        .param("id", personId)
                        .param("secret", secret)
                        .param("step", step)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Whether the code of that step was not used yet; it is from now on. */
    boolean use(long personId, long step) {
        return sql.sql("""
                        UPDATE second_factor SET last_step = :step
                         WHERE person_id = :id AND confirmed_at IS NOT NULL AND last_step < :step""").param("id", personId).param("step", step).update() == 1;
    }

    /** Whether a confirmed one was there. */
    boolean remove(long personId) {
        sql.sql("DELETE FROM recovery_code WHERE person_id = :id")
                .param("id", personId)
                .update();
        return sql.sql("DELETE FROM second_factor WHERE person_id = :id RETURNING confirmed_at IS NOT NULL")
                .param("id", personId)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** In place of all that were there. */
    void putCodes(long personId, List<byte[]> hashes, Instant now) {
        sql.sql("DELETE FROM recovery_code WHERE person_id = :id")
                .param("id", personId)
                .update();
        for (byte[] hash : hashes) {
            sql.sql("INSERT INTO recovery_code (person_id, hash, made_at) VALUES (:id, :hash, :now)")
                    .param("id", personId)
                    .param("hash", hash)
                    .param("now", Timestamp.from(now))
                    .update();
        }
    }

    boolean useCode(long personId, byte[] hash, Instant now) {
        return sql.sql("""
                        UPDATE recovery_code SET used_at = :now
                         WHERE person_id = :id AND hash = :hash AND used_at IS NULL""")
                        .param("id", personId)
                        .param("hash", hash)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    int countCodes(long personId) {
        return sql.sql("SELECT count(*) FROM recovery_code WHERE person_id = :id AND used_at IS NULL")
                .param("id", personId)
                .query(Integer.class)
                .single();
    }

    /** Ends all sessions and remembered sign-ins of the person. */
    void endSessions(long personId) {
        sql.sql("UPDATE person SET epoch = epoch + 1 WHERE id = :id")
                .param("id", personId)
                .update();
    }
}
