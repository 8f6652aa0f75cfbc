package city.wufei.office.cycle.internal;

import city.wufei.kernel.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CycleSql {
    private static final String SELECT = """
            SELECT c.*, v.title, v.title_en,
                   (SELECT count(*) FROM cycle_return r WHERE r.cycle_id = c.id) AS units,
                   (SELECT count(*) FROM cycle_return r WHERE r.cycle_id = c.id AND r.first_confirmed_on IS NOT NULL) AS handed_in,
                   (SELECT count(*) FROM cycle_return r WHERE r.cycle_id = c.id AND r.state = 'ACCEPTED') AS accepted
              FROM cycle c JOIN cycle_form_version v ON v.id = c.version_id""";

    private final JdbcClient sql;

    CycleSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** The cycle of the form and period; a new one when there is none. */
    long open(
            long form,
            long version,
            Period period,
            LocalDate due,
            boolean known,
            @Nullable Long by,
            String name,
            Instant now) {
        sql.sql("""
                        INSERT INTO cycle (form_id, version_id, period, period_from, period_to, due_on, due_known, opened_at, opened_by, opened_by_name)
                        VALUES (:form, :version, :period, :from, :to, :due, :known, :now, CAST(:by AS bigint), :name)
                        ON CONFLICT (form_id, period) DO NOTHING""")
                .param("form", form)
                .param("version", version)
                .param("period", period.toString())
                .param("from", period.from())
                .param("to", period.to())
                .param("due", due)
                .param("known", known)
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param("name", name)
                .update();
        return sql.sql("SELECT id FROM cycle WHERE form_id = :form AND period = :period")
                .param("form", form)
                .param("period", period.toString())
                .query(Long.class)
                .single();
    }

    Optional<Cycle> find(long id) {
        return sql.sql(SELECT + " WHERE c.id = :id")
                .param("id", id)
                .query(CycleSql::read)
                .optional();
    }

    /** The newest first. */
    List<Cycle> list() {
        return sql.sql(SELECT + " ORDER BY c.period_to DESC, c.id DESC FETCH FIRST 200 ROWS ONLY")
                .query(CycleSql::read)
                .list();
    }

    void schedule(Schedule as, String by, Instant now) {
        sql.sql("""
                        INSERT INTO cycle_schedule (form_id, due_kind, due_number, units, first_period, active, made_at, made_by_name)
                        VALUES (:form, :kind, :number, :units, :first, :active, :now, :by)
                        ON CONFLICT (form_id) DO UPDATE SET due_kind = excluded.due_kind, due_number = excluded.due_number,
                               units = excluded.units, first_period = excluded.first_period, active = excluded.active,
                               made_at = excluded.made_at, made_by_name = excluded.made_by_name""")
                .param("form", as.form())
                .param("kind", as.due().kind().name())
                .param("number", as.due().number())
                .param("units", as.units())
                .param("first", as.first().toString())
                .param("active", as.active())
                .param("now", Timestamp.from(now))
                .param("by", by)
                .update();
    }

    List<Schedule> schedules() {
        return sql.sql("SELECT * FROM cycle_schedule ORDER BY form_id")
                .query((row, n) -> new Schedule(
                        row.getLong("form_id"),
                        new DueRule(DueRule.Kind.valueOf(row.getString("due_kind")), row.getInt("due_number")),
                        row.getString("units"),
                        Period.of(row.getString("first_period")),
                        row.getBoolean("active")))
                .list();
    }

    boolean isOpen(long form, Period period) {
        return sql.sql("SELECT count(*) FROM cycle WHERE form_id = :form AND period = :period")
                        .param("form", form)
                        .param("period", period.toString())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static Cycle read(ResultSet row, int n) throws SQLException {
        return new Cycle(
                row.getLong("id"),
                row.getLong("form_id"),
                row.getLong("version_id"),
                new city.wufei.office.cycle.BothLabels(row.getString("title"), row.getString("title_en")),
                Period.of(row.getString("period")),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("due_known"),
                row.getTimestamp("opened_at").toInstant(),
                row.getString("opened_by_name"),
                row.getInt("units"),
                row.getInt("handed_in"),
                row.getInt("accepted"));
    }
}
