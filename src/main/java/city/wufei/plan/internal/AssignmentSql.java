package city.wufei.plan.internal;

import city.wufei.plan.draft.Unread.Item;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is to do what: one query for all rows of a page. */
@Component
class AssignmentSql {
    private final JdbcClient jdbc;

    AssignmentSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Units by item and role, in the order they are printed in. */
    Assigned of(Collection<Long> items) {
        Map<Key, List<UnitRef>> units = new HashMap<>();
        if (!items.isEmpty()) {
            jdbc.sql("select a.item_id, a.role, a.printed, u.id, u.name, u.is_group from plan_assignment a"
                            + " join plan_unit u on u.id = a.unit_id where a.item_id in (:items)"
                            + " order by a.item_id, a.role, a.position")
                    .param("items", items)
                    .query(row -> {
                        Key key = new Key(row.getLong("item_id"), Role.valueOf(row.getString("role")));
                        units.computeIfAbsent(key, unused -> new java.util.ArrayList<>())
                                .add(new UnitRef(
                                        row.getLong("id"),
                                        row.getString("name"),
                                        row.getString("printed"),
                                        row.getBoolean("is_group")));
                    });
        }
        return new Assigned(units);
    }

    void replace(long plan, Item.Type type, long item, Role role, List<String> printed, Units units) {
        jdbc.sql("delete from plan_assignment where item_id = :item and role = :role")
                .param("item", item)
                .param("role", role.name())
                .update();
        for (int i = 0; i < printed.size(); i++) {
            jdbc.sql("insert into plan_assignment (plan_id, item_type, item_id, role, position, printed, unit_id)"
                            + " values (:plan, :type, :item, :role, :position, :printed, :unit)")
                    .param("plan", plan)
                    .param("type", type.name())
                    .param("item", item)
                    .param("role", role.name())
                    .param("position", i + 1)
                    .param("printed", printed.get(i))
                    .param("unit", units.idOf(printed.get(i)))
                    .update();
        }
    }

    private record Key(long item, Role role) {}

    /** Which part a unit plays in an item. */
    enum Role {
        RESPONSIBLE,
        LEAD,
        SUPPORT
    }

    /** Finds the unit that a printed name means, making it if it is new. */
    interface Units {
        long idOf(String printed);
    }

    /** The units of some items. */
    record Assigned(Map<Key, List<UnitRef>> units) {
        List<UnitRef> of(long item, Role role) {
            return units.getOrDefault(new Key(item, role), List.of());
        }
    }
}
