package city.wufei.office.projects.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class MilestoneSql {
    private final JdbcClient jdbc;

    MilestoneSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record MilestoneRow(
            long id,
            long project,
            int version,
            String name,
            LocalDate plannedOn,
            @Nullable LocalDate actualOn) {}

    /** By planned day. */
    List<MilestoneRow> list(Collection<Long> projects) {
        return projects.isEmpty()
                ? List.of()
                : jdbc.sql("select * from project_milestone where project_id in (:projects) and dropped_at is null"
                                + " order by project_id, planned_on, id")
                        .param("projects", projects)
                        .query(MilestoneSql::row)
                        .list();
    }

    Optional<MilestoneRow> find(long id) {
        return jdbc.sql("select * from project_milestone where id = :id and dropped_at is null")
                .param("id", id)
                .query(MilestoneSql::row)
                .optional();
    }

    long add(long project, String name, LocalDate plannedOn) {
        return jdbc.sql("insert into project_milestone (project_id, name, planned_on)"
                        + " values (:project, :name, :planned) returning id")
                .param("project", project)
                .param("name", name)
                .param("planned", plannedOn)
                .query(Long.class)
                .single();
    }

    /** False when it was no longer what the caller saw. */
    boolean change(long id, int version, String name, LocalDate plannedOn, @Nullable LocalDate actualOn) {
        return jdbc.sql("update project_milestone set name = :name, planned_on = :planned, actual_on = :actual,"
                                + " version = version + 1"
                                + " where id = :id and version = :version and dropped_at is null")
                        .param("name", name)
                        .param("planned", plannedOn)
                        .param("actual", actualOn)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** False when it was no longer what the caller saw. */
    boolean drop(long id, int version, Instant at) {
        return jdbc.sql("update project_milestone set dropped_at = :at, version = version + 1"
                                + " where id = :id and version = :version and dropped_at is null")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    private static MilestoneRow row(ResultSet row, int number) throws SQLException {
        return new MilestoneRow(
                row.getLong("id"),
                row.getLong("project_id"),
                row.getInt("version"),
                row.getString("name"),
                row.getObject("planned_on", LocalDate.class),
                row.getObject("actual_on", LocalDate.class));
    }
}
