package city.wufei.office.work.internal;

import city.wufei.identity.CurrentPerson;
import city.wufei.identity.Whereabouts;
import city.wufei.kernel.Failure;
import city.wufei.kernel.StateMachine.Edge;
import city.wufei.office.page.Author;
import city.wufei.office.work.NewEntry;
import city.wufei.office.work.NewStep;
import city.wufei.office.work.Part;
import city.wufei.office.work.PartEvent;
import city.wufei.office.work.PartKey;
import city.wufei.office.work.ProgressEntry;
import city.wufei.office.work.Stage;
import city.wufei.office.work.StageVerb;
import city.wufei.office.work.TaskWork;
import city.wufei.office.work.Work;
import city.wufei.office.work.WorkError;
import city.wufei.office.work.internal.PartSql.PartRow;
import city.wufei.office.work.internal.StepSql.StepRow;
import city.wufei.plan.Plan;
import city.wufei.plan.PlanError;
import city.wufei.plan.Plans;
import city.wufei.plan.Task;
import city.wufei.platform.Action;
import city.wufei.platform.calendar.WorkCalendars;
import city.wufei.registry.Holder;
import city.wufei.registry.Organisation;
import city.wufei.registry.Organisations;
import city.wufei.registry.Places;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class WorkDesk implements Work {
    private final WorkReader reader;
    private final Plans plans;
    private final Organisations organisations;
    private final Places places;
    private final WorkCalendars calendars;
    private final PartSql parts;
    private final StepSql steps;
    private final ProgressSql progress;
    private final WorkTidings tidings;
    private final Clock clock;

    WorkDesk(
            WorkReader reader,
            Plans plans,
            Organisations organisations,
            Places places,
            WorkCalendars calendars,
            PartSql parts,
            StepSql steps,
            ProgressSql progress,
            WorkTidings tidings,
            Clock clock) {
        this.reader = reader;
        this.plans = plans;
        this.organisations = organisations;
        this.places = places;
        this.calendars = calendars;
        this.parts = parts;
        this.steps = steps;
        this.progress = progress;
        this.tidings = tidings;
        this.clock = clock;
    }

    @Override
    public List<TaskWork> tasks(Plan plan, LocalDate day) {
        return reader.tasks(plan, day);
    }

    @Override
    public TaskWork task(Plan plan, int number, LocalDate day) {
        Task task = plans.tasks()
                .find(plan.id(), number)
                .orElseThrow(() -> Failure.of(PlanError.PLAN_ITEM_NOT_FOUND, String.valueOf(number)));
        return reader.task(plan, task, day);
    }

    @Override
    public List<Part> ofBody(Plan plan, long organisation, LocalDate day) {
        long now = organisations.on(organisation, day).map(Organisation::id).orElse(organisation);
        return reader.tasks(plan, day).stream()
                .flatMap(task -> task.parts().stream())
                .filter(part -> part.body() != null && part.body().id() == now)
                .toList();
    }

    @Override
    public Part part(PartKey key, LocalDate day) {
        Task task = plans.tasks().find(key.task()).orElseThrow(() -> Failure.of(WorkError.PART_NOT_FOUND));
        Plan plan = plans.find(task.plan()).orElseThrow(() -> Failure.of(WorkError.PART_NOT_FOUND));
        // A task without end is read in its year.
        LocalDate within = key.year() == 0 || key.year() == day.getYear() ? day : LocalDate.of(key.year(), 12, 31);
        return reader.task(plan, task, within).parts().stream()
                .filter(part -> part.key().equals(key) || isOf(part, key))
                .findFirst()
                .orElseThrow(() -> Failure.of(WorkError.PART_NOT_FOUND));
    }

    private static boolean isOf(Part part, PartKey key) {
        return part.key().unit() == key.unit()
                && part.key().year() == key.year()
                && part.body() != null
                && key.body() != null
                && part.body().id() == key.body();
    }

    @Override
    public Part part(long id, LocalDate day) {
        return parts.list("PART", id, clock.instant()).stream()
                .findFirst()
                .map(row -> part(row.key(), day))
                .orElseThrow(() -> Failure.of(WorkError.PART_NOT_FOUND));
    }

    @Override
    public Optional<Part> partOfEntry(long entry, LocalDate day) {
        return progress.partOf(entry).map(part -> part(part, day));
    }

    @Override
    public Whereabouts where(Part part, LocalDate day) {
        return part.body() == null
                ? Whereabouts.NOWHERE
                : places.of(Holder.Type.ORGANISATION, part.body().id(), day);
    }

    @Override
    public List<StageVerb> verbs(Part part, CurrentPerson person) {
        return StageVerb.WORKFLOW.edges().stream()
                .filter(edge -> edge.from() == part.stage() && may(person, edge.right(), part))
                .map(Edge::verb)
                .toList();
    }

    @Override
    public boolean may(CurrentPerson person, Action right, Part part) {
        return person.may(right) && (person.may(right, Whereabouts.NOWHERE) || person.may(right, where(part, today())));
    }

    @Override
    public List<ProgressEntry> entries(long part) {
        return progress.list(part);
    }

    @Override
    public List<ProgressEntry> entries(Plan plan) {
        return progress.listOfPlan(plan.id());
    }

    @Override
    public List<PartEvent> events(long part) {
        return progress.events(part);
    }

    @Override
    @Transactional
    public long report(PartKey key, NewEntry entry, CurrentPerson by) {
        Part part = required(key, by);
        requireSense(entry);
        PartRow row = parts.lock(part.key());
        requireOpen(row);
        StepRow step = entry.step() == null ? null : step(entry.step());
        if (step != null && step.part() != row.id()) {
            throw Failure.of(WorkError.STEP_NOT_FOUND);
        }
        Author author = author(by);
        long id = progress.add(row.id(), entry, author);
        if (step != null && entry.percent() != null) {
            LocalDate due = calendars.now().onOrAfter(step.dueOn());
            tidings.step(part, where(part, today()), step.id(), step.title(), due, entry.percent(), author.name());
        }
        return id;
    }

    /** What a form brought and the office accepted; what is reported as done meanwhile takes no more. */
    @Transactional
    public void take(PartKey key, NewEntry entry, String by) {
        PartRow row = parts.lock(part(key, today()).key());
        if (row.stage() == Stage.OPEN) {
            progress.add(row.id(), entry, Author.called(by, clock.instant()));
        }
    }

    private void requireSense(NewEntry entry) {
        if (entry.words().isBlank()) {
            throw Failure.of(WorkError.WORDS_MISSING);
        }
        Integer percent = entry.percent();
        if (percent == null ? entry.step() != null : percent < 0 || percent > 100) {
            throw Failure.of(WorkError.PERCENT_INVALID);
        }
        if (entry.onDay().isAfter(today())) {
            throw Failure.of(WorkError.DAY_TO_COME, today());
        }
    }

    @Override
    @Transactional
    public long addStep(PartKey key, NewStep step, CurrentPerson by) {
        Part part = required(key, by);
        requireSense(step, part);
        PartRow row = parts.lock(part.key());
        requireOpen(row);
        long id = steps.add(row.id(), step);
        Author author = author(by);
        progress.event(row.id(), "STEP_SET", null, words(step), author);
        LocalDate due = calendars.now().onOrAfter(step.dueOn());
        tidings.step(part, where(part, today()), id, step.title(), due, 0, author.name());
        return id;
    }

    @Override
    @Transactional
    public void changeStep(long id, int version, NewStep changed, CurrentPerson by) {
        StepRow step = step(id);
        Part part = requiredOf(step, by);
        requireSense(changed, part);
        if (!steps.change(id, version, changed)) {
            throw Failure.of(WorkError.PART_CHANGED);
        }
        Author author = author(by);
        progress.event(
                step.part(),
                "STEP_CHANGED",
                null,
                words(new NewStep(step.title(), step.result(), step.dueOn())) + " → " + words(changed),
                author);
        LocalDate due = calendars.now().onOrAfter(changed.dueOn());
        tidings.step(part, where(part, today()), id, changed.title(), due, step.percent(), author.name());
    }

    @Override
    @Transactional
    public void dropStep(long id, int version, CurrentPerson by) {
        StepRow step = step(id);
        requiredOf(step, by);
        Author author = author(by);
        if (!steps.drop(id, version, author.at())) {
            throw Failure.of(WorkError.PART_CHANGED);
        }
        progress.event(
                step.part(),
                "STEP_DROPPED",
                null,
                words(new NewStep(step.title(), step.result(), step.dueOn())),
                author);
        tidings.dropped(id);
    }

    @Override
    @Transactional
    public void decide(PartKey key, StageVerb verb, int version, @Nullable String reason, CurrentPerson by) {
        Part seen = part(key, today());
        PartRow row = parts.lock(seen.key());
        Edge<Stage, StageVerb, Action> edge = StageVerb.WORKFLOW.get(row.stage(), verb);
        by.require(edge.right(), where(seen, today()));
        if (verb.needsReason() && (reason == null || reason.isBlank())) {
            throw Failure.of(WorkError.REASON_MISSING);
        }
        if (!parts.advance(row.id(), version, edge.from(), edge.to())) {
            throw Failure.of(WorkError.PART_CHANGED);
        }
        Author author = author(by);
        progress.event(row.id(), verb.name(), edge.to(), reason, author);
        tidings.decided(part(row.id(), today()), where(seen, today()), verb, reason, author.name());
    }

    private Part requiredOf(StepRow step, CurrentPerson by) {
        PartRow row = parts.lock(step.part()).orElseThrow();
        requireOpen(row);
        return required(row.key(), by);
    }

    private Part required(PartKey key, CurrentPerson by) {
        Part part = part(key, today());
        by.require(Action.REPORT_WORK, where(part, today()));
        return part;
    }

    private static void requireOpen(PartRow row) {
        if (row.stage() != Stage.OPEN) {
            throw Failure.of(WorkError.PART_CLOSED);
        }
    }

    private static void requireSense(NewStep step, Part part) {
        if (step.title().isBlank() || step.result().isBlank()) {
            throw Failure.of(WorkError.STEP_INCOMPLETE);
        }
        if (step.dueOn().isBefore(part.from()) || step.dueOn().isAfter(part.due())) {
            throw Failure.of(WorkError.STEP_OUTSIDE, part.from(), part.due());
        }
    }

    private static String words(NewStep step) {
        return step.title() + "（" + step.result() + "，" + step.dueOn() + "）";
    }

    private StepRow step(long id) {
        return steps.find(id).orElseThrow(() -> Failure.of(WorkError.STEP_NOT_FOUND));
    }

    private Author author(CurrentPerson by) {
        return Author.of(by, clock.instant());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
