package city.wufei.office.cycle.internal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReminderSql {
    private final JdbcClient sql;

    ReminderSql(JdbcClient sql) {
        this.sql = sql;
    }

    List<Reminder> active() {
        return sql.sql("SELECT * FROM cycle_reminder WHERE active ORDER BY id")
                .query((row, n) -> new Reminder(
                        row.getLong("id"),
                        row.getInt("offset_days"),
                        row.getObject("every_days", Integer.class),
                        Reminder.Whom.valueOf(row.getString("whom")),
                        row.getBoolean("urgent")))
                .list();
    }
}
