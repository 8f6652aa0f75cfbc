package city.wufei.office.projects.internal;

import city.wufei.identity.CurrentPerson;
import city.wufei.identity.Whereabouts;
import city.wufei.kernel.Failure;
import city.wufei.kernel.KernelError;
import city.wufei.kernel.WorkCalendar;
import city.wufei.office.page.Author;
import city.wufei.office.page.ReportedRow;
import city.wufei.office.projects.Milestone;
import city.wufei.office.projects.Money;
import city.wufei.office.projects.MoneyEntry;
import city.wufei.office.projects.ProjectData;
import city.wufei.office.projects.ProjectReport;
import city.wufei.office.projects.ProjectRule;
import city.wufei.office.projects.ProjectWork;
import city.wufei.office.projects.ProjectsError;
import city.wufei.office.projects.internal.MilestoneSql.MilestoneRow;
import city.wufei.office.work.PartEvent;
import city.wufei.plan.Plan;
import city.wufei.plan.PlanError;
import city.wufei.plan.PlanUnit;
import city.wufei.plan.Plans;
import city.wufei.plan.Project;
import city.wufei.plan.YearSpan;
import city.wufei.platform.Action;
import city.wufei.platform.Audience;
import city.wufei.platform.Time;
import city.wufei.platform.calendar.WorkCalendars;
import city.wufei.platform.todo.Todo;
import city.wufei.platform.todo.Todos;
import city.wufei.registry.Facilities;
import city.wufei.registry.Facility;
import city.wufei.registry.Holder;
import city.wufei.registry.Named;
import city.wufei.registry.Organisation;
import city.wufei.registry.Places;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The work on the projects of a plan: reading it as of a day, and what units enter. */
@Component
public class ProjectBook {
    private final Plans plans;
    private final ProjectData data;
    private final MilestoneSql milestones;
    private final ProjectSql sql;
    private final Facilities facilities;
    private final Places places;
    private final WorkCalendars calendars;
    private final Todos todos;
    private final Clock clock;

    ProjectBook(
            Plans plans,
            ProjectData data,
            MilestoneSql milestones,
            ProjectSql sql,
            Facilities facilities,
            Places places,
            WorkCalendars calendars,
            Todos todos,
            Clock clock) {
        this.plans = plans;
        this.data = data;
        this.milestones = milestones;
        this.sql = sql;
        this.facilities = facilities;
        this.places = places;
        this.calendars = calendars;
        this.todos = todos;
        this.clock = clock;
    }

    /** All projects of a plan by number. */
    public List<ProjectWork> list(Plan plan, LocalDate day) {
        return read(plans.projects().list(plan.id()), day);
    }

    /** {@code PLAN_ITEM_NOT_FOUND} when the plan has no such project. */
    public ProjectWork get(Plan plan, int number, LocalDate day) {
        return list(plan, day).stream()
                .filter(work -> work.project().number() == number)
                .findFirst()
                .orElseThrow(() -> Failure.of(PlanError.PLAN_ITEM_NOT_FOUND, String.valueOf(number)));
    }

    private List<ProjectWork> read(List<Project> projects, LocalDate day) {
        List<Long> ids = projects.stream().map(Project::id).toList();
        Instant end = day.plusDays(1).atStartOfDay(Time.ZONE).toInstant();
        WorkCalendar calendar = calendars.now();
        Map<Long, List<MilestoneRow>> rows =
                milestones.list(ids).stream().collect(Collectors.groupingBy(MilestoneRow::project));
        Map<Long, List<Money>> money = sql.money(ids, end);
        Map<Long, List<Long>> became = sql.facilities(ids);
        Map<Long, ProjectReport> latest = sql.latest(ids, day);
        Map<Long, List<Organisation>> bodies = new HashMap<>();
        return projects.stream()
                .map(project -> {
                    List<Milestone> own = rows.getOrDefault(project.id(), List.of()).stream()
                            .map(row -> milestone(row, day, calendar))
                            .toList();
                    return new ProjectWork(
                            project,
                            carrier(project, projects),
                            project.units().stream()
                                    .flatMap(unit ->
                                            bodies.computeIfAbsent(unit.id(), id -> plans.bodies(unit, day)).stream())
                                    .distinct()
                                    .toList(),
                            own,
                            money.getOrDefault(project.id(), List.of()),
                            became.getOrDefault(project.id(), List.of()).stream()
                                    .map(id -> named(id, day))
                                    .filter(Objects::nonNull)
                                    .toList(),
                            latest.get(project.id()),
                            ProjectRule.decide(new ProjectRule.Situation(day, project.years(), own), calendar));
                })
                .toList();
    }

    private @Nullable Named named(long facility, LocalDate day) {
        return facilities
                .find(facility, day)
                .map(found -> new Named(facility, found.name()))
                .orElse(null);
    }

