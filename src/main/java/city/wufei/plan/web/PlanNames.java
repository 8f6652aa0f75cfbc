package city.wufei.plan.web;

import city.wufei.plan.internal.PlanStore;
import city.wufei.plan.internal.UnitStore;
import city.wufei.platform.Action;
import city.wufei.platform.ThingNames;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Plans and their units, by their names. */
@Component
class PlanNames implements ThingNames {
    private final PlanStore plans;
    private final UnitStore units;

    PlanNames(PlanStore plans, UnitStore units) {
        this.plans = plans;
        this.units = units;
    }

    @Override
    public Optional<Thing> find(String kind, long id) {
        return switch (kind) {
            case "plans" ->
                plans.find(id)
                        .map(plan -> new Thing(
                                plan.title(),
                                plan.isDraft() ? "/imports/" + id : "/overview?plan=" + id,
                                plan.isDraft() ? Action.IMPORT : Action.READ));
            case "units" ->
                units.planOf(id)
                        .flatMap(plan -> units.find(plan, id)
                                .map(unit -> new Thing(unit.name(), "/units/" + id + "?plan=" + plan, Action.READ)));
            default -> Optional.empty();
        };
    }
}
