package city.wufei.office.meeting.internal;

import city.wufei.office.meeting.AgendaItem;
import city.wufei.office.meeting.Decision;
import city.wufei.office.meeting.Proposal;
import city.wufei.office.page.Author;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What meetings talk about and decide. */
@Component
class AgendaSql {
    private static final String DECISIONS =
            "select d.*, o.name unit_name from meeting_decision d join organisation o on o.id = d.unit_id";

    private final JdbcClient jdbc;

    AgendaSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AgendaItem> agenda(long meeting) {
        return jdbc.sql(
                        "select a.*, o.name unit_name from meeting_agenda a left join organisation o on o.id = a.unit_id"
                                + " where a.meeting_id = :meeting and a.dropped_at is null order by a.id")
                .param("meeting", meeting)
                .query((row, number) -> new AgendaItem(
                        row.getLong("id"),
                        row.getString("source"),
                        row.getString("title"),
                        row.getString("note"),
                        row.getString("page"),
                        row.getObject("unit_id", Long.class),
                        row.getString("unit_name")))
                .list();
    }

    /** What was ever proposed and taken, also what was dropped again. */
    Set<String> taken(long meeting) {
        return Set.copyOf(
                jdbc.sql("select source from meeting_agenda where meeting_id = :meeting and source is not null")
                        .param("meeting", meeting)
                        .query(String.class)
                        .list());
    }

    /** On the agenda, also when it was dropped from it before. */
    void take(long meeting, Proposal proposal) {
        jdbc.sql("insert into meeting_agenda (meeting_id, source, title, note, page, unit_id)"
                        + " values (:meeting, :source, :title, :note, :page, cast(:unit as bigint))"
                        + " on conflict (meeting_id, source) do update set dropped_at = null, note = excluded.note")
                .param("meeting", meeting)
                .param("source", proposal.source())
                .param("title", proposal.title())
                .param("note", proposal.note())
                .param("page", proposal.page())
                .param("unit", proposal.unit())
                .update();
    }

    void add(long meeting, String title, String note) {
        jdbc.sql("insert into meeting_agenda (meeting_id, title, note) values (:meeting, :title, :note)")
                .param("meeting", meeting)
                .param("title", title)
                .param("note", note)
                .update();
    }

    boolean drop(long meeting, long id, Instant at) {
        return jdbc.sql("update meeting_agenda set dropped_at = :at"
                                + " where id = :id and meeting_id = :meeting and dropped_at is null")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .param("meeting", meeting)
                        .update()
                == 1;
    }

    List<Decision> decisions(long meeting) {
        return jdbc.sql(DECISIONS + " where d.meeting_id = :meeting and d.dropped_at is null order by d.id")
                .param("meeting", meeting)
                .query(AgendaSql::decision)
                .list();
    }

    Optional<Decision> decision(long meeting, long id) {
        return jdbc.sql(DECISIONS
                        + " where d.id = :id and d.meeting_id = :meeting and d.dropped_at is null for update of d")
                .param("id", id)
                .param("meeting", meeting)
                .query(AgendaSql::decision)
                .optional();
    }

    long decide(long meeting, @Nullable Long agenda, String words, long unit, LocalDate dueOn, Author by) {
        return jdbc.sql("insert into meeting_decision (meeting_id, agenda_id, words, unit_id, due_on, by_name, at)"
                        + " values (:meeting, cast(:agenda as bigint), :words, :unit, :due, :by, :at) returning id")
                .param("meeting", meeting)
                .param("agenda", agenda)
                .param("words", words)
                .param("unit", unit)
                .param("due", dueOn)
                .param("by", by.name())
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void dropDecision(long id, Instant at) {
        jdbc.sql("update meeting_decision set dropped_at = :at where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void supervised(long id, long item) {
        jdbc.sql("update meeting_decision set item_id = :item where id = :id")
                .param("item", item)
                .param("id", id)
                .update();
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        return new Decision(
                row.getLong("id"),
                row.getLong("meeting_id"),
                row.getString("words"),
                row.getLong("unit_id"),
                row.getString("unit_name"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("item_id", Long.class));
    }
}
