package city.wufei.office.work.web;

import city.wufei.office.work.TaskWork;
import city.wufei.office.work.WorkState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A row of the board.
 *
 * @param opensSection whether it is the first of its section
 * @param opensMeasure whether it is the first of its measure
 * @param states of those who lead, with how many; one when all stand alike
 */
record BoardLine(TaskWork work, boolean opensSection, boolean opensMeasure, Map<WorkState, Long> states) {

    static List<BoardLine> of(List<TaskWork> tasks) {
        List<BoardLine> lines = new ArrayList<>();
        String section = "";
        String measure = "";
        for (TaskWork task : tasks) {
            boolean opens = !task.task().section().equals(section);
            boolean opensMeasure = !task.task().measure().isEmpty()
                    && (opens || !task.task().measure().equals(measure));
            section = task.task().section();
            measure = task.task().measure();
            lines.add(new BoardLine(
                    task,
                    opens,
                    opensMeasure,
                    new TreeMap<>(task.leads().stream()
                            .collect(Collectors.groupingBy(
                                    part -> part.standing().state(), Collectors.counting())))));
        }
        return lines;
    }
}
