package city.wufei.plan.layout;

import city.wufei.plan.draft.Remark;
import city.wufei.plan.draft.Unread.Item;
import city.wufei.plan.layout.Column.Role;
import city.wufei.plan.layout.Rewrite.Added;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Columns without a meaning of their own: the plan's remarks, and perhaps one that only this layout has. */
final class Extras {
    private final Dice dice;
    private final List<Remark> remarks;
    private final List<Added> added = new ArrayList<>();

    Extras(Dice dice, List<Remark> remarks) {
        this.dice = dice;
        this.remarks = remarks;
    }

    /** What was written beyond the plan, once the columns have been printed. */
    List<Added> added() {
        return added;
    }

    <T> void addTo(List<Column<T>> columns, Item.Type type, Function<T, Integer> number) {
        remarks.stream()
                .filter(remark -> remark.item().type() == type)
                .map(Remark::heading)
                .distinct()
                .forEach(heading -> columns.add(Column.of(
                        Role.OTHER, heading, item -> remark(new Item(type, number.apply(item)), heading))));
        if (remarks.isEmpty() && dice.chance(0.3)) {
            String heading = dice.one("备注", "说明");
            double filled = dice.one(0.0, 0.2);
            columns.add(Column.of(
                    Role.OTHER,
                    heading,
                    item -> own(new Item(type, number.apply(item)), heading, dice.chance(filled))));
        }
    }

    private String remark(Item item, String heading) {
        return remarks.stream()
                .filter(remark -> remark.item().equals(item) && remark.heading().equals(heading))
                .map(Remark::text)
                .findFirst()
                .orElse("");
    }

    private String own(Item item, String heading, boolean says) {
        if (says) {
            added.add(new Added(item, heading, "按年度调度"));
        }
        return says ? "按年度调度" : "";
    }
}
