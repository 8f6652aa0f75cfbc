package city.wufei.office.supervision.web;

import city.wufei.kernel.Failure;
import city.wufei.office.supervision.Subject;
import city.wufei.office.supervision.SupervisionError;
import city.wufei.plan.Plan;
import city.wufei.plan.Plans;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what an item is to be about: a task or project of the plan by its number, a return by its id. */
@Component
class Subjects {
    private final Plans plans;

    Subjects(Plans plans) {
        this.plans = plans;
    }

    /**
     * {@code SUPERVISION_SUBJECT_UNKNOWN} when there is no such thing, and for decisions, which their meeting hands over.
     *
     * @param name what a return is called where the caller knows it
     */
    Subject find(Subject.Kind kind, @Nullable Long number, @Nullable String name, @Nullable Long plan, LocalDate day) {
        if (kind == Subject.Kind.FREE) {
            return Subject.free();
        }
        if (number == null) {
            throw unknown();
        }
        return switch (kind) {
            case TASK, PROJECT -> ofPlan(kind, number, plan, day);
            case RETURN ->
                new Subject(
                        kind,
                        number,
                        name == null || name.isBlank() ? String.valueOf(number) : name,
                        "/returns/" + number);
            case DECISION, FREE -> throw unknown();
        };
    }

    private Subject ofPlan(Subject.Kind kind, long number, @Nullable Long id, LocalDate day) {
        Plan plan = (id == null ? plans.on(day) : plans.find(id)).orElseThrow(Subjects::unknown);
        int sought = (int) Math.min(number, Integer.MAX_VALUE);
        String tail = sought + "?plan=" + plan.id();
        return (kind == Subject.Kind.TASK
                        ? plans.tasks()
                                .find(plan.id(), sought)
                                .map(task -> new Subject(kind, task.id(), task.label(), "/work/tasks/" + tail))
                        : plans.projects()
                                .find(plan.id(), sought)
                                .map(project ->
                                        new Subject(kind, project.id(), project.name(), "/work/projects/" + tail)))
                .orElseThrow(Subjects::unknown);
    }

    private static Failure unknown() {
        return Failure.of(SupervisionError.SUPERVISION_SUBJECT_UNKNOWN);
    }
}
