package city.wufei.office.work.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.office.page.BodySection.Shown;
import city.wufei.office.page.DeskSection;
import city.wufei.office.work.Part;
import city.wufei.office.work.Stage;
import city.wufei.office.work.TaskWork;
import city.wufei.office.work.Work;
import city.wufei.office.work.WorkState;
import city.wufei.plan.Plan;
import city.wufei.plan.Plans;
import city.wufei.platform.Action;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** On the desk of a unit's people: their shares that are late or behind. On the office's: what waits to be verified. */
@Component
class WorkOnDesk implements DeskSection {
    private final Work work;
    private final Plans plans;
    private final WorkWords say;

    WorkOnDesk(Work work, Plans plans, WorkWords say) {
        this.work = work;
        this.plans = plans;
        this.say = say;
    }

    @Override
    public int order() {
        return 20;
    }

    /**
     * What the fragment shows.
     *
     * @param key of its heading, {@code work.desk.KEY}
     */
    public record Lying(String key, List<Part> parts, WorkWords say) {}

    @Override
    public Optional<Shown> of(CurrentPerson person, LocalDate day) {
        if (!person.may(Action.READ) || !person.may(Action.REPORT_WORK)) {
            return Optional.empty();
        }
        Optional<Plan> plan = plans.on(day);
        boolean office = person.may(Action.STEER_WORK);
        Mine mine = new Mine(work, person);
        Stream<Part> parts =
                plan.stream().flatMap(one -> work.tasks(one, day).stream()).flatMap(WorkOnDesk::parts);
        List<Part> lying = parts.filter(part ->
                        office ? part.stage() == Stage.REPORTED : isBehind(part) && part.lead() && mine.owns(part))
                .sorted(Comparator.comparing(part -> part.standing().state()))
                .toList();
        return lying.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Shown("office/sections", "desk", new Lying(office ? "verify" : "behind", lying, say)));
    }

    private static Stream<Part> parts(TaskWork task) {
        return task.parts().stream();
    }

    private static boolean isBehind(Part part) {
        WorkState state = part.standing().state();
        return state == WorkState.LATE || state == WorkState.BEHIND;
    }
}
