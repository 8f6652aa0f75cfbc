package city.wufei.plan.internal;

import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.plan.Bound;
import city.wufei.plan.Direction;
import city.wufei.plan.IndicatorKind;
import city.wufei.plan.Place;
import city.wufei.plan.Reading;
import city.wufei.plan.Statement;
import city.wufei.plan.internal.AssignmentSql.Role;
import city.wufei.platform.ListQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Indicators of a plan, with their readings and units. */
@Component
public class IndicatorStore {
    private static final Map<String, String> SORT_KEYS =
            Map.of("number", "i.number", "name", "i.name", "kind", "i.kind", "level1", "i.level1");

    private final JdbcClient jdbc;
    private final AssignmentSql assignments;

    IndicatorStore(JdbcClient jdbc, AssignmentSql assignments) {
        this.jdbc = jdbc;
        this.assignments = assignments;
    }

    /**
     * What to show; each part may be missing.
     *
     * @param unit only those this unit is responsible for
     * @param target only those whose target is judged by this
     * @param text anywhere in the name
     */
    public record Filter(
            @Nullable IndicatorKind kind,
            @Nullable Long unit,
            @Nullable String level1,
            @Nullable TargetNeed target,
            @Nullable String text) {
        public static final Filter NONE = new Filter(null, null, null, null, null);
    }

    public Listing<IndicatorRow> list(long plan, Filter filter, PageRequest request) {
        Listing<Bare> page = ListQuery.select("i.*", "plan_indicator i")
                .where("i.plan_id = :plan", "plan", plan)
                .where("i.kind = :kind", "kind", filter.kind == null ? null : filter.kind.name())
                .where("i.level1 = :level1", "level1", filter.level1)
                .where(
                        "exists (select 1 from plan_assignment a where a.item_id = i.id and a.unit_id = :unit)",
                        "unit",
                        filter.unit)
                .where(
                        "exists (select 1 from plan_reading g where g.indicator_id = i.id and g.side = 'TARGET'"
                                + " and g.part = 1 and position(',' || g.kind || ',' in :kinds) > 0)",
                        "kinds",
                        filter.target == null ? null : filter.target.kinds())
                .search("i.name", filter.text)
                .sortKeys(SORT_KEYS, "number")
                .page(jdbc, request, IndicatorStore::bare);
        return Listing.of(complete(page.items()), page.total(), request);
    }

    public Optional<IndicatorRow> find(long plan, int number) {
        return complete(jdbc.sql("select i.* from plan_indicator i where i.plan_id = :plan and i.number = :number")
                        .param("plan", plan)
                        .param("number", number)
                        .query(IndicatorStore::bare)
                        .list())
                .stream()
                .findFirst();
    }

    /** First-level groups in the order of the plan, with how many indicators each has. */
    public List<Group> listLevel1(long plan) {
        return jdbc.sql("select level1, count(*) n from plan_indicator where plan_id = :plan"
                        + " group by level1 order by min(number)")
                .param("plan", plan)
                .query((row, number) -> new Group(row.getString("level1"), row.getInt("n")))
                .list();
    }

    public Map<IndicatorKind, Integer> countByKind(long plan) {
        Map<IndicatorKind, Integer> counts = new EnumMap<>(IndicatorKind.class);
        jdbc.sql("select kind, count(*) n from plan_indicator where plan_id = :plan group by kind")
                .param("plan", plan)
                .query(row -> {
                    counts.put(IndicatorKind.valueOf(row.getString("kind")), row.getInt("n"));
                });
        return counts;
    }

    /** How many indicators are judged by what; those whose target could not be read are in none. */
    public Map<TargetNeed, Integer> countByTarget(long plan) {
        Map<TargetNeed, Integer> counts = new EnumMap<>(TargetNeed.class);
        jdbc.sql("select g.kind, count(*) n from plan_reading g join plan_indicator i on i.id = g.indicator_id"
                        + " where i.plan_id = :plan and g.side = 'TARGET' and g.part = 1 group by g.kind")
                .param("plan", plan)
                .query(row -> {
                    counts.merge(
                            TargetNeed.of(Reading.Kind.valueOf(row.getString("kind"))), row.getInt("n"), Integer::sum);
                });
        return counts;
    }

    private List<IndicatorRow> complete(List<Bare> rows) {
        List<Long> ids = rows.stream().map(Bare::id).toList();
        Map<String, List<Reading>> readings = readings(ids);
        AssignmentSql.Assigned assigned = assignments.of(ids);
        return rows.stream()
                .map(row -> new IndicatorRow(
                        row.id,
                        row.number,
                        row.name,
                        row.kind,
                        row.level1,
                        row.level2,
                        row.direction,
                        new Statement(row.baseline, readings.getOrDefault(row.id + "BASELINE", List.of())),
                        new Statement(row.target, readings.getOrDefault(row.id + "TARGET", List.of())),
                        assigned.of(row.id, Role.RESPONSIBLE),
                        row.place))
                .toList();
    }

    private Map<String, List<Reading>> readings(List<Long> ids) {
        Map<String, List<Reading>> readings = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select * from plan_reading where indicator_id in (:ids) order by indicator_id, side, part")
                    .param("ids", ids)
                    .query(row -> {
                        readings.computeIfAbsent(
                                        row.getLong("indicator_id") + row.getString("side"),
                                        unused -> new ArrayList<>())
                                .add(reading(row));
                    });
        }
        return readings;
    }

    static Reading reading(ResultSet row) throws SQLException {
        String bound = row.getString("bound");
        return new Reading(
                Reading.Kind.valueOf(row.getString("kind")),
                bound == null ? null : Bound.valueOf(bound),
                row.getBigDecimal("value"),
                row.getString("unit"),
                row.getString("area"),
                (Integer) row.getObject("since"));
    }

    private static @Nullable Direction direction(ResultSet row) throws SQLException {
        String direction = row.getString("direction");
        return direction == null ? null : Direction.valueOf(direction);
    }

    private static Bare bare(ResultSet row, int number) throws SQLException {
        return new Bare(
                row.getLong("id"),
                row.getInt("number"),
                row.getString("name"),
                IndicatorKind.valueOf(row.getString("kind")),
                row.getString("level1"),
                row.getString("level2"),
                direction(row),
                row.getString("baseline_text"),
                row.getString("target_text"),
                Rows.place(row));
    }

    private record Bare(
            long id,
            int number,
            String name,
            IndicatorKind kind,
            String level1,
            String level2,
            @Nullable Direction direction,
            String baseline,
            String target,
            @Nullable Place place) {}
}
