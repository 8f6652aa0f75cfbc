package city.wufei.plan.internal;

import city.wufei.kernel.Failure;
import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.plan.Indicator;
import city.wufei.plan.Plan;
import city.wufei.plan.PlanError;
import city.wufei.plan.PlanTable;
import city.wufei.plan.PlanUnit;
import city.wufei.plan.Plans;
import city.wufei.plan.Project;
import city.wufei.plan.Task;
import city.wufei.plan.draft.Unread.Item;
import city.wufei.registry.Organisation;
import city.wufei.registry.OrganisationGroup;
import city.wufei.registry.Organisations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door for reading: the stores' rows, with units that know who they are in the register. */
@Component
class PlansInForce implements Plans {
    private final DoorSql sql;
    private final Organisations organisations;
    private final PlanTable<Indicator> indicators;
    private final PlanTable<Task> tasks;
    private final PlanTable<Project> projects;

    PlansInForce(
            DoorSql sql,
            Organisations organisations,
            IndicatorStore indicators,
            TaskStore tasks,
            ProjectStore projects) {
        this.sql = sql;
        this.organisations = organisations;
        this.indicators = new Door<>(
                Item.Type.INDICATOR,
                (plan, unit) -> every(
                        page -> indicators.list(plan, new IndicatorStore.Filter(null, unit, null, null, null), page)),
                indicators::find,
                PlansInForce::indicator);
        this.tasks = new Door<>(
                Item.Type.TASK,
                (plan, unit) ->
                        every(page -> tasks.list(plan, new TaskStore.Filter(null, unit, null, null, null), page)),
                tasks::find,
                PlansInForce::task);
        this.projects = new Door<>(
                Item.Type.PROJECT,
                (plan, unit) ->
                        every(page -> projects.list(plan, new ProjectStore.Filter(null, null, unit, null, null), page)),
                projects::find,
                PlansInForce::project);
    }

    @Override
    public List<Plan> list() {
        return sql.plans();
    }

    @Override
    public Optional<Plan> find(long id) {
        return sql.plans().stream().filter(plan -> plan.id() == id).findFirst();
    }

    @Override
    public Optional<Plan> on(LocalDate day) {
        List<Plan> all = sql.plans();
        return all.stream()
                .filter(plan -> plan.period().contains(day.getYear()))
                .findFirst()
                .or(() -> all.stream().filter(plan -> plan.hasEnded(day)).findFirst());
    }

    @Override
    public List<PlanUnit> units(long plan) {
        return sql.units(plan);
    }

    @Override
    public Optional<PlanUnit> unit(long id) {
        return sql.unit(id);
    }

    @Override
    public List<PlanUnit> unitsOf(long plan, long organisation, LocalDate day) {
        long body = organisations.on(organisation, day).map(Organisation::id).orElse(organisation);
        List<PlanUnit> all = sql.units(plan);
        Map<Long, Organisation> bodies = organisations.on(
                all.stream()
                        .map(PlanUnit::organisation)
                        .filter(Objects::nonNull)
                        .toList(),
                day);
        Set<Long> groups = organisations.groupsOf(body, day).stream()
                .map(OrganisationGroup::id)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(unit -> unit.group()
                        ? unit.organisationGroup() != null && groups.contains(unit.organisationGroup())
                        : isNow(body, unit.organisation(), bodies))
                .toList();
    }

    private static boolean isNow(long body, @Nullable Long printed, Map<Long, Organisation> bodies) {
        Organisation now = printed == null ? null : bodies.get(printed);
        return now != null && now.id() == body;
    }

    @Override
    public List<Organisation> bodies(PlanUnit unit, LocalDate day) {
        if (unit.organisation() != null) {
            return organisations.on(unit.organisation(), day).stream().toList();
        }
        return Optional.ofNullable(unit.organisationGroup())
                .flatMap(organisations::findGroup)
                .map(group -> organisations.members(group, day))
                .orElse(List.of());
    }

    @Override
    public PlanTable<Indicator> indicators() {
        return indicators;
    }

    @Override
    public PlanTable<Task> tasks() {
        return tasks;
    }

    @Override
    public PlanTable<Project> projects() {
        return projects;
    }

    private static <R> List<R> every(Function<PageRequest, Listing<R>> list) {
        Listing<R> page = list.apply(new PageRequest(0, PageRequest.LARGEST, "number"));
        List<R> all = new ArrayList<>(page.items());
        for (int next = 1; next < page.pages(); next++) {
            all.addAll(list.apply(new PageRequest(next, PageRequest.LARGEST, "number"))
                    .items());
        }
        return all;
    }

    /** A row with its plan, and how the units that it names are found. */
    private record Found<R>(long plan, R row, Map<Long, PlanUnit> units) {
        List<PlanUnit> units(List<UnitRef> named) {
            return named.stream()
                    .map(UnitRef::id)
                    .distinct()
                    .map(units::get)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    /** One table: how its rows are listed (of a unit, or of all with null), found, and shown. */
    private final class Door<R, T> implements PlanTable<T> {
        private final Item.Type type;
        private final BiFunction<Long, @Nullable Long, List<R>> lister;
        private final BiFunction<Long, Integer, Optional<R>> finder;
        private final Function<Found<R>, T> shown;

        Door(
                Item.Type type,
                BiFunction<Long, @Nullable Long, List<R>> lister,
                BiFunction<Long, Integer, Optional<R>> finder,
                Function<Found<R>, T> shown) {
            this.type = type;
            this.lister = lister;
            this.finder = finder;
            this.shown = shown;
        }

        @Override
        public List<T> list(long plan) {
            return show(plan, lister.apply(plan, null));
        }

        @Override
        public List<T> ofUnit(PlanUnit unit) {
            return show(unit.plan(), lister.apply(unit.plan(), unit.id()));
        }

        @Override
        public Optional<T> find(long id) {
            return sql.standing(type, id).flatMap(standing -> find(standing.plan(), standing.number()));
        }

        @Override
        public Optional<T> find(long plan, int number) {
            return show(plan, finder.apply(plan, number).stream().toList()).stream()
                    .findFirst();
        }

        @Override
        public T get(long id) {
            return find(id).orElseThrow(() -> Failure.of(PlanError.PLAN_ITEM_NOT_FOUND, String.valueOf(id)));
        }

        private List<T> show(long plan, List<R> rows) {
            Map<Long, PlanUnit> units = sql.units(plan).stream().collect(Collectors.toMap(PlanUnit::id, unit -> unit));
            return rows.stream()
                    .map(row -> shown.apply(new Found<>(plan, row, units)))
                    .toList();
        }
    }

    private static Indicator indicator(Found<IndicatorRow> found) {
        IndicatorRow row = found.row;
        return new Indicator(
                row.id(),
                found.plan,
                row.number(),
                row.name(),
                row.kind(),
                row.level1(),
                row.level2(),
                row.direction(),
                row.baseline(),
                row.target(),
                found.units(row.units()));
    }

    private static Task task(Found<TaskRow> found) {
        TaskRow row = found.row;
        return new Task(
                row.id(),
                found.plan,
                row.number(),
                row.section(),
                row.measure(),
                row.title(),
                row.text(),
                row.deadlineText(),
                row.deadline(),
                found.units(row.leads()),
                found.units(row.supports()));
    }

    private static Project project(Found<ProjectRow> found) {
        ProjectRow row = found.row;
        return new Project(
                row.id(),
                found.plan,
                row.number(),
                row.category(),
                row.sector(),
                row.name(),
                row.content(),
                row.yearsText(),
                row.years(),
                row.investment(),
                row.investmentSharedWith(),
                found.units(row.units()));
    }
}
