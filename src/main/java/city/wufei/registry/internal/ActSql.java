package city.wufei.registry.internal;

import city.wufei.platform.Caller;
import city.wufei.registry.Act;
import city.wufei.registry.Act.Consequence;
import city.wufei.registry.Act.Sort;
import city.wufei.registry.Act.Subject;
import city.wufei.registry.Change;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The acts on record, and what each did. */
@Repository
class ActSql {
    private static final String ACTS = "SELECT a.* FROM register_act a";
    private static final String CONSEQUENCES = """
            SELECT * FROM (
            SELECT 1 AS sequence, 'ENDS' AS sort, name, CAST(NULL AS text) AS other FROM region WHERE ended_by = :act
            UNION ALL SELECT 1, 'ENDS', name, NULL FROM organisation WHERE ended_by = :act
            UNION ALL SELECT 2, 'BEGINS', name, NULL FROM region WHERE begun_by = :act
            UNION ALL SELECT 2, 'BEGINS', name, NULL FROM organisation WHERE begun_by = :act
            UNION ALL SELECT 3, 'INHERITS', f.name, t.name FROM region_succession s
                        JOIN region f ON f.id = s.from_id JOIN region t ON t.id = s.to_id
                       WHERE s.act_id = :act AND s.heir
            UNION ALL SELECT 3, 'INHERITS', f.name, t.name FROM organisation_succession s
                        JOIN organisation f ON f.id = s.from_id JOIN organisation t ON t.id = s.to_id
                       WHERE s.act_id = :act AND s.heir
            UNION ALL SELECT 4, 'CALLED', l.alias, o.name FROM organisation_alias l
                        JOIN organisation o ON o.id = l.organisation_id WHERE l.begun_by = :act
            UNION ALL SELECT 5, 'JOINS', o.name, g.name FROM group_member m
                        JOIN organisation o ON o.id = m.organisation_id
                        JOIN organisation_group g ON g.id = m.group_id WHERE m.begun_by = :act
            UNION ALL SELECT 6, 'LEAVES', o.name, g.name FROM group_member m
                        JOIN organisation o ON o.id = m.organisation_id
                        JOIN organisation_group g ON g.id = m.group_id WHERE m.ended_by = :act) c
            ORDER BY sequence, name, other""";

    private final JdbcClient jdbc;

    ActSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(Subject subject, Change change, List<String> ended, List<String> begun, Caller by, Instant at) {
        Change.Verb verb = change.verb();
        return jdbc.sql("INSERT INTO register_act (subject, verb, effective_on, basis, ended, begun, made_at, made_by,"
                        + " made_by_name) VALUES (:subject, :verb, :day, :basis, :ended, :begun, :at, :by, :byName)"
                        + " RETURNING id")
                .param("subject", subject.name())
                .param("verb", verb.name())
                .param("day", change.day())
                .param("basis", change.basis())
                .param("ended", ended.toArray(String[]::new))
                .param("begun", begun.toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.id())
                .param("byName", by.displayName())
                .query(Long.class)
                .single();
    }

    void markUndone(long act, Caller by, Instant at) {
        jdbc.sql("UPDATE register_act SET undone_at = :at, undone_by_name = :by WHERE id = :act")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.displayName())
                .param("act", act)
                .update();
    }

    /** Takes away what the act began and lets go on what it ended; a foreign key says when that cannot be. */
    void reverse(long act) {
        for (String statement : List.of(
                "DELETE FROM group_member WHERE begun_by = :act",
                "UPDATE group_member SET valid_to = NULL, ended_by = NULL WHERE ended_by = :act",
                "DELETE FROM organisation_parent WHERE begun_by = :act",
                "UPDATE organisation_parent SET valid_to = NULL, ended_by = NULL WHERE ended_by = :act",
                "DELETE FROM organisation_alias WHERE begun_by = :act",
                "DELETE FROM organisation_succession WHERE act_id = :act",
                "DELETE FROM organisation WHERE begun_by = :act",
                "UPDATE organisation SET valid_to = NULL, ended_by = NULL WHERE ended_by = :act",
                "DELETE FROM region_succession WHERE act_id = :act",
                "DELETE FROM region WHERE begun_by = :act",
                "UPDATE region SET valid_to = NULL, ended_by = NULL WHERE ended_by = :act")) {
            jdbc.sql(statement).param("act", act).update();
        }
    }

    Optional<Act> find(long act) {
        return jdbc.sql(ACTS + " WHERE a.id = :act")
                .param("act", act)
                .query(this::read)
                .optional();
    }

    List<Act> list() {
        return jdbc.sql(ACTS + " ORDER BY a.id DESC").query(this::read).list();
    }

    /** {@code table} is {@code region} or {@code organisation}, never text from outside. */
    List<Act> ofLine(String table, long id) {
        return jdbc.sql("""
                        WITH RECURSIVE line AS (
                            SELECT CAST(:id AS bigint) AS id
                            UNION SELECT CASE WHEN s.from_id = l.id THEN s.to_id ELSE s.from_id END
                                    FROM line l JOIN %1$s_succession s
                                      ON (s.from_id = l.id AND s.heir) OR s.to_id = l.id)
                        """.formatted(table)
                        + ACTS
                        + " WHERE a.id IN (SELECT begun_by FROM %1$s WHERE id IN (SELECT id FROM line) UNION SELECT ended_by FROM %1$s WHERE id IN (SELECT id FROM line)) ORDER BY a.effective_on DESC, a.id DESC"
                                .formatted(table))
                .param("id", id)
                .query(this::read)
                .list();
    }

    private List<Consequence> consequences(long act) {
        return jdbc.sql(CONSEQUENCES)
                .param("act", act)
                .query((row, number) -> new Consequence(
                        Sort.valueOf(row.getString("sort")), row.getString("name"), row.getString("other")))
                .list();
    }

    private Act read(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        return new Act(
                id,
                Subject.valueOf(row.getString("subject")),
                Change.Verb.valueOf(row.getString("verb")),
                row.getObject("effective_on", LocalDate.class),
                row.getString("basis"),
                List.of((String[]) row.getArray("ended").getArray()),
                List.of((String[]) row.getArray("begun").getArray()),
                consequences(id),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("made_by_name"),
                instant(row.getObject("undone_at", OffsetDateTime.class)),
                row.getString("undone_by_name"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
