package city.wufei.office.succession.internal;

import city.wufei.office.succession.Rollover;
import city.wufei.office.succession.RolloverState;
import city.wufei.office.work.WorkState;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Roll-overs with their rows. */
@Component
class RolloverSql {
    private final JdbcClient jdbc;

    RolloverSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Head(
            long id,
            long from,
            long to,
            RolloverState state,
            int version,
            @Nullable Instant confirmedAt) {}

    record LinkRow(long from, @Nullable Long to, Rollover.Kind kind, Rollover.@Nullable Baseline baseline) {}

    record TaskRow(
            long from,
            @Nullable Long to,
            boolean carried,
            WorkState state,
            @Nullable Integer percent) {}

    List<Head> list() {
        return jdbc.sql("select * from plan_rollover order by id desc")
                .query(RolloverSql::head)
                .list();
    }

    Optional<Head> find(long id) {
        return jdbc.sql("select * from plan_rollover where id = :id")
                .param("id", id)
                .query(RolloverSql::head)
                .optional();
    }

    /** As {@link #find}, locked to the end of the transaction. */
    Optional<Head> lock(long id) {
        return jdbc.sql("select * from plan_rollover where id = :id for update")
                .param("id", id)
                .query(RolloverSql::head)
                .optional();
    }

    /** Empty when the plan succeeds one already. */
    Optional<Long> add(long from, long to, String by, Instant at) {
        return jdbc.sql("insert into plan_rollover (from_plan, to_plan, made_by, made_at)"
                        + " values (:from, :to, :by, :at) on conflict do nothing returning id")
                .param("from", from)
                .param("to", to)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    void turn(long id, @Nullable String confirmedBy, @Nullable Instant at) {
        jdbc.sql("update plan_rollover set state = :state, confirmed_by = :by, confirmed_at = :at,"
                        + " version = version + 1 where id = :id")
                .param("state", (at == null ? RolloverState.DRAFT : RolloverState.CONFIRMED).name())
                .param("by", confirmedBy)
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void touch(long id) {
        jdbc.sql("update plan_rollover set version = version + 1 where id = :id")
                .param("id", id)
                .update();
    }

    List<LinkRow> links(long id) {
        return jdbc.sql("select * from plan_rollover_indicator where rollover_id = :id")
                .param("id", id)
                .query((row, number) -> new LinkRow(
                        row.getLong("from_indicator"),
                        row.getObject("to_indicator", Long.class),
                        Rollover.Kind.valueOf(row.getString("kind")),
                        baseline(row)))
                .list();
    }

    private static Rollover.@Nullable Baseline baseline(ResultSet row) throws SQLException {
        BigDecimal value = row.getBigDecimal("baseline");
        return value == null
                ? null
                : new Rollover.Baseline(value, row.getString("baseline_period"), row.getString("baseline_source"));
    }

    void keep(long id, LinkRow link) {
        Rollover.Baseline baseline = link.baseline();
        jdbc.sql("insert into plan_rollover_indicator (rollover_id, from_indicator, to_indicator, kind, baseline,"
                        + " baseline_period, baseline_source) values (:id, :from, :to, :kind, :value, :period, :source)"
                        + " on conflict (rollover_id, from_indicator) do update set to_indicator = :to, kind = :kind,"
                        + " baseline = :value, baseline_period = :period, baseline_source = :source")
                .param("id", id)
                .param("from", link.from())
                .param("to", link.to())
                .param("kind", link.kind().name())
                .param("value", baseline == null ? null : baseline.value())
                .param("period", baseline == null ? null : baseline.period())
                .param("source", baseline == null ? null : baseline.source())
                .update();
    }

    List<TaskRow> tasks(long id) {
        return jdbc.sql("select * from plan_rollover_task where rollover_id = :id")
                .param("id", id)
                .query((row, number) -> new TaskRow(
                        row.getLong("from_task"),
                        row.getObject("to_task", Long.class),
                        row.getBoolean("carried"),
                        WorkState.valueOf(row.getString("state")),
                        row.getObject("percent", Integer.class)))
                .list();
    }

    void keep(long id, TaskRow task) {
        jdbc.sql("insert into plan_rollover_task (rollover_id, from_task, to_task, carried, state, percent)"
                        + " values (:id, :from, :to, :carried, :state, :percent)"
                        + " on conflict (rollover_id, from_task) do update set to_task = :to, carried = :carried")
                .param("id", id)
                .param("from", task.from())
                .param("to", task.to())
                .param("carried", task.carried())
                .param("state", task.state().name())
                .param("percent", task.percent())
                .update();
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        OffsetDateTime confirmed = row.getObject("confirmed_at", OffsetDateTime.class);
        return new Head(
                row.getLong("id"),
                row.getLong("from_plan"),
                row.getLong("to_plan"),
                RolloverState.valueOf(row.getString("state")),
                row.getInt("version"),
                confirmed == null ? null : confirmed.toInstant());
    }
}
