package city.wufei.plan.web;

import city.wufei.plan.internal.ProjectRow;
import java.util.ArrayList;
import java.util.List;

/**
 * A project in the list.
 *
 * @param opensGroup whether the line above is of another sector or category
 */
record ProjectLine(ProjectRow row, boolean opensGroup) {

    static List<ProjectLine> of(List<ProjectRow> rows) {
        List<ProjectLine> lines = new ArrayList<>(rows.size());
        ProjectRow before = null;
        for (ProjectRow row : rows) {
            boolean same = before != null
                    && before.category().equals(row.category())
                    && before.sector().equals(row.sector());
            lines.add(new ProjectLine(row, !same));
            before = row;
        }
        return lines;
    }
}
