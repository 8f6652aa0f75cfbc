package city.wufei.platform.calendar;

import city.wufei.kernel.WorkCalendar;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CalendarSql {
    private final JdbcClient sql;

    CalendarSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** Of a year, or of all. */
    List<CalendarDay> list(@Nullable Integer year) {
        return sql.sql("""
                        SELECT day, kind, name FROM work_calendar_day
                         WHERE CAST(:year AS integer) IS NULL OR extract(year FROM day) = CAST(:year AS integer)
                         ORDER BY day""")
                .param("year", year)
                .query((row, n) -> new CalendarDay(
                        row.getObject("day", LocalDate.class),
                        WorkCalendar.Kind.valueOf(row.getString("kind")),
                        row.getString("name")))
                .list();
    }

    /** The years whose notice is known, the newest first. */
    List<Integer> years() {
        return sql.sql(
                        "SELECT DISTINCT CAST(extract(year FROM day) AS integer) AS year FROM work_calendar_day ORDER BY year DESC")
                .query((row, n) -> row.getInt("year"))
                .list();
    }

    void save(Collection<CalendarDay> days) {
        for (CalendarDay one : days) {
            sql.sql("""
                            INSERT INTO work_calendar_day (day, kind, name) VALUES (:day, :kind, :name)
                            ON CONFLICT (day) DO UPDATE SET kind = :kind, name = :name""")
                    .param("day", one.day())
                    .param("kind", one.kind().name())
                    .param("name", one.name())
                    .update();
        }
    }

    boolean remove(LocalDate day) {
        return sql.sql("DELETE FROM work_calendar_day WHERE day = :day")
                        .param("day", day)
                        .update()
                == 1;
    }
}