    /** What was reached only after the day is not reached on it. */
    private static Milestone milestone(MilestoneRow row, LocalDate day, WorkCalendar calendar) {
        LocalDate counts = calendar.onOrAfter(row.plannedOn());
        LocalDate actual = row.actualOn() == null || row.actualOn().isAfter(day) ? null : row.actualOn();
        int slip = actual != null
                ? calendar.workDaysBetween(counts, actual)
                : Math.max(0, calendar.workDaysBetween(counts, day));
        return new Milestone(row.id(), row.project(), row.version(), row.name(), row.plannedOn(), counts, actual, slip);
    }

    /** Of those that share one sum, the one that has it printed. */
    private static @Nullable Project carrier(Project project, List<Project> all) {
        if (project.investment() != null || project.investmentSharedWith().isEmpty()) {
            return null;
        }
        return all.stream()
                .filter(other -> project.investmentSharedWith().contains(other.number()) && other.investment() != null)
                .findFirst()
                .orElse(null);
    }

    public List<ProjectReport> reports(Project project, LocalDate day) {
        return sql.reports(project.id(), day);
    }

    public List<PartEvent> events(Project project) {
        return sql.events(project.id());
    }

    public List<MoneyEntry> moneyEntries(Project project) {
        return sql.entries(project.id());
    }

    /** Where it lies: with each unit that is responsible. */
    public List<Whereabouts> where(Project project) {
        LocalDate today = today();
        return project.units().stream()
                .map(unit -> plans.bodies(unit, today))
                .flatMap(List::stream)
                .map(body -> places.of(Holder.Type.ORGANISATION, body.id(), today))
                .toList();
    }

    public boolean may(CurrentPerson person, Action right, Project project) {
        return person.may(right)
                && (person.may(right, Whereabouts.NOWHERE)
                        || where(project).stream().anyMatch(where -> person.may(right, where)));
    }

    /** Who is responsible, as they are on a day. */
    public List<Organisation> bodies(Project project, LocalDate day) {
        return project.units().stream()
                .flatMap(unit -> plans.bodies(unit, day).stream())
                .distinct()
                .toList();
    }

    /** Names of units that nobody registered. */
    public List<String> unregistered(Project project, LocalDate day) {
        return project.units().stream()
                .filter(unit -> plans.bodies(unit, day).isEmpty())
                .map(PlanUnit::name)
                .toList();
    }

    /** Lays out the usual milestones of a type over the project's years. */
    @Transactional
    public void layOut(Project project, String type, Locale language, CurrentPerson by) {
        require(project, by);
        YearSpan years = project.years();
        if (years == null) {
            throw Failure.of(ProjectsError.PROJECT_WITHOUT_YEARS);
        }
        if (!milestones.list(List.of(project.id())).isEmpty()) {
            throw Failure.of(ProjectsError.MILESTONES_THERE);
        }
        LocalDate first = LocalDate.of(years.from(), 1, 1);
        long days = ChronoUnit.DAYS.between(first, LocalDate.of(years.to(), 12, 31));
        Author author = author(by);
        for (ProjectData.Usual usual : data.usual(type, language)) {
            LocalDate planned = first.plusDays(days * usual.share() / 100);
            long id = milestones.add(project.id(), usual.name(), planned);
            await(project, id, usual.name(), planned, null, author.name());
            sql.event(project.id(), "MILESTONE_SET", usual.name() + "，" + planned, author);
        }
    }

    @Transactional
    public long addMilestone(Project project, String name, @Nullable LocalDate plannedOn, CurrentPerson by) {
        require(project, by);
        LocalDate planned = complete(name, plannedOn);
        long id = milestones.add(project.id(), name, planned);
        Author author = author(by);
        sql.event(project.id(), "MILESTONE_SET", name + "，" + planned, author);
        await(project, id, name, planned, null, author.name());
        return id;
    }

    /** Changes what is planned, or says when it was reached; what stood there before stays in the story. */
    @Transactional
    public void changeMilestone(
            long id,
            int version,
            String name,
            @Nullable LocalDate plannedOn,
            @Nullable LocalDate actualOn,
            CurrentPerson by) {
        MilestoneRow row = milestone(id);
        Project project = plans.projects().get(row.project());
        require(project, by);
        LocalDate planned = complete(name, plannedOn);
        if (actualOn != null && actualOn.isAfter(today())) {
            throw Failure.of(ProjectsError.MILESTONE_TO_COME, today());
        }
        if (!milestones.change(id, version, name, planned, actualOn)) {
            throw Failure.of(ProjectsError.MILESTONE_CHANGED);
        }
        boolean reached = actualOn != null && !actualOn.equals(row.actualOn());
        String words = reached
                ? name + "，" + actualOn
                : words(row.name(), row.plannedOn(), row.actualOn()) + " → " + words(name, planned, actualOn);
        Author author = author(by);
        sql.event(project.id(), reached ? "MILESTONE_REACHED" : "MILESTONE_CHANGED", words, author);
        await(project, id, name, planned, actualOn, author.name());
    }

    @Transactional
    public void dropMilestone(long id, int version, CurrentPerson by) {
        MilestoneRow row = milestone(id);
        Project project = plans.projects().get(row.project());
        require(project, by);
        Author author = author(by);
        if (!milestones.drop(id, version, author.at())) {
            throw Failure.of(ProjectsError.MILESTONE_CHANGED);
        }
        sql.event(project.id(), "MILESTONE_DROPPED", words(row.name(), row.plannedOn(), row.actualOn()), author);
        todos.gone(cause(id));
    }

