package city.wufei.plan.web;

import city.wufei.plan.internal.IndicatorRow;
import java.util.ArrayList;
import java.util.List;

/**
 * An indicator in the list.
 *
 * @param opensGroup whether the line above is of another group
 */
record IndicatorLine(IndicatorRow row, List<Bullet> bullets, boolean opensGroup) {
    public IndicatorLine {
        bullets = List.copyOf(bullets);
    }

    static List<IndicatorLine> of(List<IndicatorRow> rows) {
        List<IndicatorLine> lines = new ArrayList<>(rows.size());
        String before = "";
        for (IndicatorRow row : rows) {
            String group = row.level1() + "\n" + row.level2();
            lines.add(new IndicatorLine(row, Bullet.of(row), !group.equals(before)));
            before = group;
        }
        return lines;
    }
}
