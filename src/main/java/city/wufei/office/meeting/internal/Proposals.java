package city.wufei.office.meeting.internal;

import city.wufei.office.meeting.Proposal;
import city.wufei.office.projects.ProjectWork;
import city.wufei.office.projects.internal.ProjectBook;
import city.wufei.office.supervision.SlipLevel;
import city.wufei.office.supervision.SupervisionItem;
import city.wufei.office.supervision.SupervisionState;
import city.wufei.office.supervision.internal.SupervisionBook;
import city.wufei.office.work.Part;
import city.wufei.office.work.TaskWork;
import city.wufei.office.work.Work;
import city.wufei.office.work.WorkState;
import city.wufei.plan.Plan;
import city.wufei.plan.Plans;
import city.wufei.platform.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is late on a day: supervised items that slipped, shares of those who lead a task, projects. */
@Component
class Proposals {
    private final SupervisionBook supervision;
    private final Plans plans;
    private final Work work;
    private final ProjectBook projects;
    private final Words words;

    Proposals(SupervisionBook supervision, Plans plans, Work work, ProjectBook projects, Words words) {
        this.supervision = supervision;
        this.plans = plans;
        this.work = work;
        this.projects = projects;
        this.words = words;
    }

    /** Supervised items, those that are latest first, then tasks and projects by number. */
    List<Proposal> on(LocalDate day) {
        Stream<Proposal> items = supervision.list().stream()
                .filter(item ->
                        item.state() != SupervisionState.CLOSED && item.slip().level() != SlipLevel.NONE)
                .map(this::of);
        Stream<Proposal> late = plans.on(day).stream()
                .flatMap(plan ->
                        Stream.concat(work.tasks(plan, day).stream().flatMap(this::ofTask), ofProjects(plan, day)));
        return Stream.concat(items, late).toList();
    }

    private Proposal of(SupervisionItem item) {
        return new Proposal(
                "supervision/" + item.id(),
                item.title(),
                words.of(
                        "supervision.rule.slip",
                        item.slip().counts(),
                        item.slip().days(),
                        item.slip().from(),
                        words.of("supervision.slip." + item.slip().level())),
                "/supervision/" + item.id(),
                item.unit(),
                item.unitName());
    }

    private Stream<Proposal> ofTask(TaskWork task) {
        return task.leads().stream()
                .filter(part -> part.standing().state() == WorkState.LATE)
                .map(this::of);
    }

    private Proposal of(Part part) {
        Long body = part.body() == null ? null : Long.valueOf(part.body().id());
        String page = "/work/tasks/" + part.task().number() + "?plan="
                + part.task().plan() + "&unit=" + part.key().unit() + (body == null ? "" : "&body=" + body);
        return new Proposal(
                "task/" + part.key().task() + "/" + part.key().unit() + "/" + body + "/"
                        + part.key().year(),
                words.of(
                        "meeting.proposal.task",
                        String.valueOf(part.task().number()),
                        part.task().label()),
                words.of(
                        "work.rule." + part.standing().rule(),
                        part.standing().figures().toArray()),
                page,
                body,
                part.name());
    }

    private Stream<Proposal> ofProjects(Plan plan, LocalDate day) {
        return projects.list(plan, day).stream()
                .filter(project -> project.standing().state() == WorkState.LATE)
                .map(this::of);
    }

    private Proposal of(ProjectWork project) {
        Long body = project.bodies().isEmpty()
                ? null
                : Long.valueOf(project.bodies().get(0).id());
        return new Proposal(
                "project/" + project.project().id(),
                words.of(
                        "meeting.proposal.project",
                        String.valueOf(project.project().number()),
                        project.project().name()),
                words.of(
                        "projects.rule." + project.standing().rule(),
                        project.standing().figures().toArray()),
                "/work/projects/" + project.project().number() + "?plan="
                        + project.project().plan(),
                body,
                body == null ? "" : project.bodies().get(0).name());
    }
}
