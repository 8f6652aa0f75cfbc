package city.wufei.office.cycle.internal;

import city.wufei.kernel.Period;
import city.wufei.office.cycle.FormRow;
import city.wufei.office.cycle.ReturnState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Returns, their rows, and the steps they took. */
@Repository
class ReturnSql {
    private static final String SELECT = """
            SELECT r.*, c.form_id, c.version_id, c.period, c.due_on, c.due_known, o.name AS unit_name
              FROM cycle_return r JOIN cycle c ON c.id = r.cycle_id JOIN organisation o ON o.id = r.unit_id""";

    private final JdbcClient sql;

    ReturnSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** The id of the new return; empty when the unit was asked before. */
    Optional<Long> insert(long cycle, long unit, int needed) {
        return sql.sql(
                        "INSERT INTO cycle_return (cycle_id, unit_id, state, needed) VALUES (:cycle, :unit, 'DRAFT', :needed)"
                                + " ON CONFLICT (cycle_id, unit_id) DO NOTHING RETURNING id")
                .param("cycle", cycle)
                .param("unit", unit)
                .param("needed", needed)
                .query(Long.class)
                .optional();
    }

    void insertRow(long id, int position, FormRow row) {
        sql.sql("""
                        INSERT INTO cycle_return_row (return_id, position, code, label, label_en, unit, target)
                        VALUES (:id, :position, :code, :label, :labelEn, CAST(:unit AS text), CAST(:target AS text))""")
                .param("id", id)
                .param("position", position)
                .param("code", row.code())
                .param("label", row.label().chinese())
                .param("labelEn", row.label().english())
                .param("unit", row.unit())
                .param("target", row.target())
                .update();
    }

    List<FormRow> rows(long id) {
        return sql.sql("SELECT * FROM cycle_return_row WHERE return_id = :id ORDER BY position")
                .param("id", id)
                .query(FormSql::row)
                .list();
    }

    Optional<Return> find(long id) {
        return sql.sql(SELECT + " WHERE r.id = :id")
                .param("id", id)
                .query(ReturnSql::read)
                .optional();
    }

    /** As {@link #find}; nobody else changes its state or cells until the transaction ends. */
    Optional<Return> lock(long id) {
        return sql.sql(SELECT + " WHERE r.id = :id FOR UPDATE OF r")
                .param("id", id)
                .query(ReturnSql::read)
                .optional();
    }

    List<Return> ofCycle(long cycle) {
        return sql.sql(SELECT + " WHERE r.cycle_id = :cycle ORDER BY o.name, r.id")
                .param("cycle", cycle)
                .query(ReturnSql::read)
                .list();
    }

    /** Those of these units in these states, by their day. */
    List<Return> ofUnits(Collection<Long> units, Collection<ReturnState> states) {
        if (units.isEmpty()) {
            return List.of();
        }
        return sql.sql(SELECT + " WHERE r.unit_id IN (:units) AND r.state IN (:states) ORDER BY c.due_on, c.id, o.name")
                .param("units", units)
                .param("states", states.stream().map(Enum::name).toList())
                .query(ReturnSql::read)
                .list();
    }

    /** Those that are open in a state, of whichever unit. */
    List<Return> inState(Collection<ReturnState> states) {
        return sql.sql(SELECT + " WHERE r.state IN (:states) ORDER BY c.due_on, c.id, o.name")
                .param("states", states.stream().map(Enum::name).toList())
                .query(ReturnSql::read)
                .list();
    }

    /**
     * Lets it take a step.
     *
     * @return whether it was still as it was seen
     */
    boolean move(Return seen, ReturnState to, boolean back, @Nullable LocalDate confirmedOn, Instant now) {
        return sql.sql("""
                        UPDATE cycle_return SET state = :to, version = version + 1, changed_at = :now,
                               returned = :back, sent_back = sent_back + :more,
                               first_confirmed_on = coalesce(first_confirmed_on, CAST(:confirmed AS date))
                         WHERE id = :id AND version = :version AND state = :from""")
                        .param("to", to.name())
                        .param("now", Timestamp.from(now))
                        .param("back", back)
                        .param("more", back ? 1 : 0)
                        .param("confirmed", confirmedOn)
                        .param("id", seen.id())
                        .param("version", seen.version())
                        .param("from", seen.state().name())
                        .update()
                == 1;
    }

    long stamp(Return of, String verb, ReturnState to, Who who, Instant now, @Nullable String reason) {
        return sql.sql("""
                        INSERT INTO cycle_stamp (return_id, verb, from_state, to_state, person_id, by_name, behalf, at, reason)
                        VALUES (:id, :verb, :from, :to, :person, :by, :behalf, :at, CAST(:reason AS text)) RETURNING id""")
                .param("id", of.id())
                .param("verb", verb)
                .param("from", of.state().name())
                .param("to", to.name())
                .param("person", who.id())
                .param("by", who.name())
                .param("behalf", who.behalf())
                .param("at", Timestamp.from(now))
                .param("reason", reason)
                .query(Long.class)
                .single();
    }

    List<Stamp> stamps(long id) {
        return sql.sql("SELECT * FROM cycle_stamp WHERE return_id = :id ORDER BY id")
                .param("id", id)
                .query((row, n) -> new Stamp(
                        row.getLong("id"),
                        row.getString("verb"),
                        ReturnState.valueOf(row.getString("from_state")),
                        ReturnState.valueOf(row.getString("to_state")),
                        row.getString("by_name"),
                        row.getBoolean("behalf"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("reason")))
                .list();
    }

    /** The return of the same unit for another period; by succession where the unit was another row then. */
    Optional<Long> other(Return of, Period period, LocalDate day) {
        String where =
                " FROM cycle_return r JOIN cycle c ON c.id = r.cycle_id WHERE c.form_id = :form AND c.period = :period AND ";
        Optional<Long> same = sql.sql("SELECT r.id" + where + "r.unit_id = :unit")
                .param("form", of.form())
                .param("period", period.toString())
                .param("unit", of.unit())
                .query(Long.class)
                .optional();
        return same.isPresent()
                ? same
                : sql.sql("SELECT r.id" + where + "organisation_on(r.unit_id, :day) = organisation_on(:unit, :day)"
                                + " ORDER BY r.id FETCH FIRST ROW ONLY")
                        .param("form", of.form())
                        .param("period", period.toString())
                        .param("unit", of.unit())
                        .param("day", day)
                        .query(Long.class)
                        .optional();
    }

    private static Return read(ResultSet row, int n) throws SQLException {
        return new Return(
                row.getLong("id"),
                row.getLong("cycle_id"),
                row.getLong("form_id"),
                row.getLong("version_id"),
                Period.of(row.getString("period")),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("due_known"),
                row.getLong("unit_id"),
                row.getString("unit_name"),
                ReturnState.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getInt("needed"),
                row.getInt("filled"),
                row.getInt("warned"),
                row.getInt("sent_back"),
                row.getBoolean("returned"),
                row.getObject("first_confirmed_on", LocalDate.class));
    }
}