    private static String words(String name, LocalDate planned, @Nullable LocalDate actual) {
        return name + "，" + planned + (actual == null ? "" : "（" + actual + "）");
    }

    private static LocalDate complete(String name, @Nullable LocalDate plannedOn) {
        if (name.isBlank() || plannedOn == null) {
            throw Failure.of(ProjectsError.MILESTONE_INCOMPLETE);
        }
        return plannedOn;
    }

    private MilestoneRow milestone(long id) {
        return milestones.find(id).orElseThrow(() -> Failure.of(ProjectsError.MILESTONE_NOT_FOUND));
    }

    /** The project that a milestone is of. */
    public Project projectOf(long milestone) {
        return plans.projects().get(milestone(milestone).project());
    }

    @Transactional
    public void enterMoney(
            Project project, String source, int year, Money.Kind kind, BigDecimal amount, CurrentPerson by) {
        require(project, by);
        if (carrier(project, plans.projects().list(project.plan())) != null) {
            throw Failure.of(ProjectsError.MONEY_WITH_ANOTHER);
        }
        if (!data.isSource(source) || amount.signum() < 0 || year < 2000 || year > 2100) {
            throw Failure.of(ProjectsError.MONEY_NOT_UNDERSTOOD);
        }
        sql.addMoney(project.id(), source, year, kind, amount, author(by));
    }

    @Transactional
    public long report(
            Project project,
            LocalDate onDay,
            @Nullable Integer percent,
            String words,
            @Nullable String obstacles,
            @Nullable String nextStep,
            CurrentPerson by) {
        require(project, by);
        boolean sensible = percent == null || (percent >= 0 && percent <= 100);
        if (words.isBlank() || !sensible || onDay.isAfter(today())) {
            throw Failure.of(ProjectsError.REPORT_INCOMPLETE);
        }
        return sql.addReport(project.id(), onDay, percent, words, obstacles, nextStep, author(by));
    }

    /** What a form brought and the office accepted. */
    @Transactional
    public void take(ReportedRow row) {
        sql.addReport(
                Long.parseLong(row.target()),
                row.onDay(),
                row.percent(),
                row.words(),
                row.obstacles(),
                row.nextStep(),
                Author.called(row.by(), clock.instant()));
    }

    /** As {@link #take(ReportedRow)}: a milestone was reached on a day; one that is gone meanwhile is passed over. */
    @Transactional
    public void takeReached(long id, LocalDate day, String by) {
        milestones.find(id).ifPresent(row -> {
            milestones.change(id, row.version(), row.name(), row.plannedOn(), day);
            sql.event(row.project(), "MILESTONE_REACHED", row.name() + "，" + day, Author.called(by, clock.instant()));
            todos.done(cause(id), by);
        });
    }

    private static String cause(long milestone) {
        return "project-milestone/" + milestone;
    }

    /** A milestone waits for the units of its project, until it is reached. */
    private void await(
            Project project, long milestone, String name, LocalDate planned, @Nullable LocalDate actual, String by) {
        if (actual != null) {
            todos.done(cause(milestone), by);
            return;
        }
        List<Whereabouts> where = where(project);
        Set<Long> bodies =
                where.stream().flatMap(one -> one.organisations().stream()).collect(Collectors.toSet());
        Whereabouts all = where.size() == 1 ? where.get(0) : new Whereabouts(null, Set.of(), bodies);
        Audience whose = where.isEmpty() ? Audience.holders(Action.STEER_WORK) : all.insiders(Action.REPORT_WORK);
        todos.ask(Todo.of(
                        cause(milestone),
                        "project.milestone",
                        whose,
                        "/work/projects/" + project.number() + "?plan=" + project.plan(),
                        project.name(),
                        name)
                .by(calendars.now().onOrAfter(planned)));
    }

    /** What it became is entered in the register and linked; who may not keep the register there is refused. */
    @Transactional
    public long becomeFacility(Project project, Facility facility, CurrentPerson by) {
        require(project, by);
        Whereabouts where = facility.operator() == null
                ? Whereabouts.in(facility.region().code())
                : places.of(Holder.Type.ORGANISATION, facility.operator().id(), today());
        if (!by.may(Action.EDIT_REGISTER, where)
                && !by.may(
                        Action.EDIT_REGISTER, Whereabouts.in(facility.region().code()))) {
            throw Failure.of(KernelError.FORBIDDEN, Action.EDIT_REGISTER);
        }
        long id = facilities.save(null, facility, today());
        sql.link(project.id(), id);
        sql.event(project.id(), "BECAME_FACILITY", facility.name(), author(by));
        return id;
    }

    private void require(Project project, CurrentPerson by) {
        if (!may(by, Action.REPORT_WORK, project)) {
            throw Failure.of(KernelError.FORBIDDEN, Action.REPORT_WORK);
        }
    }

    private Author author(CurrentPerson by) {
        return Author.of(by, clock.instant());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
