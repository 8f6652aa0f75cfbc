package city.wufei.office.work.internal;

import city.wufei.office.work.NewStep;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Steps of parts. */
@Component
class StepSql {
    private final JdbcClient jdbc;

    StepSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param percent reported last up to a day; 0 when nothing was */
    record StepRow(long id, long part, int version, String title, String result, LocalDate dueOn, int percent) {}

    /** Those not dropped before {@code end}, by due day, with what was reported up to {@code day}. */
    List<StepRow> list(Collection<Long> parts, LocalDate day, Instant end) {
        if (parts.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select s.*, coalesce((select g.percent from work_progress g where g.part_id = s.part_id"
                        + " and g.step_id = s.id and g.on_day <= :day order by g.id desc limit 1), 0) percent"
                        + " from work_step s where s.part_id in (:parts)"
                        + " and (s.dropped_at is null or s.dropped_at >= :end) order by s.due_on, s.id")
                .param("parts", parts)
                .param("day", day)
                .param("end", end.atOffset(ZoneOffset.UTC))
                .query(StepSql::row)
                .list();
    }

    /** One that is not dropped. */
    Optional<StepRow> find(long id) {
        return jdbc.sql("select s.*, coalesce((select g.percent from work_progress g where g.part_id = s.part_id"
                        + " and g.step_id = s.id order by g.id desc limit 1), 0) percent"
                        + " from work_step s where s.id = :id and s.dropped_at is null")
                .param("id", id)
                .query(StepSql::row)
                .optional();
    }

    long add(long part, NewStep step) {
        return jdbc.sql("insert into work_step (part_id, title, result, due_on)"
                        + " values (:part, :title, :result, :due) returning id")
                .param("part", part)
                .param("title", step.title())
                .param("result", step.result())
                .param("due", step.dueOn())
                .query(Long.class)
                .single();
    }

    /** False when it was no longer what the caller saw. */
    boolean change(long id, int version, NewStep step) {
        return jdbc.sql("update work_step set title = :title, result = :result, due_on = :due, version = version + 1"
                                + " where id = :id and version = :version and dropped_at is null")
                        .param("title", step.title())
                        .param("result", step.result())
                        .param("due", step.dueOn())
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** False when it was no longer what the caller saw. */
    boolean drop(long id, int version, Instant at) {
        return jdbc.sql("update work_step set dropped_at = :at, version = version + 1"
                                + " where id = :id and version = :version and dropped_at is null")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    private static StepRow row(ResultSet row, int number) throws SQLException {
        return new StepRow(
                row.getLong("id"),
                row.getLong("part_id"),
                row.getInt("version"),
                row.getString("title"),
                row.getString("result"),
                row.getObject("due_on", LocalDate.class),
                row.getInt("percent"));
    }
}
