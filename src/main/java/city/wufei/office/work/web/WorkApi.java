package city.wufei.office.work.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Failure;
import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.office.page.PlanInView;
import city.wufei.office.work.NewEntry;
import city.wufei.office.work.NewStep;
import city.wufei.office.work.Part;
import city.wufei.office.work.PartEvent;
import city.wufei.office.work.PartKey;
import city.wufei.office.work.ProgressEntry;
import city.wufei.office.work.Stage;
import city.wufei.office.work.StageVerb;
import city.wufei.office.work.Step;
import city.wufei.office.work.TaskWork;
import city.wufei.office.work.Work;
import city.wufei.office.work.WorkError;
import city.wufei.office.work.WorkState;
import city.wufei.plan.Plan;
import city.wufei.platform.Action;
import city.wufei.platform.AsOf;
import city.wufei.platform.Needs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The work on tasks, as of a day ({@code asOf}, today without it). A part is named by task, unit, body and year. */
@RestController
@Needs(Action.READ)
@RequestMapping("/api/v1/work")
class WorkApi {
    private final Work work;
    private final PlanInView inView;
    private final WorkWords say;
    private final Clock clock;

    WorkApi(Work work, PlanInView inView, WorkWords say, Clock clock) {
        this.work = work;
        this.inView = inView;
        this.say = say;
        this.clock = clock;
    }

    @GetMapping("/tasks")
    Listing<TaskJson> tasks(
            @RequestParam(required = false) @Nullable Long plan,
            TaskFilter filter,
            AsOf asOf,
            PageRequest page,
            CurrentPerson person) {
        Plan shown = inView.of(plan, asOf.date());
        List<TaskWork> all = filter.of(work.tasks(shown, asOf.date()));
        Mine mine = new Mine(work, person);
        int from = (int) Math.min(page.offset(), all.size());
        int to = Math.min(from + page.size(), all.size());
        return Listing.of(
                all.subList(from, to).stream().map(task -> json(task, mine)).toList(), all.size(), page);
    }

    @GetMapping("/tasks/{number}")
    TaskJson task(
            @PathVariable int number,
            @RequestParam(required = false) @Nullable Long plan,
            AsOf asOf,
            CurrentPerson person) {
        return json(work.task(inView.of(plan, asOf.date()), number, asOf.date()), new Mine(work, person));
    }

    /** A part with its reports and what else happened, newest first. */
    @GetMapping("/parts/{id}")
    StoryJson part(@PathVariable long id, AsOf asOf, CurrentPerson person) {
        Part part = work.part(id, asOf.date());
        return new StoryJson(json(part, new Mine(work, person)), work.entries(id), work.events(id));
    }

    /** Who writes names the part as a list does. */
    record PartName(
            long task,
            long unit,
            @Nullable Long body,
            @Nullable Integer year) {
        PartKey key() {
            return new PartKey(task, unit, body, year == null ? 0 : year);
        }
    }

    record ReportJson(
            PartName part,
            @Nullable Long step,
            @Nullable LocalDate onDay,
            @Nullable Integer percent,
            @Nullable String words,
            @Nullable String obstacles,
            @Nullable String nextStep) {}

    /** The id takes evidence: attachments of owner type {@code work-progress}. */
    record MadeJson(long id, PartJson part) {}

    @PostMapping("/progress")
    @Needs(Action.REPORT_WORK)
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public MadeJson report(@RequestBody ReportJson report, CurrentPerson person) {
        NewEntry entry = new NewEntry(
                report.step(),
                report.onDay() == null ? today() : report.onDay(),
                report.percent(),
                report.words() == null ? "" : report.words().strip(),
                report.obstacles(),
                report.nextStep());
        long id = work.report(named(report.part()), entry, person);
        return made(id, report.part(), person);
    }

    record StepEntry(
            @Nullable PartName part,
            @Nullable Integer version,
            @Nullable String title,
            @Nullable String result,
            @Nullable LocalDate dueOn) {
        NewStep step() {
            if (title == null || result == null || dueOn == null) {
                throw Failure.of(WorkError.STEP_INCOMPLETE);
            }
            return new NewStep(title.strip(), result.strip(), dueOn);
        }
    }

