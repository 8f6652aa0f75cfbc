package city.wufei.office.work.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.office.page.ItemSection;
import city.wufei.office.page.PlanInView;
import city.wufei.office.work.Part;
import city.wufei.office.work.ProgressEntry;
import city.wufei.office.work.Stage;
import city.wufei.office.work.TaskWork;
import city.wufei.office.work.Work;
import city.wufei.office.work.web.PartView.Moment;
import city.wufei.plan.Plan;
import city.wufei.platform.Action;
import city.wufei.platform.AsOf;
import city.wufei.platform.Needs;
import city.wufei.platform.attachments.AttachmentOwner;
import city.wufei.platform.attachments.Attachments;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One task: who has which part in it, and one part with its steps, reports and evidence. */
@Controller
@Needs(Action.READ)
@RequestMapping("/work/tasks")
class WorkPages {
    private final Work work;
    private final PlanInView inView;
    private final Attachments attachments;
    private final WorkWords say;
    private final List<ItemSection> sections;

    WorkPages(Work work, PlanInView inView, Attachments attachments, WorkWords say, List<ItemSection> sections) {
        this.work = work;
        this.inView = inView;
        this.attachments = attachments;
        this.say = say;
        this.sections = sections;
    }

    /** Without {@code unit} the part is the reader's own where there is one, else that of the first who leads. */
    @GetMapping("/{number}")
    String one(
            @PathVariable int number,
            @RequestParam(required = false) @Nullable Long plan,
            @RequestParam(required = false) @Nullable Long unit,
            @RequestParam(required = false) @Nullable Long body,
            AsOf asOf,
            CurrentPerson person,
            Model model) {
        Plan shown = inView.show(plan, asOf.date(), model);
        TaskWork task = work.task(shown, number, asOf.date());
        model.addAttribute("work", say);
        model.addAttribute("task", task);
        model.addAttribute("today", asOf.date());
        model.addAttribute(
                "shownSections",
                sections.stream()
                        .flatMap(section ->
                                section.of(shown, ItemSection.Item.TASK, number, asOf.date(), person).stream())
                        .toList());
        chosen(task, unit, body, person).ifPresent(part -> model.addAttribute("view", view(part, person, asOf.date())));
        return "office/task";
    }

    private Optional<Part> chosen(TaskWork task, @Nullable Long unit, @Nullable Long body, CurrentPerson person) {
        if (unit != null) {
            return task.parts().stream()
                    .filter(part -> part.unit().id() == unit)
                    .filter(part -> body == null || is(part, body))
                    .findFirst();
        }
        Mine mine = new Mine(work, person);
        return task.parts().stream()
                .filter(mine::owns)
                .findFirst()
                .or(() -> task.parts().stream().findFirst());
    }

    private static boolean is(Part part, long body) {
        return part.body() != null
                && (part.body().id() == body || Objects.equals(part.key().body(), body));
    }

    private PartView view(Part part, CurrentPerson person, LocalDate day) {
        boolean mayReport = part.stage() == Stage.OPEN && work.may(person, Action.REPORT_WORK, part);
        if (part.id() == null) {
            return new PartView(
                    part, PartTimeline.of(part, List.of(), day), List.of(), work.verbs(part, person), mayReport);
        }
        List<ProgressEntry> reports = work.entries(part.id()).stream()
                .filter(entry -> !entry.onDay().isAfter(day))
                .toList();
        List<Moment> entries = reports.stream()
                .map(entry -> new Moment(PartView.local(entry.at()), entry.by(), entry, evidence(person, entry), null))
                .toList();
        List<Moment> events = work.events(part.id()).stream()
                .map(event -> new Moment(PartView.local(event.at()), event.by(), null, List.of(), event))
                .filter(moment -> !moment.at().toLocalDate().isAfter(day))
                .toList();
        return new PartView(
                part,
                PartTimeline.of(part, reports, day),
                PartView.story(entries, events),
                work.verbs(part, person),
                mayReport);
    }

    private List<city.wufei.platform.attachments.Attachment> evidence(CurrentPerson person, ProgressEntry entry) {
        return attachments.list(person, new AttachmentOwner(ProgressEvidence.OWNER, entry.id()));
    }
}
