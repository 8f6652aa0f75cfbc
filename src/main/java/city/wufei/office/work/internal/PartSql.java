package city.wufei.office.work.internal;

import city.wufei.office.work.PartKey;
import city.wufei.office.work.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Parts for which something was entered. */
@Component
class PartSql {
    private final JdbcClient jdbc;

    PartSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row with the stage it had at some moment. */
    record PartRow(long id, PartKey key, Stage stage, int version) {}

    /** Of one task, or of all tasks of a plan, with the stage before {@code end}. */
    List<PartRow> list(String of, long id, Instant end) {
        String condition = switch (of) {
            case "PLAN" -> "p.task_id in (select t.id from plan_task t where t.plan_id = :id)";
            case "TASK" -> "p.task_id = :id";
            default -> "p.id = :id";
        };
        return jdbc.sql("select p.id, p.task_id, p.unit_id, p.organisation_id, p.year, p.version,"
                        + " coalesce((select e.stage from work_event e where e.part_id = p.id and e.stage is not null"
                        + " and e.at < :end order by e.id desc limit 1), 'OPEN') stage from work_part p where "
                        + condition + " order by p.id")
                .param("id", id)
                .param("end", end.atOffset(ZoneOffset.UTC))
                .query(PartSql::row)
                .list();
    }

    /** The row of a part as it is now, locked to the end of the transaction; made if it is not there. */
    PartRow lock(PartKey key) {
        jdbc.sql("insert into work_part (task_id, unit_id, organisation_id, year)"
                        + " values (:task, :unit, :body, :year) on conflict do nothing")
                .param("task", key.task())
                .param("unit", key.unit())
                .param("body", key.body())
                .param("year", key.year())
                .update();
        return jdbc.sql("select * from work_part where task_id = :task and unit_id = :unit"
                        + " and organisation_id is not distinct from cast(:body as bigint) and year = :year for update")
                .param("task", key.task())
                .param("unit", key.unit())
                .param("body", key.body())
                .param("year", key.year())
                .query(PartSql::row)
                .single();
    }

    Optional<PartRow> lock(long id) {
        return jdbc.sql("select * from work_part where id = :id for update")
                .param("id", id)
                .query(PartSql::row)
                .optional();
    }

    /** False when it was no longer what the caller saw. */
    boolean advance(long id, int version, Stage from, Stage to) {
        return jdbc.sql("update work_part set stage = :to, version = version + 1"
                                + " where id = :id and version = :version and stage = :from")
                        .param("to", to.name())
                        .param("id", id)
                        .param("version", version)
                        .param("from", from.name())
                        .update()
                == 1;
    }

    private static PartRow row(ResultSet row, int number) throws SQLException {
        return new PartRow(
                row.getLong("id"),
                new PartKey(
                        row.getLong("task_id"),
                        row.getLong("unit_id"),
                        row.getObject("organisation_id", Long.class),
                        row.getInt("year")),
                Stage.valueOf(row.getString("stage")),
                row.getInt("version"));
    }
}
