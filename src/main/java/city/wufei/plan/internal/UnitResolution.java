package city.wufei.plan.internal;

import city.wufei.kernel.RegionCode;
import city.wufei.plan.draft.PlannedUnit;
import city.wufei.registry.Organisation;
import city.wufei.registry.OrganisationGroup;
import city.wufei.registry.Organisations;
import city.wufei.registry.Party;
import city.wufei.registry.Region;
import city.wufei.registry.Regions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds in the register who a plan speaks of; what is not there stays a name until somebody registers it. */
@Component
class UnitResolution {
    private final Regions regions;
    private final Organisations organisations;
    private final Clock clock;

    UnitResolution(Regions regions, Organisations organisations, Clock clock) {
        this.regions = regions;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The region that a plan says it is for, if the register has it. */
    Optional<Region> regionOf(@Nullable String name) {
        return name == null ? Optional.empty() : regions.named(name, LocalDate.now(clock));
    }

    Optional<RegionCode> codeOf(@Nullable Long region) {
        return region == null ? Optional.empty() : regions.find(region).map(Region::code);
    }

    /** The body or group that a unit of a plan for {@code within} is, by its name or one of its aliases. */
    Resolved resolve(PlannedUnit unit, Optional<RegionCode> within) {
        LocalDate today = LocalDate.now(clock);
        return within.flatMap(code -> Stream.concat(Stream.of(unit.name()), unit.aliases().stream())
                        .flatMap(name -> organisations.resolve(name, code, today).stream())
                        .findFirst())
                .map(Resolved::of)
                .orElse(Resolved.NOBODY);
    }

    /** Ids in the register; at most one of them. */
    record Resolved(@Nullable Long organisation, @Nullable Long group) {
        static final Resolved NOBODY = new Resolved(null, null);

        static Resolved of(Party party) {
            if (party instanceof Organisation organisation) {
                return new Resolved(organisation.id(), null);
            }
            return party instanceof OrganisationGroup group ? new Resolved(null, group.id()) : NOBODY;
        }
    }
}
