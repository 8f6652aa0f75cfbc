package city.wufei.office.work.internal;

import city.wufei.office.page.Author;
import city.wufei.office.work.NewEntry;
import city.wufei.office.work.PartEvent;
import city.wufei.office.work.ProgressEntry;
import city.wufei.office.work.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was reported, and what else happened; both only grow. */
@Component
class ProgressSql {
    private static final String ENTRY =
            "select g.*, s.title step_title from work_progress g" + " left join work_step s on s.id = g.step_id";

    private final JdbcClient jdbc;

    ProgressSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of one part, the newest first. */
    List<ProgressEntry> list(long part) {
        return jdbc.sql(ENTRY + " where g.part_id = :part order by g.id desc")
                .param("part", part)
                .query(ProgressSql::entry)
                .list();
    }

    /** On tasks of a plan, the newest first. */
    List<ProgressEntry> listOfPlan(long plan) {
        return jdbc.sql(ENTRY + " join work_part p on p.id = g.part_id join plan_task t on t.id = p.task_id"
                        + " where t.plan_id = :plan order by g.id desc")
                .param("plan", plan)
                .query(ProgressSql::entry)
                .list();
    }

    /** Up to the day, the last of each part, whichever step it is about. */
    Map<Long, ProgressEntry> latest(Collection<Long> parts, LocalDate day) {
        Map<Long, ProgressEntry> latest = new HashMap<>();
        if (!parts.isEmpty()) {
            jdbc.sql(ENTRY + " where g.id in (select max(x.id) from work_progress x where x.part_id in (:parts)"
                            + " and x.on_day <= :day group by x.part_id)")
                    .param("parts", parts)
                    .param("day", day)
                    .query(row -> {
                        latest.put(row.getLong("part_id"), entry(row, 0));
                    });
        }
        return latest;
    }

    /** Up to the day, the last percent of each part as a whole. */
    Map<Long, Integer> percents(Collection<Long> parts, LocalDate day) {
        Map<Long, Integer> percents = new HashMap<>();
        if (!parts.isEmpty()) {
            jdbc.sql("select part_id, percent from work_progress where id in (select max(x.id) from work_progress x"
                            + " where x.part_id in (:parts) and x.step_id is null and x.percent is not null"
                            + " and x.on_day <= :day group by x.part_id)")
                    .param("parts", parts)
                    .param("day", day)
                    .query(row -> {
                        percents.put(row.getLong("part_id"), row.getInt("percent"));
                    });
        }
        return percents;
    }

    long add(long part, NewEntry entry, Author author) {
        return jdbc.sql("insert into work_progress (part_id, step_id, on_day, percent, words, obstacles, next_step,"
                        + " by_id, by_name, at) values (:part, :step, :day, :percent, :words, :obstacles, :next,"
                        + " :by, :name, :at) returning id")
                .param("part", part)
                .param("step", entry.step())
                .param("day", entry.onDay())
                .param("percent", entry.percent())
                .param("words", entry.words())
                .param("obstacles", entry.obstacles())
                .param("next", entry.nextStep())
                .param("by", author.id())
                .param("name", author.name())
                .param("at", author.at().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** The part that an entry is about. */
    Optional<Long> partOf(long entry) {
        return jdbc.sql("select part_id from work_progress where id = :id")
                .param("id", entry)
                .query(Long.class)
                .optional();
    }

    List<PartEvent> events(long part) {
        return jdbc.sql("select * from work_event where part_id = :part order by id desc")
                .param("part", part)
                .query((row, number) ->
                        new PartEvent(row.getString("kind"), row.getString("words"), row.getString("by_name"), at(row)))
                .list();
    }

    void event(long part, String kind, @Nullable Stage stage, @Nullable String words, Author author) {
        jdbc.sql("insert into work_event (part_id, kind, stage, words, by_id, by_name, at)"
                        + " values (:part, :kind, :stage, :words, :by, :name, :at)")
                .param("part", part)
                .param("kind", kind)
                .param("stage", stage == null ? null : stage.name())
                .param("words", words)
                .param("by", author.id())
                .param("name", author.name())
                .param("at", author.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static ProgressEntry entry(ResultSet row, int number) throws SQLException {
        return new ProgressEntry(
                row.getLong("id"),
                row.getLong("part_id"),
                row.getObject("step_id", Long.class),
                row.getString("step_title"),
                row.getObject("on_day", LocalDate.class),
                row.getObject("percent", Integer.class),
                row.getString("words"),
                row.getString("obstacles"),
                row.getString("next_step"),
                row.getString("by_name"),
                at(row));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }
}
