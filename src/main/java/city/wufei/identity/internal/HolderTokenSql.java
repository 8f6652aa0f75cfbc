package city.wufei.identity.internal;

import city.wufei.identity.Mandate;
import city.wufei.identity.Scope;
import city.wufei.kernel.RegionCode;
import city.wufei.platform.Action;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HolderTokenSql {
    private static final String MANDATE = "t.actions, t.scope_kind, t.scope_region, t.scope_id";

    private final JdbcClient sql;

    HolderTokenSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** A token that is good now, whose it is, and what it was given. */
    record Live(long id, long holderId, Mandate mandate) {}

    /** The id of the holder of that name, made if need be. */
    long holder(HolderKind kind, String name, String unknownPassword, Instant now) {
        sql.sql("""
                        INSERT INTO person (kind, username, display_name, password_hash, password_set_at, must_change_password, made_at)
                        VALUES (:kind, :prefix || '-' || CAST(next_id() AS text), :name, :hash, :now, false, :now)
                        ON CONFLICT (kind, display_name) WHERE kind <> 'PERSON' DO NOTHING""")
                .param("kind", kind.name())
                .param("prefix", kind.name().toLowerCase(Locale.ROOT))
                .param("name", name)
                .param("hash", unknownPassword)
                .param("now", Timestamp.from(now))
                .update();
        return sql.sql("SELECT id FROM person WHERE kind = :kind AND display_name = :name")
                .param("kind", kind.name())
                .param("name", name)
                .query(Long.class)
                .single();
    }

    void insert(long holder, String name, String secret, Mandate mandate, long by, Instant now, Instant expires) {
        Scope scope = mandate.scope();
        sql.sql("""
                        INSERT INTO api_token (person_id, name, hash, prefix, scope, actions, scope_kind, scope_region, scope_id,
                                               made_by, made_at, expires_at)
                        VALUES (:holder, :name, :hash, :prefix, 'GIVEN', :actions, :kind, CAST(:region AS text),
                                CAST(:place AS bigint), :by, :now, :expires)""")
                .param("holder", holder)
                .param("name", name)
                .param("hash", TokenSecret.hash(secret))
                .param("prefix", TokenSecret.prefix(secret))
                .param(
                        "actions",
                        mandate.actions().stream().sorted().map(Action::name).collect(Collectors.joining(",")))
                .param("kind", scope.kind().name())
                .param("region", scope.region() == null ? null : scope.region().toString())
                .param("place", scope.id())
                .param("by", by)
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(expires))
                .update();
    }

    Optional<Live> findLive(byte[] hash, Instant now) {
        return sql.sql(
                        "SELECT t.id, t.person_id, " + MANDATE + " FROM api_token t"
                                + " WHERE t.hash = :hash AND t.scope = 'GIVEN' AND t.revoked_at IS NULL AND t.expires_at > :now")
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .query((row, n) -> new Live(row.getLong("id"), row.getLong("person_id"), mandate(row)))
                .optional();
    }

    List<HolderToken> list() {
        return sql.sql("SELECT t.id, h.kind, h.display_name AS holder, t.prefix, t.made_at, b.display_name AS made_by,"
                        + " t.expires_at, t.last_used_at, " + MANDATE
                        + " FROM api_token t JOIN person h ON h.id = t.person_id"
                        + " JOIN person b ON b.id = t.made_by WHERE t.scope = 'GIVEN' AND t.revoked_at IS NULL"
                        + " ORDER BY t.made_at DESC, t.id DESC")
                .query(HolderTokenSql::token)
                .list();
    }

    /** As {@link TokenSql#used}. */
    void used(long id, Instant now) {
        sql.sql("""
                        UPDATE api_token SET last_used_at = :now
                         WHERE id = :id AND (last_used_at IS NULL OR last_used_at < :minuteAgo)""")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .param("minuteAgo", Timestamp.from(now.minusSeconds(60)))
                .update();
    }

    /** The holder whose token ended by this; empty if there is none to revoke. */
    Optional<Long> revoke(long id, Instant now) {
        return sql.sql("""
                        UPDATE api_token SET revoked_at = :now WHERE id = :id AND scope = 'GIVEN' AND revoked_at IS NULL
                        RETURNING person_id""")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .query((row, n) -> row.getLong("person_id"))
                .optional();
    }

    private static HolderToken token(ResultSet row, int n) throws SQLException {
        return new HolderToken(
                row.getLong("id"),
                HolderKind.valueOf(row.getString("kind")),
                row.getString("holder"),
                row.getString("prefix"),
                mandate(row),
                row.getTimestamp("made_at").toInstant(),
                row.getString("made_by"),
                row.getTimestamp("expires_at").toInstant(),
                PersonSql.instant(row, "last_used_at"));
    }

    private static Mandate mandate(ResultSet row) throws SQLException {
        String region = row.getString("scope_region");
        Scope scope = new Scope(
                Scope.Kind.valueOf(row.getString("scope_kind")),
                region == null ? null : RegionCode.of(region),
                row.getObject("scope_id", Long.class));
        return new Mandate(
                Arrays.stream(row.getString("actions").split(",", -1))
                        .map(Action::valueOf)
                        .collect(Collectors.toSet()),
                scope);
    }
}
