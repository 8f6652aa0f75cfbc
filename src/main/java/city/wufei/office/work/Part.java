package city.wufei.office.work;

import city.wufei.plan.PlanUnit;
import city.wufei.plan.Task;
import city.wufei.registry.Organisation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's share in a task, as it stands on a day.
 *
 * @param id null while nothing was ever entered for it
 * @param lead whether the unit leads or supports
 * @param body whose it is on that day; null when nobody is registered
 * @param from first day of the time there is for it
 * @param due last day, as set
 * @param latest what was reported last, whichever step it was about; null when nothing was
 */
public record Part(
        PartKey key,
        @Nullable Long id,
        int version,
        Task task,
        PlanUnit unit,
        boolean lead,
        @Nullable Organisation body,
        LocalDate from,
        LocalDate due,
        Stage stage,
        List<Step> steps,
        @Nullable ProgressEntry latest,
        @Nullable Integer percent,
        Standing standing) {
    public Part {
        steps = List.copyOf(steps);
    }

    /** What whoever owes it is called. */
    public String name() {
        return body == null ? unit.name() : body.name();
    }

    /** Whether it stands for a member of a group, and not for the unit itself. */
    public boolean isMember() {
        return unit.group() && body != null;
    }
}
