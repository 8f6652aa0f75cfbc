package city.wufei.registry.web;

import city.wufei.platform.Action;
import city.wufei.platform.ThingNames;
import city.wufei.registry.Organisations;
import city.wufei.registry.Regions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Everything in the register, by its name. */
@Component
class RegisterNames implements ThingNames {
    private final Organisations organisations;
    private final Regions regions;
    private final List<Drawer<?>> drawers;
    private final Clock clock;

    RegisterNames(Organisations organisations, Regions regions, List<Drawer<?>> drawers, Clock clock) {
        this.organisations = organisations;
        this.regions = regions;
        this.drawers = drawers;
        this.clock = clock;
    }

    @Override
    public Optional<Thing> find(String kind, long id) {
        return switch (kind) {
            case "organisations" -> organisations.find(id).map(body -> thing(kind, id, body.name()));
            case "regions" -> regions.find(id).map(region -> thing(kind, id, region.name()));
            default ->
                drawers.stream()
                        .filter(drawer -> drawer.table().key().equals(kind))
                        .findFirst()
                        .flatMap(drawer -> name(drawer, id))
                        .map(name -> thing(kind, id, name));
        };
    }

    private <T extends Record> Optional<String> name(Drawer<T> drawer, long id) {
        return drawer.find(id, LocalDate.now(clock)).map(drawer::name);
    }

    private static Thing thing(String kind, long id, String name) {
        return new Thing(name, "/" + kind + "/" + id, Action.READ);
    }
}
