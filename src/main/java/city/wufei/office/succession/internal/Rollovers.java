package city.wufei.office.succession.internal;

import city.wufei.facts.Fact;
import city.wufei.facts.FactBook;
import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Failure;
import city.wufei.office.page.Author;
import city.wufei.office.report.internal.Reports;
import city.wufei.office.succession.NameMatch;
import city.wufei.office.succession.Rollover;
import city.wufei.office.succession.Rollover.Baseline;
import city.wufei.office.succession.Rollover.CarriedTask;
import city.wufei.office.succession.Rollover.IndicatorLink;
import city.wufei.office.succession.Rollover.Kind;
import city.wufei.office.succession.RolloverError;
import city.wufei.office.succession.RolloverVerb;
import city.wufei.office.succession.internal.RolloverSql.Head;
import city.wufei.office.succession.internal.RolloverSql.LinkRow;
import city.wufei.office.succession.internal.RolloverSql.TaskRow;
import city.wufei.office.work.TaskWork;
import city.wufei.office.work.Work;
import city.wufei.plan.Indicator;
import city.wufei.plan.IndicatorSeries;
import city.wufei.plan.Plan;
import city.wufei.plan.PlanError;
import city.wufei.plan.Plans;
import city.wufei.plan.Targets;
import city.wufei.plan.Task;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proposes how a plan goes over into the next, keeps what the office decides, and confirms it. */
@Component
public class Rollovers {
    private final RolloverSql sql;
    private final Plans plans;
    private final Work work;
    private final Targets targets;
    private final Reports reports;
    private final IndicatorSeries series;
    private final FactBook facts;
    private final Clock clock;

    Rollovers(
            RolloverSql sql,
            Plans plans,
            Work work,
            Targets targets,
            Reports reports,
            IndicatorSeries series,
            FactBook facts,
            Clock clock) {
        this.sql = sql;
        this.plans = plans;
        this.work = work;
        this.targets = targets;
        this.reports = reports;
        this.series = series;
        this.facts = facts;
        this.clock = clock;
    }

    /** The newest first. */
    public List<Rollover> list() {
        return sql.list().stream().map(this::read).toList();
    }

    /** {@link RolloverError#ROLLOVER_NOT_FOUND}. */
    public Rollover get(long id) {
        return read(sql.find(id).orElseThrow(() -> missing(id)));
    }

    private static Failure missing(long id) {
        return Failure.of(RolloverError.ROLLOVER_NOT_FOUND, String.valueOf(id));
    }

    private Plan plan(long id) {
        return plans.find(id).orElseThrow(() -> Failure.of(PlanError.PLAN_NOT_FOUND, String.valueOf(id)));
    }

    /** Begins with a proposal by name: the same name goes on, a like one goes on changed, open tasks are carried over. */
    @Transactional
    public long begin(long from, long to, CurrentPerson by) {
        Plan ending = plan(from);
        Plan next = plan(to);
        if (next.period().from() <= ending.period().to()) {
            throw Failure.of(RolloverError.ROLLOVER_ORDER, ending.title(), next.title());
        }
        Author author = Author.of(by, clock.instant());
        long id = sql.add(from, to, author.name(), author.at())
                .orElseThrow(() -> Failure.of(RolloverError.ROLLOVER_THERE, next.title()));
        proposeIndicators(id, ending, next);
        proposeTasks(id, ending, next);
        return id;
    }

    private void proposeIndicators(long id, Plan from, Plan to) {
        List<Indicator> free = new ArrayList<>(plans.indicators().list(to.id()));
        List<Indicator> unmatched = new ArrayList<>();
        for (Indicator old : plans.indicators().list(from.id())) {
            Optional<Indicator> same = free.stream()
                    .filter(one -> NameMatch.same(one.name(), old.name()))
                    .findFirst();
            same.ifPresentOrElse(
                    match -> {
                        free.remove(match);
                        sql.keep(id, new LinkRow(old.id(), match.id(), kind(old, match), null));
                    },
                    () -> unmatched.add(old));
        }
        for (Indicator old : unmatched) {
            Optional<Indicator> like = NameMatch.best(old.name(), free, Indicator::name);
            like.ifPresent(free::remove);
            sql.keep(
                    id,
                    new LinkRow(
                            old.id(),
                            like.map(Indicator::id).orElse(null),
                            like.isPresent() ? Kind.CHANGED : Kind.ENDED,
                            null));
        }
    }

    /** Of the same name, but measured in something else, it is not the same. */
    private static Kind kind(Indicator old, Indicator next) {
        return unit(old).equals(unit(next)) ? Kind.SAME : Kind.CHANGED;
    }

    private static String unit(Indicator one) {
        return one.target().readings().isEmpty()
                ? ""
                : one.target().readings().get(0).unit();
    }

    private void proposeTasks(long id, Plan from, Plan to) {
        List<Task> free = new ArrayList<>(plans.tasks().list(to.id()));
        LocalDate end = LocalDate.of(from.period().to(), 12, 31);
        LocalDate today = LocalDate.now(clock);
        for (TaskWork task : work.tasks(from, today.isBefore(end) ? today : end)) {
            if (task.state().isOpen()) {
                Optional<Task> like = NameMatch.best(task.task().label(), free, Task::label);
                like.ifPresent(free::remove);
                sql.keep(
                        id,
                        new TaskRow(
                                task.task().id(), like.map(Task::id).orElse(null), true, task.state(), task.percent()));
            }
        }
    }

