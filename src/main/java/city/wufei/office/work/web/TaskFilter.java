package city.wufei.office.work.web;

import city.wufei.office.work.Part;
import city.wufei.office.work.TaskWork;
import city.wufei.office.work.WorkState;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks to show; each part may be missing.
 *
 * @param unit of the plan, leading or supporting
 * @param due year of the deadline; 0 for tasks without end
 */
record TaskFilter(
        @Nullable String section,
        @Nullable Long unit,
        @Nullable WorkState state,
        @Nullable Integer due,
        @Nullable String q) {

    /** All but the state, so that the states can be counted. */
    List<TaskWork> withoutState(List<TaskWork> tasks) {
        return tasks.stream().filter(this::fits).toList();
    }

    List<TaskWork> of(List<TaskWork> tasks) {
        return withoutState(tasks).stream()
                .filter(task -> state == null || task.state() == state)
                .toList();
    }

    private boolean fits(TaskWork work) {
        return (section == null || section.isBlank() || work.task().section().equals(section))
                && (unit == null
                        || work.parts().stream().anyMatch(part -> part.unit().id() == unit))
                && (due == null || due == dueYear(work))
                && (q == null || q.isBlank() || text(work).contains(q.strip().toLowerCase(Locale.ROOT)));
    }

    private static int dueYear(TaskWork work) {
        return work.task().deadline() == null ? 0 : work.task().deadline().getYear();
    }

    private static String text(TaskWork work) {
        StringBuilder text = new StringBuilder(work.task().label()).append(' ');
        if (work.task().text() != null) {
            text.append(work.task().text()).append(' ');
        }
        work.parts().stream()
                .map(Part::name)
                .distinct()
                .forEach(name -> text.append(name).append(' '));
        return text.toString().toLowerCase(Locale.ROOT);
    }
}
