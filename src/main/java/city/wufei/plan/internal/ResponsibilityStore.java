package city.wufei.plan.internal;

import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.plan.draft.Unread.Item;
import city.wufei.platform.ListQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of responsibilities: each unit's part in each item, once even where a row names the unit twice. */
@Component
public class ResponsibilityStore {
    private static final String COLUMNS = "u.id unit_id, u.name unit, u.is_group, a.item_type, a.role, a.printed,"
            + " t.number, t.section, t.label, t.text, t.due";
    private static final String FROM = """
            plan_unit u
            join (select unit_id, item_type, item_id, role, min(printed) printed from plan_assignment
                   group by unit_id, item_type, item_id, role) a on a.unit_id = u.id
            join (select id, number, case when level2 = '' then level1 else level1 || ' / ' || level2 end section,
                         name label, cast(null as text) as text, target_text due from plan_indicator
                  union all
                  select id, number, section, coalesce(title, text), text, deadline_text from plan_task
                  union all
                  select id, number, case when sector = '' then category else sector end, name, content, years_text
                    from plan_project) t on t.id = a.item_id""";
    private static final Map<String, String> SORT_KEYS = Map.of(
            "group", "u.is_group",
            "unit", "u.name",
            "id", "u.id",
            "type", "case a.item_type when 'INDICATOR' then 1 when 'TASK' then 2 else 3 end",
            "role", "case a.role when 'SUPPORT' then 2 else 1 end",
            "number", "t.number");

    private final JdbcClient jdbc;

    ResponsibilityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Unit by unit.
     *
     * @param unit only this one
     * @param text only units with this in their name or an alias
     */
    public Listing<Responsibility> list(long plan, @Nullable Long unit, @Nullable String text, PageRequest request) {
        return query(plan, unit, text).page(jdbc, request, ResponsibilityStore::row);
    }

    /** All of one unit. */
    public List<Responsibility> listOf(long plan, long unit) {
        return query(plan, unit, null).list(jdbc, ResponsibilityStore::row);
    }

    private static ListQuery query(long plan, @Nullable Long unit, @Nullable String text) {
        return ListQuery.select(COLUMNS, FROM)
                .where("u.plan_id = :plan", "plan", plan)
                .where("u.id = :unit", "unit", unit)
                .search("u.name || ' ' || array_to_string(u.aliases, ' ')", text)
                .sortKeys(SORT_KEYS, "group,unit,id,type,role,number");
    }

    private static Responsibility row(ResultSet row, int number) throws SQLException {
        return new Responsibility(
                row.getLong("unit_id"),
                row.getString("unit"),
                row.getBoolean("is_group"),
                Item.Type.valueOf(row.getString("item_type")),
                row.getInt("number"),
                row.getString("role"),
                row.getString("section"),
                row.getString("label"),
                row.getString("text"),
                row.getString("due"),
                row.getString("printed"));
    }
}
