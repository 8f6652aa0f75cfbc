package city.wufei.identity.internal;

import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.platform.ListQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PersonSql {
    private static final String COLUMNS = """
            id, username, display_name, disabled_at IS NOT NULL AS disabled, must_change_password, epoch, made_at,
            last_sign_in_at""";

    private static final Map<String, String> SORT_KEYS = Map.of(
            "username", "username",
            "name", "display_name",
            "lastSignIn", "last_sign_in_at");

    private final JdbcClient sql;
    private final GrantSql grants;
    private final Clock clock;

    PersonSql(JdbcClient sql, GrantSql grants, Clock clock) {
        this.sql = sql;
        this.grants = grants;
        this.clock = clock;
    }

    /** A person with what the password is checked against. */
    record WithHash(Person person, String hash) {}

    Optional<Person> find(long id) {
        return sql.sql("SELECT " + COLUMNS + " FROM person WHERE id = :id")
                .param("id", id)
                .query(PersonSql::person)
                .optional()
                .map(this::withGrants);
    }

    Optional<WithHash> findByUsername(String username) {
        return sql.sql("SELECT " + COLUMNS
                        + ", password_hash FROM person WHERE username = :username AND kind = 'PERSON'")
                .param("username", username)
                .query((row, n) -> new WithHash(person(row, n), row.getString("password_hash")))
                .optional()
                .map(known -> new WithHash(withGrants(known.person()), known.hash()));
    }

    boolean isEmpty() {
        return sql.sql("SELECT NOT EXISTS (SELECT FROM person)")
                .query(Boolean.class)
                .single();
    }

    /** The id of the new person; empty if the username is taken. */
    Optional<Long> insert(String username, String displayName, String hash, boolean mustChange, Instant now) {
        return sql.sql("""
                        INSERT INTO person (username, display_name, password_hash, password_set_at, must_change_password, made_at)
                        VALUES (:username, :displayName, :hash, :now, :mustChange, :now)
                        ON CONFLICT (username) DO NOTHING
                        RETURNING id""")
                .param("username", username)
                .param("displayName", displayName)
                .param("hash", hash)
                .param("mustChange", mustChange)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .optional();
    }

    /** Ends all sessions of the person. */
    void setPassword(long id, String hash, boolean mustChange, Instant now) {
        sql.sql("""
                        UPDATE person SET password_hash = :hash, must_change_password = :mustChange, password_set_at = :now,
                               epoch = epoch + 1
                        WHERE id = :id""")
                .param("id", id)
                .param("hash", hash)
                .param("mustChange", mustChange)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Whether that changed anything. Ends all sessions of the person. */
    boolean disable(long id, Instant now) {
        return sql.sql("UPDATE person SET disabled_at = :now, epoch = epoch + 1 WHERE id = :id AND disabled_at IS NULL")
                        .param("id", id)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    boolean enable(long id) {
        return sql.sql("UPDATE person SET disabled_at = NULL WHERE id = :id AND disabled_at IS NOT NULL")
                        .param("id", id)
                        .update()
                == 1;
    }

    void signedIn(long id, Instant now) {
        sql.sql("UPDATE person SET last_sign_in_at = :now WHERE id = :id")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    Listing<Person> list(PeopleFilter filter, PageRequest page) {
        Listing<Person> found = ListQuery.select(COLUMNS, "person")
                .where("kind = :kind", "kind", "PERSON")
                .search("username || ' ' || display_name", filter.words())
                .where(
                        "EXISTS (SELECT FROM role_grant g WHERE g.person_id = person.id AND g.role = :role"
                                + " AND g.revoked_at IS NULL AND g.from_day <= :today"
                                + " AND (g.to_day IS NULL OR g.to_day >= :today))",
                        "role",
                        filter.role() == null ? null : filter.role().name())
                .with("today", LocalDate.now(clock))
                .sortKeys(SORT_KEYS, "username")
                .page(sql, page, PersonSql::person);
        Map<Long, List<Grant>> given =
                grants.list(found.items().stream().map(Person::id).toList(), LocalDate.now(clock));
        return found.map(person -> person.with(inForce(given.getOrDefault(person.id(), List.of()))));
    }

    private Person withGrants(Person person) {
        return person.with(inForce(grants.list(person.id(), LocalDate.now(clock))));
    }

    private List<Grant> inForce(List<Grant> given) {
        LocalDate today = LocalDate.now(clock);
        return given.stream().filter(grant -> grant.isOn(today)).toList();
    }

    private static Person person(ResultSet row, int n) throws SQLException {
        return new Person(
                row.getLong("id"),
                row.getString("username"),
                row.getString("display_name"),
                row.getBoolean("disabled"),
                row.getBoolean("must_change_password"),
                row.getInt("epoch"),
                row.getTimestamp("made_at").toInstant(),
                instant(row, "last_sign_in_at"),
                List.of());
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
