package city.wufei.plan.internal;

import city.wufei.plan.Plan;
import city.wufei.plan.PlanUnit;
import city.wufei.plan.YearSpan;
import city.wufei.plan.draft.Unread.Item;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What other modules ask of plans in force and that no page of this module needs. */
@Component
class DoorSql {
    private final JdbcClient jdbc;

    DoorSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Plan> plans() {
        return jdbc.sql("select id, title, place_name, region_id, base_year, from_year, to_year from plan"
                        + " where status = 'IN_FORCE' and from_year is not null and to_year is not null"
                        + " order by to_year desc, from_year desc, id")
                .query((row, number) -> new Plan(
                        row.getLong("id"),
                        row.getString("title"),
                        row.getString("place_name"),
                        row.getObject("region_id", Long.class),
                        (Integer) row.getObject("base_year"),
                        new YearSpan(row.getInt("from_year"), row.getInt("to_year"))))
                .list();
    }

    List<PlanUnit> units(long plan) {
        return jdbc.sql("select id, plan_id, name, is_group, organisation_id, group_id from plan_unit"
                        + " where plan_id = :plan order by is_group, name")
                .param("plan", plan)
                .query(DoorSql::unit)
                .list();
    }

    Optional<PlanUnit> unit(long id) {
        return jdbc.sql("select id, plan_id, name, is_group, organisation_id, group_id from plan_unit where id = :id")
                .param("id", id)
                .query(DoorSql::unit)
                .optional();
    }

    /** Where an item of a plan in force stands. */
    Optional<Standing> standing(Item.Type type, long id) {
        String table = switch (type) {
            case INDICATOR -> "plan_indicator";
            case TASK -> "plan_task";
            case PROJECT -> "plan_project";
        };
        return jdbc.sql("select i.plan_id, i.number from " + table + " i join plan p on p.id = i.plan_id"
                        + " where i.id = :id and p.status = 'IN_FORCE'")
                .param("id", id)
                .query((row, number) -> new Standing(row.getLong("plan_id"), row.getInt("number")))
                .optional();
    }

    record Standing(long plan, int number) {}

    private static PlanUnit unit(ResultSet row, int number) throws SQLException {
        return new PlanUnit(
                row.getLong("id"),
                row.getLong("plan_id"),
                row.getString("name"),
                row.getBoolean("is_group"),
                row.getObject("organisation_id", Long.class),
                row.getObject("group_id", Long.class));
    }
}
