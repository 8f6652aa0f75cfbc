package city.wufei.office.projects.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Failure;
import city.wufei.office.page.PlanInView;
import city.wufei.office.projects.Milestone;
import city.wufei.office.projects.Money;
import city.wufei.office.projects.ProjectReport;
import city.wufei.office.projects.ProjectWork;
import city.wufei.office.projects.ProjectsError;
import city.wufei.office.projects.internal.ProjectBook;
import city.wufei.office.work.WorkState;
import city.wufei.plan.Plans;
import city.wufei.plan.Project;
import city.wufei.platform.Action;
import city.wufei.platform.AsOf;
import city.wufei.platform.Needs;
import city.wufei.registry.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The work on projects, as of a day. Sums are numbers in 10⁴ yuan. */
@RestController
@Needs(Action.READ)
@RequestMapping("/api/v1/work/projects")
class ProjectWorkApi {
    private final ProjectBook book;
    private final Plans plans;
    private final PlanInView inView;
    private final ProjectsWords say;
    private final Clock clock;

    ProjectWorkApi(ProjectBook book, Plans plans, PlanInView inView, ProjectsWords say, Clock clock) {
        this.book = book;
        this.plans = plans;
        this.inView = inView;
        this.say = say;
        this.clock = clock;
    }

    @GetMapping
    List<ProjectJson> list(@RequestParam(required = false) @Nullable Long plan, AsOf asOf, CurrentPerson person) {
        return book.list(inView.of(plan, asOf.date()), asOf.date()).stream()
                .map(one -> json(one, person))
                .toList();
    }

    @GetMapping("/{number}")
    ProjectJson get(
            @PathVariable int number,
            @RequestParam(required = false) @Nullable Long plan,
            AsOf asOf,
            CurrentPerson person) {
        return json(book.get(inView.of(plan, asOf.date()), number, asOf.date()), person);
    }

    record MilestoneEntry(
            @Nullable Integer version,
            @Nullable String name,
            @Nullable LocalDate plannedOn,
            @Nullable LocalDate actualOn) {
        String named() {
            return name == null ? "" : name.strip();
        }
    }

    /** Adds a milestone to the project of that id. */
    @PostMapping("/{id}/milestones")
    @Needs(Action.REPORT_WORK)
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public ProjectJson add(@PathVariable long id, @RequestBody MilestoneEntry entry, CurrentPerson person) {
        Project project = plans.projects().get(id);
        book.addMilestone(project, entry.named(), entry.plannedOn(), person);
        return now(project, person);
    }

    @PutMapping("/{id}/milestones/{milestone}")
    @Needs(Action.REPORT_WORK)
    @Transactional
    public ProjectJson change(
            @PathVariable long id,
            @PathVariable long milestone,
            @RequestBody MilestoneEntry entry,
            CurrentPerson person) {
        book.changeMilestone(
                milestone,
                entry.version() == null ? 0 : entry.version(),
                entry.named(),
                entry.plannedOn(),
                entry.actualOn(),
                person);
        return now(plans.projects().get(id), person);
    }

    record MoneyJson(
            @Nullable String source,
            @Nullable Integer year,
            Money.@Nullable Kind kind,
            @Nullable BigDecimal amount) {}

    @PostMapping("/{id}/money")
    @Needs(Action.REPORT_WORK)
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public ProjectJson money(@PathVariable long id, @RequestBody MoneyJson entry, CurrentPerson person) {
        if (entry.source() == null || entry.year() == null || entry.kind() == null || entry.amount() == null) {
            throw Failure.of(ProjectsError.MONEY_NOT_UNDERSTOOD);
        }
        Project project = plans.projects().get(id);
        book.enterMoney(project, entry.source(), entry.year(), entry.kind(), entry.amount(), person);
        return now(project, person);
    }

    record ReportEntry(
            @Nullable LocalDate onDay,
            @Nullable Integer percent,
            @Nullable String words,
            @Nullable String obstacles,
            @Nullable String nextStep) {}

    @PostMapping("/{id}/reports")
    @Needs(Action.REPORT_WORK)
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public ProjectJson report(@PathVariable long id, @RequestBody ReportEntry entry, CurrentPerson person) {
        Project project = plans.projects().get(id);
        book.report(
                project,
                entry.onDay() == null ? LocalDate.now(clock) : entry.onDay(),
                entry.percent(),
                entry.words() == null ? "" : entry.words().strip(),
                entry.obstacles(),
                entry.nextStep(),
                person);
        return now(project, person);
    }

    private ProjectJson now(Project project, CurrentPerson person) {
        return json(book.get(plans.find(project.plan()).orElseThrow(), project.number(), LocalDate.now(clock)), person);
    }

    private ProjectJson json(ProjectWork one, CurrentPerson person) {
        return new ProjectJson(
                one.project().id(),
                one.project().number(),
                one.project().name(),
                one.standing().state(),
                one.standing().rule().name(),
                say.why(one.standing()),
                one.milestones(),
                one.project().investment(),
                one.carrier() == null ? null : one.carrier().number(),
                one.money(),
                one.facilities(),
                one.latest(),
                book.may(person, Action.REPORT_WORK, one.project())
                        ? List.of("REPORT", "MILESTONE", "MONEY")
                        : List.of());
    }

    /**
     * A project.
     *
     * @param investmentWith number of the project that carries the one sum printed for several; null when this one does
     * @param actions REPORT, MILESTONE and MONEY where the caller may enter them
     */
    record ProjectJson(
            long id,
            int number,
            String name,
            WorkState state,
            String rule,
            String why,
            List<Milestone> milestones,
            @Nullable BigDecimal investment,
            @Nullable Integer investmentWith,
            List<Money> money,
            List<Named> facilities,
            @Nullable ProjectReport latest,
            List<String> actions) {}
}
