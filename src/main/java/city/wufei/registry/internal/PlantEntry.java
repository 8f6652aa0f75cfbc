package city.wufei.registry.internal;

import city.wufei.kernel.Failure;
import city.wufei.kernel.RegionCode;
import city.wufei.registry.Capacity;
import city.wufei.registry.Facilities;
import city.wufei.registry.Facility;
import city.wufei.registry.Holder;
import city.wufei.registry.Kinds;
import city.wufei.registry.Named;
import city.wufei.registry.Organisation;
import city.wufei.registry.Organisations;
import city.wufei.registry.Park;
import city.wufei.registry.Parks;
import city.wufei.registry.Plants;
import city.wufei.registry.Plants.Plant;
import city.wufei.registry.Region;
import city.wufei.registry.RegionFilter;
import city.wufei.registry.Regions;
import city.wufei.registry.RegistryError;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Enters parks and facilities that are not there yet; what is there stays as it is. */
@Component
class PlantEntry {
    private final Regions regions;
    private final Organisations organisations;
    private final Parks parks;
    private final Facilities facilities;
    private final Kinds kinds;

    PlantEntry(
            Regions regions, Organisations organisations, Parks parks, Facilities facilities, Kinds.OfRegister kinds) {
        this.regions = regions;
        this.organisations = organisations;
        this.parks = parks;
        this.facilities = facilities;
        this.kinds = kinds.facilities();
    }

    void enter(RegionCode code, Plants plants, LocalDate today) {
        Region district = regions.find(code, today)
                .orElseThrow(() -> Failure.of(RegistryError.REGION_NOT_FOUND, code.toString()));
        for (Plants.Site site : plants.parks()) {
            if (park(site.name(), today) == null) {
                Named administration = body(site.administration(), code, today);
                parks.save(null, new Park(null, site.name(), district, administration, null, 0, null, null));
            }
        }
        for (Plants.Firm firm : plants.firms()) {
            join(firm, code, today);
        }
        for (Plant plant : plants.plants()) {
            String name = PrintedName.of(plant.name());
            if (facilities.named(List.of(name), today).isEmpty()) {
                facilities.save(null, facility(plant, district, today), today);
            }
        }
    }

    private void join(Plants.Firm firm, RegionCode district, LocalDate today) {
        Named park = park(firm.park(), today);
        Named body = park == null ? null : body(firm.name(), district, today);
        if (park != null
                && body != null
                && parks.members(park.id(), today).stream()
                        .noneMatch(one -> one.holder().id() == body.id())) {
            parks.join(park.id(), new Holder(Holder.Type.ORGANISATION, body.id(), body.name()), null);
        }
    }

    private Facility facility(Plant plant, Region district, LocalDate today) {
        if (kinds.find(plant.kind()).isEmpty()) {
            throw Failure.of(RegistryError.KIND_UNKNOWN, plant.name(), plant.kind());
        }
        Capacity design = plant.design() == null || plant.unit() == null
                ? null
                : new Capacity(Capacity.Sort.DESIGN, plant.design(), plant.unit(), null, null);
        return new Facility(
                null,
                plant.name(),
                plant.kind(),
                body(plant.operator(), district.code(), today),
                region(plant.region(), district, today),
                park(plant.park(), today),
                null,
                design,
                null,
                plant.remaining(),
                plant.readOn(),
                plant.openedOn(),
                plant.closedOn(),
                null,
                plant.place());
    }

    private Region region(@Nullable String name, Region district, LocalDate today) {
        return name == null
                ? district
                : regions
                        .list(
                                new RegionFilter(name, null, false, district.code(), today),
                                new city.wufei.kernel.PageRequest(0, 0, null))
                        .items()
                        .stream()
                        .filter(region -> region.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> Failure.of(RegistryError.REGION_NOT_FOUND, name));
    }

    private @Nullable Named body(@Nullable String name, RegionCode district, LocalDate today) {
        return name == null
                ? null
                : organisations
                        .resolve(name, district, today)
                        .filter(Organisation.class::isInstance)
                        .map(body -> new Named(body.id(), body.name()))
                        .orElseThrow(() -> Failure.of(RegistryError.BODY_NOT_CLEAR, name));
    }

    private @Nullable Named park(@Nullable String name, LocalDate today) {
        Park park = name == null
                ? null
                : parks.named(List.of(name), today).values().stream()
                        .findFirst()
                        .orElse(null);
        return park == null ? null : new Named(Objects.requireNonNull(park.id()), park.name());
    }
}