    @PostMapping("/steps")
    @Needs(Action.REPORT_WORK)
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public MadeJson addStep(@RequestBody StepEntry step, CurrentPerson person) {
        PartName part = step.part();
        return made(work.addStep(named(part), step.step(), person), part, person);
    }

    @PutMapping("/steps/{id}")
    @Needs(Action.REPORT_WORK)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void changeStep(@PathVariable long id, @RequestBody StepEntry step, CurrentPerson person) {
        work.changeStep(id, step.version() == null ? 0 : step.version(), step.step(), person);
    }

    @DeleteMapping("/steps/{id}")
    @Needs(Action.REPORT_WORK)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void dropStep(@PathVariable long id, @RequestParam int version, CurrentPerson person) {
        work.dropStep(id, version, person);
    }

    record DecisionJson(
            @Nullable PartName part,
            @Nullable StageVerb verb,
            @Nullable Integer version,
            @Nullable String reason) {}

    /** Which right a verb takes says its table (docs/workflows.md). */
    @PostMapping("/decisions")
    @Needs(Action.OWN)
    @Transactional
    public PartJson decide(@RequestBody DecisionJson decision, CurrentPerson person) {
        if (decision.verb() == null) {
            throw Failure.of(WorkError.DECISION_MISSING);
        }
        PartKey key = named(decision.part());
        int version = decision.version() == null ? 0 : decision.version();
        work.decide(key, decision.verb(), version, decision.reason(), person);
        return json(work.part(key, today()), new Mine(work, person));
    }

    private static PartKey named(@Nullable PartName part) {
        if (part == null) {
            throw Failure.of(WorkError.PART_NOT_FOUND);
        }
        return part.key();
    }

    private MadeJson made(long id, @Nullable PartName part, CurrentPerson person) {
        return new MadeJson(id, json(work.part(named(part), today()), new Mine(work, person)));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private TaskJson json(TaskWork task, Mine mine) {
        return new TaskJson(
                task.task().id(),
                task.task().number(),
                task.task().section(),
                task.task().measure(),
                task.task().label(),
                task.task().deadline(),
                task.state(),
                task.percent(),
                task.parts().stream().map(part -> json(part, mine)).toList());
    }

    private PartJson json(Part part, Mine mine) {
        List<String> actions = new ArrayList<>();
        if (part.stage() == Stage.OPEN && mine.may(Action.REPORT_WORK, part)) {
            actions.addAll(List.of("REPORT", "SPLIT"));
        }
        mine.verbs(part).forEach(verb -> actions.add(verb.name()));
        return new PartJson(
                part.id(),
                part.key().task(),
                part.key().unit(),
                part.key().body(),
                part.key().year(),
                part.version(),
                part.name(),
                part.lead(),
                part.from(),
                part.due(),
                part.stage(),
                part.standing().state(),
                part.standing().rule().name(),
                say.why(part.standing()),
                part.percent(),
                part.steps(),
                part.latest(),
                actions);
    }

    /** A task with everybody's part; its state is that of the worst of those who lead. */
    record TaskJson(
            long id,
            int number,
            String section,
            String measure,
            String title,
            @Nullable LocalDate deadline,
            WorkState state,
            @Nullable Integer percent,
            List<PartJson> parts) {}

    /**
     * Somebody's part.
     *
     * @param id null while nothing was entered
     * @param rule that the state follows from, and {@code why}: its arithmetic in words
     * @param actions REPORT, SPLIT and the verbs that the caller may use now
     */
    record PartJson(
            @Nullable Long id,
            long task,
            long unit,
            @Nullable Long body,
            int year,
            int version,
            String name,
            boolean lead,
            LocalDate from,
            LocalDate due,
            Stage stage,
            WorkState state,
            String rule,
            String why,
            @Nullable Integer percent,
            List<Step> steps,
            @Nullable ProgressEntry latest,
            List<String> actions) {}

    record StoryJson(PartJson part, List<ProgressEntry> entries, List<PartEvent> events) {}
}
