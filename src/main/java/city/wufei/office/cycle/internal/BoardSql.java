package city.wufei.office.cycle.internal;

import city.wufei.kernel.Period;
import city.wufei.office.cycle.BothLabels;
import city.wufei.office.cycle.ReturnState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has handed in what, over all units and forms; two reads by index, however many periods there are. */
@Repository
class BoardSql {
    private final JdbcClient sql;

    BoardSql(JdbcClient sql) {
        this.sql = sql;
    }

    List<Board.Asked> asked(Period period) {
        return sql.sql("""
                        SELECT c.id, c.form_id, c.due_on, v.title, v.title_en, v.lead_id
                          FROM cycle c JOIN cycle_form_version v ON v.id = c.version_id
                         WHERE c.period = :period ORDER BY c.due_on, c.id""")
                .param("period", period.toString())
                .query((row, n) -> new Board.Asked(
                        row.getLong("id"),
                        row.getLong("form_id"),
                        new BothLabels(row.getString("title"), row.getString("title_en")),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    List<Board.Unit> units(Period period) {
        return sql.sql("""
                        SELECT o.id, o.name, o.kind, g.number
                          FROM organisation o JOIN region g ON g.id = o.region_id
                         WHERE o.id IN (SELECT r.unit_id FROM cycle_return r JOIN cycle c ON c.id = r.cycle_id WHERE c.period = :period)
                         ORDER BY o.kind DESC, g.number, o.name""")
                .param("period", period.toString())
                .query((row, n) -> new Board.Unit(row.getLong("id"), row.getString("name"), row.getString("kind")))
                .list();
    }

    List<Board.Spot> spots(Period period) {
        return sql.sql("""
                        SELECT r.id, r.unit_id, r.cycle_id, r.state, r.filled, r.needed, r.returned, r.sent_back, r.first_confirmed_on, c.due_on
                          FROM cycle c JOIN cycle_return r ON r.cycle_id = c.id
                         WHERE c.period = :period""")
                .param("period", period.toString())
                .query(BoardSql::spot)
                .list();
    }

    /** Periods that something was asked for, the latest first. */
    List<Period> periods() {
        return sql.sql(
                        "SELECT period FROM cycle GROUP BY period, period_to, period_from ORDER BY period_to DESC, period_from DESC")
                .query((row, n) -> Period.of(row.getString("period")))
                .list();
    }

    /** How punctual each unit was in each period that ended in the year. */
    List<Board.Punctuality> punctuality(int year, LocalDate today) {
        return sql.sql("""
                        SELECT r.unit_id, o.name, c.period, count(*) AS asked,
                               count(*) FILTER (WHERE r.first_confirmed_on <= c.due_on) AS in_time,
                               count(*) FILTER (WHERE r.first_confirmed_on > c.due_on) AS late,
                               count(*) FILTER (WHERE r.first_confirmed_on IS NULL AND c.due_on < :today) AS overdue
                          FROM cycle c JOIN cycle_return r ON r.cycle_id = c.id JOIN organisation o ON o.id = r.unit_id
                         WHERE c.period_to BETWEEN :from AND :to
                         GROUP BY r.unit_id, o.name, o.kind, c.period, c.period_to
                         ORDER BY o.kind DESC, o.name, r.unit_id, c.period_to""")
                .param("today", today)
                .param("from", LocalDate.of(year, 1, 1))
                .param("to", LocalDate.of(year, 12, 31))
                .query((row, n) -> new Board.Punctuality(
                        row.getLong("unit_id"),
                        row.getString("name"),
                        Period.of(row.getString("period")),
                        row.getInt("asked"),
                        row.getInt("in_time"),
                        row.getInt("late"),
                        row.getInt("overdue")))
                .list();
    }

    private static Board.Spot spot(ResultSet row, int n) throws SQLException {
        @Nullable LocalDate confirmed = row.getObject("first_confirmed_on", LocalDate.class);
        return new Board.Spot(
                row.getLong("id"),
                row.getLong("unit_id"),
                row.getLong("cycle_id"),
                ReturnState.valueOf(row.getString("state")),
                row.getInt("filled"),
                row.getInt("needed"),
                row.getBoolean("returned"),
                row.getInt("sent_back"),
                confirmed,
                row.getObject("due_on", LocalDate.class));
    }
}