    /** Where an indicator goes; null for one that ends. */
    @Transactional
    public void link(long id, int version, long indicator, @Nullable Long to, boolean changed, CurrentPerson by) {
        Head head = take(id, version, RolloverVerb.DECIDE, by);
        boolean known = isOf(indicator, head.from()) && (to == null || isOf(to, head.to()));
        boolean taken =
                to != null && sql.links(id).stream().anyMatch(row -> to.equals(row.to()) && row.from() != indicator);
        if (!known || taken) {
            throw Failure.of(RolloverError.ROLLOVER_ITEM);
        }
        Kind kind = to == null ? Kind.ENDED : changed ? Kind.CHANGED : Kind.SAME;
        sql.keep(id, new LinkRow(indicator, to, kind, null));
        sql.touch(id);
    }

    private boolean isOf(long indicator, long plan) {
        return plans.indicators()
                .find(indicator)
                .filter(one -> one.plan() == plan)
                .isPresent();
    }

    /** Whether an open task is carried over, and in which task of the next plan it goes on, if in one. */
    @Transactional
    public void carry(long id, int version, long task, boolean carried, @Nullable Long to, CurrentPerson by) {
        Head head = take(id, version, RolloverVerb.DECIDE, by);
        Long into = carried ? to : null;
        TaskRow row = sql.tasks(id).stream()
                .filter(one -> one.from() == task)
                .findFirst()
                .filter(one -> into == null
                        || plans.tasks()
                                .find(into)
                                .filter(next -> next.plan() == head.to())
                                .isPresent())
                .orElseThrow(() -> Failure.of(RolloverError.ROLLOVER_ITEM));
        sql.keep(id, new TaskRow(task, into, carried, row.state(), row.percent()));
        sql.touch(id);
    }

    /** From now on it counts; the baselines are what the history says now. */
    @Transactional
    public void confirm(long id, int version, CurrentPerson by) {
        Head head = take(id, version, RolloverVerb.CONFIRM, by);
        Plan to = plan(head.to());
        for (LinkRow row : sql.links(id)) {
            if (row.to() != null) {
                sql.keep(id, new LinkRow(row.from(), row.to(), row.kind(), baseline(row.from(), to)));
            }
        }
        Author author = Author.of(by, clock.instant());
        sql.turn(id, author.name(), author.at());
    }

    /** The last value of the history before the plan. */
    private @Nullable Baseline baseline(long indicator, Plan next) {
        LocalDate before = LocalDate.of(next.period().from(), 1, 1);
        Long region = next.region();
        return series.seriesOf(indicator)
                .flatMap(code -> facts
                        .values(
                                List.of(code),
                                region == null ? Long.valueOf(facts.district().id()) : region,
                                null,
                                null)
                        .stream()
                        .filter(fact ->
                                fact.value() != null && fact.period().to().isBefore(before))
                        .max(Comparator.comparing(fact -> fact.period().to())))
                .map(Rollovers::baseline)
                .orElse(null);
    }

    private static @Nullable Baseline baseline(Fact fact) {
        return fact.value() == null
                ? null
                : new Baseline(fact.value(), fact.period().toString(), fact.source());
    }

    /** Refused once targets were set or reports made in the succeeding plan. */
    @Transactional
    public void undo(long id, int version, CurrentPerson by) {
        Head head = take(id, version, RolloverVerb.UNDO, by);
        Plan to = plan(head.to());
        Instant since = head.confirmedAt();
        boolean used = since != null
                && (targets.list(to).stream()
                                .anyMatch(one -> one.version() != null
                                        && !one.version().at().isBefore(since))
                        || reports.list(to).stream()
                                .anyMatch(one -> !one.made().at().isBefore(since)));
        if (used) {
            throw Failure.of(RolloverError.ROLLOVER_IN_USE, to.title());
        }
        sql.turn(id, null, null);
    }

    private Head take(long id, int version, RolloverVerb verb, CurrentPerson by) {
        Head head = sql.lock(id).orElseThrow(() -> missing(id));
        by.require(RolloverVerb.WORKFLOW.get(head.state(), verb).right());
        if (head.version() != version) {
            throw Failure.of(RolloverError.ROLLOVER_CHANGED);
        }
        return head;
    }

    private Rollover read(Head head) {
        Plan from = plan(head.from());
        Plan to = plan(head.to());
        return new Rollover(
                head.id(), from, to, head.state(), head.version(), links(head, to), tasks(head), head.confirmedAt());
    }

    private List<IndicatorLink> links(Head head, Plan to) {
        Map<Long, LinkRow> rows = new HashMap<>();
        sql.links(head.id()).forEach(row -> rows.put(row.from(), row));
        Map<Long, Indicator> next = new HashMap<>();
        plans.indicators().list(head.to()).forEach(one -> next.put(one.id(), one));
        List<IndicatorLink> links = new ArrayList<>();
        Set<Long> taken = new HashSet<>();
        for (Indicator old : plans.indicators().list(head.from())) {
            LinkRow row = rows.get(old.id());
            Long id = row == null ? null : row.to();
            Indicator match = id == null ? null : next.get(id);
            if (match != null) {
                taken.add(match.id());
            }
            Baseline last = row == null || match == null
                    ? null
                    : head.confirmedAt() == null ? baseline(old.id(), to) : row.baseline();
            links.add(new IndicatorLink(row == null ? Kind.ENDED : row.kind(), old, match, last));
        }
        plans.indicators().list(head.to()).stream()
                .filter(one -> !taken.contains(one.id()))
                .forEach(one -> links.add(new IndicatorLink(Kind.NEW, null, one, null)));
        return links;
    }

    private List<CarriedTask> tasks(Head head) {
        return sql.tasks(head.id()).stream()
                .map(row -> new CarriedTask(
                        plans.tasks().get(row.from()),
                        row.to() == null ? null : plans.tasks().get(row.to()),
                        row.carried(),
                        row.state(),
                        row.percent()))
                .sorted(Comparator.comparingInt(task -> task.from().number()))
                .toList();
    }
}
