package city.wufei.office.work.internal;

import city.wufei.kernel.WorkCalendar;
import city.wufei.office.work.Part;
import city.wufei.office.work.PartKey;
import city.wufei.office.work.ProgressEntry;
import city.wufei.office.work.Situation;
import city.wufei.office.work.Situation.StepSituation;
import city.wufei.office.work.Stage;
import city.wufei.office.work.Standing;
import city.wufei.office.work.StateRule;
import city.wufei.office.work.Step;
import city.wufei.office.work.TaskWork;
import city.wufei.office.work.internal.PartSql.PartRow;
import city.wufei.office.work.internal.StepSql.StepRow;
import city.wufei.plan.Plan;
import city.wufei.plan.PlanUnit;
import city.wufei.plan.Plans;
import city.wufei.plan.Task;
import city.wufei.platform.Time;
import city.wufei.platform.calendar.WorkCalendars;
import city.wufei.registry.Organisation;
import city.wufei.registry.Organisations;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the plan says, who the units are on the day, and what was entered up to it. */
@Component
class WorkReader {
    private final Plans plans;
    private final Organisations organisations;
    private final WorkCalendars calendars;
    private final PartSql parts;
    private final StepSql steps;
    private final ProgressSql progress;

    WorkReader(
            Plans plans,
            Organisations organisations,
            WorkCalendars calendars,
            PartSql parts,
            StepSql steps,
            ProgressSql progress) {
        this.plans = plans;
        this.organisations = organisations;
        this.calendars = calendars;
        this.parts = parts;
        this.steps = steps;
        this.progress = progress;
    }

    List<TaskWork> tasks(Plan plan, LocalDate day) {
        Reading reading = new Reading(plan, day, parts.list("PLAN", plan.id(), end(day)));
        return plans.tasks().list(plan.id()).stream().map(reading::task).toList();
    }

    TaskWork task(Plan plan, Task task, LocalDate day) {
        return new Reading(plan, day, parts.list("TASK", task.id(), end(day))).task(task);
    }

    private static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Time.ZONE).toInstant();
    }

    /** What is needed for all tasks that are read at once. */
    private final class Reading {
        private final Plan plan;
        private final LocalDate day;
        private final WorkCalendar calendar = calendars.now();
        private final Map<Long, List<PartRow>> rows;
        private final Map<Long, Organisation> now;
        private final Map<Long, List<StepRow>> stepsOf;
        private final Map<Long, ProgressEntry> latest;
        private final Map<Long, Integer> percents;
        private final Map<Long, List<Organisation>> bodies = new HashMap<>();
        private final Map<Situation, Standing> standings = new HashMap<>();

        Reading(Plan plan, LocalDate day, List<PartRow> all) {
            this.plan = plan;
            this.day = day;
            List<Long> ids = all.stream().map(PartRow::id).toList();
            this.rows =
                    all.stream().collect(Collectors.groupingBy(row -> row.key().task()));
            this.now = organisations.on(
                    all.stream()
                            .map(row -> row.key().body())
                            .filter(Objects::nonNull)
                            .distinct()
                            .toList(),
                    day);
            this.stepsOf = steps.list(ids, day, end(day)).stream().collect(Collectors.groupingBy(StepRow::part));
            this.latest = progress.latest(ids, day);
            this.percents = progress.percents(ids, day);
        }

        TaskWork task(Task task) {
            List<Part> all = new ArrayList<>();
            task.leads().forEach(unit -> all.addAll(parts(task, unit, true)));
            task.supports().stream()
                    .filter(unit -> !task.leads().contains(unit))
                    .forEach(unit -> all.addAll(parts(task, unit, false)));
            return new TaskWork(task, all);
        }

        private List<Part> parts(Task task, PlanUnit unit, boolean lead) {
            List<Organisation> who = bodies.computeIfAbsent(unit.id(), id -> plans.bodies(unit, day));
            return who.isEmpty()
                    ? List.of(part(task, unit, lead, null))
                    : who.stream().map(body -> part(task, unit, lead, body)).toList();
        }

        private Part part(Task task, PlanUnit unit, boolean lead, @Nullable Organisation body) {
            int year = task.deadline() == null ? clamped(day.getYear()) : 0;
            PartRow row = row(task, unit, body, year);
            LocalDate from = LocalDate.of(year == 0 ? plan.period().from() : year, 1, 1);
            LocalDate due = task.deadline() == null ? LocalDate.of(year, 12, 31) : task.deadline();
            List<Step> own = row == null ? List.of() : steps(row.id());
            Stage stage = row == null ? Stage.OPEN : row.stage();
            Situation at = new Situation(
                    day,
                    from,
                    due,
                    stage,
                    row == null ? null : percents.get(row.id()),
                    own.stream()
                            .map(step -> new StepSituation(step.title(), step.dueOn(), step.percent()))
                            .toList());
            Standing standing = standings.computeIfAbsent(at, one -> StateRule.decide(one, calendar));
            return new Part(
                    row == null ? new PartKey(task.id(), unit.id(), body == null ? null : body.id(), year) : row.key(),
                    row == null ? null : row.id(),
                    row == null ? 0 : row.version(),
                    task,
                    unit,
                    lead,
                    body,
                    from,
                    due,
                    stage,
                    own,
                    row == null ? null : latest.get(row.id()),
                    at.percent(),
                    standing);
        }

        private int clamped(int year) {
            return Math.min(Math.max(year, plan.period().from()), plan.period().to());
        }

        /** The row of the body or of one it followed; a unit that was registered only later keeps what it had. */
        private @Nullable PartRow row(Task task, PlanUnit unit, @Nullable Organisation body, int year) {
            Stream<PartRow> own = rows.getOrDefault(task.id(), List.of()).stream()
                    .filter(row -> row.key().unit() == unit.id() && row.key().year() == year);
            return own.filter(row -> is(body, row.key().body(), unit))
                    .findFirst()
                    .orElse(null);
        }

        private boolean is(@Nullable Organisation body, @Nullable Long kept, PlanUnit unit) {
            if (kept == null) {
                return body == null || !unit.group();
            }
            Organisation heir = now.get(kept);
            return body != null && heir != null && heir.id() == body.id();
        }

        private List<Step> steps(long part) {
            return stepsOf.getOrDefault(part, List.of()).stream()
                    .map(row -> new Step(
                            row.id(),
                            row.part(),
                            row.version(),
                            row.title(),
                            row.result(),
                            row.dueOn(),
                            calendar.onOrAfter(row.dueOn()),
                            row.percent()))
                    .toList();
        }
    }
}
