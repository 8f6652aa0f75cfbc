package city.wufei.plan.internal;

import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.plan.draft.PlannedUnit;
import city.wufei.plan.internal.UnitResolution.Resolved;
import city.wufei.platform.ListQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Units of a plan, with how much each has to do. */
@Component
public class UnitStore {
    private static final String COUNTED = """
            (select u.*,
                    (select count(distinct a.item_id) from plan_assignment a
                      where a.unit_id = u.id and a.item_type = 'INDICATOR') indicators,
                    (select count(distinct a.item_id) from plan_assignment a
                      where a.unit_id = u.id and a.role = 'LEAD') leads,
                    (select count(distinct a.item_id) from plan_assignment a
                      where a.unit_id = u.id and a.role = 'SUPPORT') supports,
                    (select count(distinct a.item_id) from plan_assignment a
                      where a.unit_id = u.id and a.item_type = 'PROJECT') projects
               from plan_unit u) u""";
    private static final Map<String, String> SORT_KEYS = Map.of(
            "name", "u.name",
            "order", "u.id",
            "group", "u.is_group",
            "indicators", "u.indicators",
            "leads", "u.leads",
            "supports", "u.supports",
            "projects", "u.projects");

    private final JdbcClient jdbc;

    UnitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Listing<UnitRow> list(long plan, @Nullable String text, PageRequest request) {
        return ListQuery.select("u.*", COUNTED)
                .where("u.plan_id = :plan", "plan", plan)
                .search("u.name || ' ' || array_to_string(u.aliases, ' ')", text)
                .sortKeys(SORT_KEYS, "group,-leads,-indicators,order")
                .page(jdbc, request, UnitStore::row);
    }

    /** All units by name, for a filter's choice. */
    public List<UnitRef> choices(long plan) {
        return jdbc.sql("select id, name, is_group from plan_unit where plan_id = :plan order by is_group, name")
                .param("plan", plan)
                .query((row, number) -> new UnitRef(
                        row.getLong("id"), row.getString("name"), row.getString("name"), row.getBoolean("is_group")))
                .list();
    }

    public Optional<UnitRow> find(long plan, long id) {
        return ListQuery.select("u.*", COUNTED)
                .where("u.plan_id = :plan", "plan", plan)
                .where("u.id = :id", "id", id)
                .list(jdbc, UnitStore::row)
                .stream()
                .findFirst();
    }

    /** The plan that names the unit. */
    public Optional<Long> planOf(long unit) {
        return jdbc.sql("select plan_id from plan_unit where id = :id")
                .param("id", unit)
                .query((row, number) -> row.getLong("plan_id"))
                .optional();
    }

    /** Who the plan's units are in the register, by id; without groups and without those that are not there. */
    public Map<Long, Long> organisations(long plan) {
        Map<Long, Long> known = new HashMap<>();
        jdbc.sql("select id, organisation_id from plan_unit where plan_id = :plan and organisation_id is not null")
                .param("plan", plan)
                .query(row -> {
                    known.put(row.getLong("id"), row.getLong("organisation_id"));
                });
        return known;
    }

    /** The unit's name, null when there is none of that id, or none is asked for. */
    public @Nullable String nameOf(long plan, @Nullable Long id) {
        return id == null ? null : find(plan, id).map(UnitRow::name).orElse(null);
    }

    public int count(long plan) {
        return jdbc.sql("select count(*) from plan_unit where plan_id = :plan")
                .param("plan", plan)
                .query(Integer.class)
                .single();
    }

    /** The unit of that name or alias, if the plan has it. */
    Optional<Long> idOf(long plan, String printed) {
        return jdbc.sql("select id from plan_unit where plan_id = :plan"
                        + " and (name = :printed or :printed = any(aliases)) order by (name = :printed) desc limit 1")
                .param("plan", plan)
                .param("printed", printed)
                .query(Long.class)
                .optional();
    }

    long add(long plan, PlannedUnit unit, Resolved resolved) {
        return jdbc.sql("insert into plan_unit (plan_id, name, aliases, is_group, organisation_id, group_id)"
                        + " values (:plan, :name, :aliases, :isGroup, :organisation, :group) returning id")
                .param("plan", plan)
                .param("name", unit.name())
                .param("aliases", unit.aliases().toArray(String[]::new))
                .param("isGroup", unit.group())
                .param("organisation", resolved.organisation())
                .param("group", resolved.group())
                .query(Long.class)
                .single();
    }

    /** Says of each unit anew who in the register it is. */
    void resolve(long plan, Function<PlannedUnit, Resolved> resolver) {
        List<UnitRow> all = ListQuery.select("u.*", COUNTED)
                .where("u.plan_id = :plan", "plan", plan)
                .list(jdbc, UnitStore::row);
        for (UnitRow unit : all) {
            Resolved resolved = resolver.apply(new PlannedUnit(unit.name(), unit.aliases(), unit.group()));
            jdbc.sql("update plan_unit set organisation_id = :organisation, group_id = :group where id = :id")
                    .param("organisation", resolved.organisation())
                    .param("group", resolved.group())
                    .param("id", unit.id())
                    .update();
        }
    }

    private static UnitRow row(ResultSet row, int number) throws SQLException {
        return new UnitRow(
                row.getLong("id"),
                row.getString("name"),
                Rows.texts(row, "aliases"),
                row.getBoolean("is_group"),
                row.getObject("organisation_id", Long.class),
                row.getObject("group_id", Long.class),
                row.getInt("indicators"),
                row.getInt("leads"),
                row.getInt("supports"),
                row.getInt("projects"));
    }
}
