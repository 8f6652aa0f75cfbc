package city.wufei.plan;

import city.wufei.registry.Organisation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The plans in force and ended, as other modules read them. Ids of plans, units and items stay what they are, also when a
 * document enriches the plan later.
 */
public interface Plans {
    /** The one that reaches furthest first. */
    List<Plan> list();

    Optional<Plan> find(long id);

    /** The plan whose period has the day; where there is none, the last one that ended before it. */
    Optional<Plan> on(LocalDate day);

    /** All units of a plan, bodies before groups, by name. */
    List<PlanUnit> units(long plan);

    Optional<PlanUnit> unit(long id);

    /** What a plan calls a body of the register on a day: itself, and the groups that it belongs to. */
    List<PlanUnit> unitsOf(long plan, long organisation, LocalDate day);

    /** Who a unit is on a day: a body, or the members of a group; nobody where nobody wrote it down. */
    List<Organisation> bodies(PlanUnit unit, LocalDate day);

    PlanTable<Indicator> indicators();

    PlanTable<Task> tasks();

    PlanTable<Project> projects();
}
