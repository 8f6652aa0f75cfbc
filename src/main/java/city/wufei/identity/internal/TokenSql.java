package city.wufei.identity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TokenSql {
    private final JdbcClient sql;

    TokenSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** A token that is good now, and whose it is. */
    record Live(long id, long personId, TokenScope scope) {}

    long insert(
            long personId, String name, byte[] hash, String prefix, TokenScope scope, Instant now, Instant expires) {
        return sql.sql("""
                        INSERT INTO api_token (person_id, name, hash, prefix, scope, made_at, expires_at)
                        VALUES (:personId, :name, :hash, :prefix, :scope, :now, :expires)
                        RETURNING id""")
                .param("personId", personId)
                .param("name", name)
                .param("hash", hash)
                .param("prefix", prefix)
                .param("scope", scope.name())
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(expires))
                .query(Long.class)
                .single();
    }

    Optional<Live> findLive(byte[] hash, Instant now) {
        return sql.sql("""
                        SELECT id, person_id, scope FROM api_token
                         WHERE hash = :hash AND scope <> 'GIVEN' AND revoked_at IS NULL AND expires_at > :now""")
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .query((row, n) -> new Live(
                        row.getLong("id"), row.getLong("person_id"), TokenScope.valueOf(row.getString("scope"))))
                .optional();
    }

    /** Notes the use, unless one within the last minute is noted: reading must not cost a write each. */
    void used(long id, Instant now) {
        sql.sql("""
                        UPDATE api_token SET last_used_at = :now
                         WHERE id = :id AND (last_used_at IS NULL OR last_used_at < :minuteAgo)""")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .param("minuteAgo", Timestamp.from(now.minusSeconds(60)))
                .update();
    }

    boolean revoke(long personId, long id, Instant now) {
        return sql.sql("""
                        UPDATE api_token SET revoked_at = :now
                         WHERE id = :id AND person_id = :personId AND revoked_at IS NULL""")
                        .param("id", id)
                        .param("personId", personId)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Those that are not revoked, the newest first. */
    List<Token> list(long personId) {
        return sql.sql("""
                        SELECT id, name, prefix, scope, made_at, expires_at, last_used_at FROM api_token
                         WHERE person_id = :personId AND revoked_at IS NULL
                         ORDER BY made_at DESC, id DESC""").param("personId", personId).query(TokenSql::token).list();
    }

    /** A token that ends soon, and whose it is. */
    record Ending(long id, long personId, String name, Instant expiresAt) {}

    /** Those that are good now and end before then. */
    List<Ending> listEnding(Instant now, Instant before) {
        return sql.sql("""
                        SELECT id, person_id, name, expires_at FROM api_token
                         WHERE revoked_at IS NULL AND expires_at > :now AND expires_at < :before
                           AND expires_at - made_at > INTERVAL '8 days'
                         ORDER BY id""")
                .param("now", Timestamp.from(now))
                .param("before", Timestamp.from(before))
                .query((row, n) -> new Ending(
                        row.getLong("id"),
                        row.getLong("person_id"),
                        row.getString("name"),
                        row.getTimestamp("expires_at").toInstant()))
                .list();
    }

    private static Token token(ResultSet row, int n) throws SQLException {
        return new Token(
                row.getLong("id"),
                row.getString("name"),
                row.getString("prefix"),
                TokenScope.valueOf(row.getString("scope")),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                PersonSql.instant(row, "last_used_at"));
    }
}
