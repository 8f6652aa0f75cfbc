package city.wufei.identity.internal;

import city.wufei.identity.Scope;
import city.wufei.kernel.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class GrantSql {
    private static final String COLUMNS = "id, person_id, role, scope_kind, scope_region, scope_id, from_day, to_day";

    private final JdbcClient sql;

    GrantSql(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(
            long personId,
            Role role,
            Scope scope,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable Long by,
            Instant at) {
        sql.sql("""
                        INSERT INTO role_grant (person_id, role, scope_kind, scope_region, scope_id, from_day, to_day, granted_by, granted_at)
                        VALUES (:person, :role, :kind, :region, CAST(:scope AS bigint), :from, CAST(:to AS date), CAST(:by AS bigint), :at)""")
                .param("person", personId)
                .param("role", role.name())
                .param("kind", scope.kind().name())
                .param("region", scope.region() == null ? null : scope.region().toString())
                .param("scope", scope.id())
                .param("from", from)
                .param("to", to)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Those that are not taken back and not over: in force on the day, or later. */
    List<Grant> list(long personId, LocalDate day) {
        return list(List.of(personId), day).getOrDefault(personId, List.of());
    }

    /** As {@link #list(long, LocalDate)}, of several people. */
    Map<Long, List<Grant>> list(Collection<Long> people, LocalDate day) {
        if (people.isEmpty()) {
            return Map.of();
        }
        return sql
                .sql("SELECT " + COLUMNS + " FROM role_grant WHERE person_id IN (:people) AND revoked_at IS NULL"
                        + " AND (to_day IS NULL OR to_day >= :day) ORDER BY from_day, id")
                .param("people", people)
                .param("day", day)
                .query(GrantSql::grant)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Grant::personId));
    }

    Optional<Grant> find(long id) {
        return sql.sql("SELECT " + COLUMNS + " FROM role_grant WHERE id = :id AND revoked_at IS NULL")
                .param("id", id)
                .query(GrantSql::grant)
                .optional();
    }

    boolean revoke(long id, long by, Instant at) {
        return sql.sql("UPDATE role_grant SET revoked_at = :at, revoked_by = :by WHERE id = :id AND revoked_at IS NULL")
                        .param("id", id)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Active people who have a role on a day, locked until the transaction ends so that two cannot go at the same time. */
    List<Long> holdersLocked(Role role, LocalDate day) {
        return sql.sql("""
                        SELECT p.id FROM person p
                         WHERE p.disabled_at IS NULL AND EXISTS (
                               SELECT FROM role_grant g WHERE g.person_id = p.id AND g.role = :role AND g.revoked_at IS NULL
                                  AND g.from_day <= :day AND (g.to_day IS NULL OR g.to_day >= :day))
                         ORDER BY p.id FOR UPDATE""")
                .param("role", role.name())
                .param("day", day)
                .query((row, n) -> row.getLong("id"))
                .list();
    }

    private static Grant grant(ResultSet row, int n) throws SQLException {
        String region = row.getString("scope_region");
        Scope scope = new Scope(
                Scope.Kind.valueOf(row.getString("scope_kind")),
                region == null ? null : RegionCode.of(region),
                row.getObject("scope_id", Long.class));
        return new Grant(
                row.getLong("id"),
                row.getLong("person_id"),
                Role.valueOf(row.getString("role")),
                scope,
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class));
    }
}
