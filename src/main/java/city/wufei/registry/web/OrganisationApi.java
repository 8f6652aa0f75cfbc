package city.wufei.registry.web;

import city.wufei.kernel.Failure;
import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.kernel.RegionCode;
import city.wufei.platform.Action;
import city.wufei.platform.AsOf;
import city.wufei.platform.Needs;
import city.wufei.registry.Organisation;
import city.wufei.registry.OrganisationFilter;
import city.wufei.registry.Organisations;
import city.wufei.registry.RegistryError;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The bodies of the register, as they are on a day ({@code asOf}, today without it). */
@RestController
@Needs(Action.READ)
@RequestMapping("/api/v1/organisations")
class OrganisationApi {
    private final Organisations organisations;

    OrganisationApi(Organisations organisations) {
        this.organisations = organisations;
    }

    @GetMapping
    Listing<OrganisationJson> list(
            @RequestParam(required = false) Organisation.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable Long group,
            @RequestParam(required = false) @Nullable String q,
            AsOf asOf,
            PageRequest page) {
        return organisations
                .list(
                        new OrganisationFilter(
                                q, kind, region == null ? null : RegionCode.of(region), group, asOf.date()),
                        page)
                .map(OrganisationJson::of);
    }

    @GetMapping("/{id}")
    OrganisationJson get(@PathVariable long id) {
        return organisations
                .find(id)
                .map(OrganisationJson::of)
                .orElseThrow(() -> Failure.of(RegistryError.ORGANISATION_NOT_FOUND, String.valueOf(id)));
    }

    /**
     * A body.
     *
     * @param region code of the region it serves or sits in
     * @param aliases other names that documents use
     */
    record OrganisationJson(
            long id,
            String name,
            @Nullable String fullName,
            Organisation.Kind kind,
            String region,
            @Nullable String creditCode,
            @Nullable String address,
            List<String> aliases,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {
        static OrganisationJson of(Organisation body) {
            return new OrganisationJson(
                    body.id(),
                    body.name(),
                    body.fullName(),
                    body.kind(),
                    body.region().code().toString(),
                    body.creditCode() == null ? null : body.creditCode().code(),
                    body.address(),
                    body.aliases(),
                    body.validFrom(),
                    body.validTo());
        }
    }
}
