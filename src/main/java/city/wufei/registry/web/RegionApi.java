package city.wufei.registry.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.identity.Whereabouts;
import city.wufei.kernel.Failure;
import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.kernel.RegionCode;
import city.wufei.platform.Action;
import city.wufei.platform.AsOf;
import city.wufei.platform.Needs;
import city.wufei.registry.Region;
import city.wufei.registry.RegionFilter;
import city.wufei.registry.Regions;
import city.wufei.registry.RegistryError;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The regions of the register, as they are on a day ({@code asOf}, today without it). */
@RestController
@Needs(Action.READ)
@RequestMapping("/api/v1/regions")
class RegionApi {
    private final Regions regions;

    RegionApi(Regions regions) {
        this.regions = regions;
    }

    @GetMapping
    Listing<RegionJson> list(
            @RequestParam(required = false) Region.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable String q,
            AsOf asOf,
            PageRequest page,
            CurrentPerson person) {
        return regions.list(new RegionFilter(q, kind, false, null, asOf.date()), page)
                .map(region -> RegionJson.of(region, actions(region, person)));
    }

    @GetMapping("/{code}")
    RegionJson get(@PathVariable String code, AsOf asOf, CurrentPerson person) {
        return RegionCode.find(code)
                .flatMap(known -> regions.find(known, asOf.date()))
                .map(region -> RegionJson.of(region, actions(region, person)))
                .orElseThrow(() -> Failure.of(RegistryError.REGION_NOT_FOUND, code));
    }

    private static List<Action> actions(Region region, CurrentPerson person) {
        boolean lasting = region.validTo() == null && region.kind().isTownshipLevel();
        return lasting && person.may(Action.EDIT_REGISTER, Whereabouts.NOWHERE)
                ? List.of(Action.EDIT_REGISTER)
                : List.of();
    }

    /**
     * A region.
     *
     * @param code of 9 digits, 12 for a village
     * @param parent id of the region above
     * @param actions what the caller may do now, by {@code /regions/changes}
     */
    record RegionJson(
            long id,
            String code,
            String name,
            Region.Kind kind,
            @Nullable Long parent,
            int villages,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<Action> actions) {
        static RegionJson of(Region region, List<Action> actions) {
            return new RegionJson(
                    region.id(),
                    region.code().toString(),
                    region.name(),
                    region.kind(),
                    region.parent(),
                    region.villages(),
                    region.validFrom(),
                    region.validTo(),
                    actions);
        }
    }
}
