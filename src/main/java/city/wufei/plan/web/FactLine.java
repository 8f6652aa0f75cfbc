package city.wufei.plan.web;

import city.wufei.plan.internal.TextStore.FactRow;
import java.util.ArrayList;
import java.util.List;

/**
 * A fact in the list.
 *
 * @param opensTopic whether the line above is under another topic
 */
record FactLine(FactRow row, boolean opensTopic) {

    static List<FactLine> of(List<FactRow> rows) {
        List<FactLine> lines = new ArrayList<>(rows.size());
        String before = null;
        for (FactRow row : rows) {
            lines.add(new FactLine(row, !row.topic().equals(before)));
            before = row.topic();
        }
        return lines;
    }
}
