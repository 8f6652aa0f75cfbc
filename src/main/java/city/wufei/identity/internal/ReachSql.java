package city.wufei.identity.internal;

import city.wufei.platform.Reachable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where people can be reached. */
@Repository
class ReachSql {
    private static final String COLUMNS = "id, display_name, email, phone, language, channels, digest_hour";

    private final JdbcClient sql;

    ReachSql(JdbcClient sql) {
        this.sql = sql;
    }

    List<Reachable> listActive() {
        return sql.sql("SELECT " + COLUMNS + " FROM person WHERE disabled_at IS NULL ORDER BY id")
                .query(ReachSql::person)
                .list();
    }

    List<Reachable> findActive(long id) {
        return sql.sql("SELECT " + COLUMNS + " FROM person WHERE id = :id AND disabled_at IS NULL")
                .param("id", id)
                .query(ReachSql::person)
                .list();
    }

    Reach get(long id) {
        return sql.sql("SELECT " + COLUMNS + " FROM person WHERE id = :id")
                .param("id", id)
                .query((row, n) -> new Reach(
                        row.getString("email"),
                        row.getString("phone"),
                        row.getString("language"),
                        channels(row),
                        row.getObject("digest_hour", Integer.class)))
                .single();
    }

    void set(long id, Reach reach) {
        sql.sql("""
                        UPDATE person SET email = CAST(:email AS text), phone = CAST(:phone AS text), language = :language,
                               channels = :channels, digest_hour = CAST(:hour AS integer)
                         WHERE id = :id""")
                .param("id", id)
                .param("email", reach.email())
                .param("phone", reach.phone())
                .param("language", reach.language())
                .param("channels", reach.channels().stream().sorted().collect(Collectors.joining(",")))
                .param("hour", reach.digestHour())
                .update();
    }

    private static Reachable person(ResultSet row, int n) throws SQLException {
        return new Reachable(
                row.getLong("id"),
                row.getString("display_name"),
                Locale.forLanguageTag(row.getString("language")),
                row.getString("email"),
                row.getString("phone"),
                channels(row),
                row.getObject("digest_hour", Integer.class));
    }

    private static Set<String> channels(ResultSet row) throws SQLException {
        return Arrays.stream(row.getString("channels").split(",", -1))
                .filter(channel -> !channel.isEmpty())
                .collect(Collectors.toSet());
    }
}
