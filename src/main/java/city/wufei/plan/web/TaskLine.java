package city.wufei.plan.web;

import city.wufei.plan.internal.TaskRow;
import java.util.ArrayList;
import java.util.List;

/**
 * A task in the list.
 *
 * @param opensSection whether the line above is of another section
 * @param opensMeasure whether the line above is of another measure
 */
record TaskLine(TaskRow row, boolean opensSection, boolean opensMeasure) {

    static List<TaskLine> of(List<TaskRow> rows) {
        List<TaskLine> lines = new ArrayList<>(rows.size());
        TaskRow before = null;
        for (TaskRow row : rows) {
            boolean section = before == null || !before.section().equals(row.section());
            boolean measure = section || before == null || !before.measure().equals(row.measure());
            lines.add(new TaskLine(row, section, measure && !row.measure().isEmpty()));
            before = row;
        }
        return lines;
    }
}
