package city.wufei.office.evidence.internal;

import city.wufei.office.evidence.Requirement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class RequirementSql {
    private final JdbcClient jdbc;

    RequirementSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record RequirementRow(
            long id,
            long plan,
            Requirement.Type type,
            long subject,
            String code,
            String name,
            Requirement.Kind kind,
            @Nullable String waived) {}

    List<RequirementRow> list(long plan) {
        return jdbc.sql("select * from evidence_requirement where plan_id = :plan"
                        + " order by subject_type, subject_id, id")
                .param("plan", plan)
                .query(RequirementSql::row)
                .list();
    }

    Optional<RequirementRow> find(long id) {
        return jdbc.sql("select * from evidence_requirement where id = :id")
                .param("id", id)
                .query(RequirementSql::row)
                .optional();
    }

    /** False when it is asked for already. */
    boolean add(
            long plan,
            Requirement.Type type,
            long subject,
            String code,
            String name,
            Requirement.Kind kind,
            String by,
            Instant at) {
        return jdbc.sql(
                                "insert into evidence_requirement (plan_id, subject_type, subject_id, code, name, kind, made_by,"
                                        + " made_at) values (:plan, :type, :subject, :code, :name, :kind, :by, :at)"
                                        + " on conflict do nothing")
                        .param("plan", plan)
                        .param("type", type.name())
                        .param("subject", subject)
                        .param("code", code)
                        .param("name", name)
                        .param("kind", kind.name())
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** With null for {@code why}, it is needed again. */
    void waive(long id, @Nullable String why, String by, Instant at) {
        jdbc.sql("update evidence_requirement set waived_why = :why, waived_by = :by, waived_at = :at where id = :id")
                .param("why", why)
                .param("by", why == null ? null : by)
                .param("at", why == null ? null : at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    private static RequirementRow row(ResultSet row, int number) throws SQLException {
        return new RequirementRow(
                row.getLong("id"),
                row.getLong("plan_id"),
                Requirement.Type.valueOf(row.getString("subject_type")),
                row.getLong("subject_id"),
                row.getString("code"),
                row.getString("name"),
                Requirement.Kind.valueOf(row.getString("kind")),
                row.getString("waived_why"));
    }
}
