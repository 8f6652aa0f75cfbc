package city.wufei.plan.web;

import city.wufei.plan.internal.PlanRow;
import city.wufei.plan.internal.UnitRow;
import city.wufei.plan.internal.UnitStore;
import city.wufei.registry.Organisation;
import city.wufei.registry.Organisations;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who the units of a plan are in the register on a day: a plan keeps the names it was printed with, bodies do not. */
@Component
class RegisteredUnits {
    private final UnitStore units;
    private final Organisations organisations;

    RegisteredUnits(UnitStore units, Organisations organisations) {
        this.units = units;
        this.organisations = organisations;
    }

    /** By id of the unit; groups and what nobody registered are not among them. */
    Map<Long, Organisation> on(PlanRow plan, LocalDate day) {
        Map<Long, Long> known = units.organisations(plan.id());
        Map<Long, Organisation> bodies = organisations.on(known.values(), day);
        Map<Long, Organisation> registered = new HashMap<>();
        known.forEach((unit, id) -> {
            Organisation body = bodies.get(id);
            if (body != null) {
                registered.put(unit, body);
            }
        });
        return registered;
    }

    /** Of one unit; null for a group and for what nobody registered. */
    @Nullable
    Organisation on(UnitRow unit, LocalDate day) {
        return Optional.ofNullable(unit.organisation())
                .flatMap(id -> organisations.on(id, day))
                .orElse(null);
    }

    /** Who belongs to a group on the day; nobody for a body, or where nobody wrote it down. */
    List<Organisation> members(UnitRow unit, LocalDate day) {
        return Optional.ofNullable(unit.organisationGroup())
                .flatMap(organisations::findGroup)
                .map(group -> organisations.members(group, day))
                .orElse(List.of());
    }
}
