package city.wufei.registry.web;

import city.wufei.identity.CurrentPerson;
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
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The bodies of the register, as they are on a day ({@code asOf}, today without it). Writes take what {@link SentRow} says;
 * name and region change by {@code /changes} only.
 */
@RestController
@Needs(Action.READ)
@RequestMapping("/api/v1/organisations")
class OrganisationApi {
    private final Organisations organisations;
    private final BodyEntry entry;
    private final OrganisationImport table;
    private final Clock clock;

    OrganisationApi(Organisations organisations, BodyEntry entry, OrganisationImport table, Clock clock) {
        this.organisations = organisations;
        this.entry = entry;
        this.table = table;
        this.clock = clock;
    }

    @GetMapping
    Listing<OrganisationJson> list(
            @RequestParam(required = false) Organisation.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable Long group,
            @RequestParam(required = false) @Nullable String q,
            AsOf asOf,
            PageRequest page,
            CurrentPerson person) {
        RegionCode within = region == null ? null : RegionCode.of(region);
        return organisations
                .list(new OrganisationFilter(q, kind, within, group, asOf.date()), page)
                .map(body -> json(body, asOf, person));
    }

    /** The row of this id, as long as it lasted. */
    @GetMapping("/{id}")
    OrganisationJson get(@PathVariable long id, AsOf asOf, CurrentPerson person) {
        return organisations
                .find(id)
                .map(body -> json(body, asOf, person))
                .orElseThrow(() -> Failure.of(RegistryError.ORGANISATION_NOT_FOUND, String.valueOf(id)));
    }

    @PostMapping
    @Needs(Action.EDIT_REGISTER)
    ResponseEntity<OrganisationJson> add(@RequestBody Map<String, @Nullable Object> body, CurrentPerson person) {
        Organisation saved = entry.add(SentRow.of(body, table).values(), person);
        return ResponseEntity.created(URI.create("/api/v1/organisations/" + saved.id()))
                .body(json(saved, today(), person));
    }

    @PatchMapping("/{id}")
    @Needs(Action.EDIT_REGISTER)
    OrganisationJson change(
            @PathVariable long id, @RequestBody Map<String, @Nullable Object> body, CurrentPerson person) {
        SentRow sent = SentRow.of(body, table);
        return json(entry.change(id, sent.values(), sent.requiredVersion(), person), today(), person);
    }

    private OrganisationJson json(Organisation body, AsOf asOf, CurrentPerson person) {
        boolean lasting = body.validTo() == null;
        return OrganisationJson.of(body, Standing.of(body, lasting ? entry.where(body) : List.of(), asOf, person));
    }

    private AsOf today() {
        return new AsOf(LocalDate.now(clock), true);
    }

    /**
     * A body.
     *
     * @param region code of the region it serves or sits in
     * @param aliases other names that documents use
     * @param version to be sent with a change
     * @param actions what the caller may do now
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
            @Nullable LocalDate validTo,
            @Nullable String version,
            List<Action> actions) {
        static OrganisationJson of(Organisation body, Standing standing) {
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
                    body.validTo(),
                    standing.version(),
                    standing.actions());
        }
    }
}
