package city.wufei.platform.todo.internal;

import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.platform.Action;
import city.wufei.platform.Audience;
import city.wufei.platform.Caller;
import city.wufei.platform.ListQuery;
import city.wufei.platform.Phrase;
import city.wufei.platform.todo.Todo;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Things to do, and whose they are. */
@Repository
class TodoSql {
    /** What is for oneself, or for all who have a right that one has, there where it is asked for. */
    private static final String MINE = "person_id = :person OR place IS NULL AND needs IN (:rights)"
            + " OR place IS NOT NULL AND needs || ' ' || place IN (:spots)";

    private static final String INSIDE = "in:";

    private final JdbcClient sql;

    /** A right at a place that something to do asks for. */
    private record Asked(Action right, String place) {
        boolean isOf(Caller caller) {
            return place.startsWith(INSIDE)
                    ? caller.belongs(right, Audience.Spot.of(place.substring(INSIDE.length())))
                    : caller.may(right, Audience.Spot.of(place));
        }
    }

    TodoSql(JdbcClient sql) {
        this.sql = sql;
    }

    void ask(Todo todo, Instant now) {
        Audience audience = todo.audience();
        sql.sql("""
                        INSERT INTO todo (cause, kind, words, link, person_id, needs, place, due_on, made_at)
                        VALUES (:cause, :kind, :words, :link, CAST(:person AS bigint), CAST(:needs AS text),
                                CAST(:place AS text), CAST(:due AS date), :now)
                        ON CONFLICT (cause) DO UPDATE SET kind = excluded.kind, words = excluded.words, link = excluded.link,
                               person_id = excluded.person_id, needs = excluded.needs, place = excluded.place,
                               due_on = excluded.due_on, done_at = NULL, done_by = NULL""")
                .param("cause", todo.cause())
                .param("kind", todo.kind())
                .param("words", todo.words().toJson())
                .param("link", todo.link())
                .param("person", audience instanceof Audience.Person person ? person.id() : null)
                .param("needs", needs(audience))
                .param("place", place(audience))
                .param("due", todo.dueOn())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Of what is for those who belong there, marked so. */
    private static @Nullable String place(Audience audience) {
        if (audience instanceof Audience.Insiders in) {
            return INSIDE + in.spot().text();
        }
        return audience instanceof Audience.HoldersAt at ? at.spot().text() : null;
    }

    private static @Nullable String needs(Audience audience) {
        if (audience instanceof Audience.Insiders in) {
            return in.right().name();
        }
        if (audience instanceof Audience.HoldersAt at) {
            return at.right().name();
        }
        return audience instanceof Audience.Holders holders ? holders.right().name() : null;
    }

    long countOpen(long person) {
        return sql.sql("SELECT count(*) FROM todo WHERE person_id = :person AND done_at IS NULL")
                .param("person", person)
                .query((row, n) -> row.getLong(1))
                .single();
    }

    void handOver(long from, long to) {
        sql.sql("UPDATE todo SET person_id = :to WHERE person_id = :from AND done_at IS NULL")
                .param("from", from)
                .param("to", to)
                .update();
    }

    void end(String cause, @Nullable String by, Instant now) {
        sql.sql("UPDATE todo SET done_at = :now, done_by = CAST(:by AS text) WHERE cause = :cause AND done_at IS NULL")
                .param("cause", cause)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
    }

    long countOpen(Caller caller) {
        return sql.sql("SELECT count(*) FROM todo WHERE done_at IS NULL AND (" + MINE + ")")
                .param("person", caller.desk())
                .param("rights", rights(caller))
                .param("spots", spots(caller))
                .query(Long.class)
                .single();
    }

    /** Open ones by their day; done ones the latest first. */
    Listing<TodoItem> list(Caller caller, boolean done, PageRequest page) {
        return ListQuery.select("id, cause, kind, words, link, due_on, made_at, done_at, done_by", "todo")
                .where("(done_at IS NOT NULL) = :done", "done", done)
                .where(MINE, "person", caller.desk())
                .with("rights", rights(caller))
                .with("spots", spots(caller))
                .sortKeys(
                        Map.of("due", "due_on", "made", "made_at", "done", "done_at"),
                        done ? "-done,-made" : "due,made")
                .page(sql, page, TodoSql::item);
    }

    /** Never empty, so that it is a list in SQL. */
    private static List<String> rights(Caller caller) {
        List<String> rights = Arrays.stream(Action.values())
                .filter(caller::may)
                .map(Enum::name)
                .toList();
        return rights.isEmpty() ? List.of("") : rights;
    }

    /** The rights and places asked for that the caller has the right to; there are far fewer of them than of things to do. */
    private List<String> spots(Caller caller) {
        List<String> spots = sql
                .sql("SELECT DISTINCT needs, place FROM todo WHERE place IS NOT NULL AND needs IN (:rights)")
                .param("rights", rights(caller))
                .query((row, n) -> new Asked(Action.valueOf(row.getString("needs")), row.getString("place")))
                .list()
                .stream()
                .filter(asked -> asked.isOf(caller))
                .map(asked -> asked.right() + " " + asked.place())
                .toList();
        return spots.isEmpty() ? List.of("") : spots;
    }

    private static TodoItem item(ResultSet row, int n) throws SQLException {
        Date due = row.getDate("due_on");
        Timestamp done = row.getTimestamp("done_at");
        return new TodoItem(
                row.getLong("id"),
                row.getString("cause"),
                row.getString("kind"),
                Objects.requireNonNull(Phrase.fromJson(row.getString("words"))),
                row.getString("link"),
                due == null ? null : due.toLocalDate(),
                row.getTimestamp("made_at").toInstant(),
                done == null ? null : done.toInstant(),
                row.getString("done_by"));
    }
}
