package city.wufei.registry.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Failure;
import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.kernel.RegionCode;
import city.wufei.platform.Action;
import city.wufei.platform.AsOf;
import city.wufei.platform.Needs;
import city.wufei.platform.spreadsheet.intake.OneRow;
import city.wufei.registry.Capacity;
import city.wufei.registry.Facilities;
import city.wufei.registry.Facility;
import city.wufei.registry.Named;
import city.wufei.registry.RegistryError;
import city.wufei.registry.Unit;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The facilities of the register, as they are on a day ({@code asOf}, today without it). */
@RestController
@Needs(Action.READ)
@RequestMapping("/api/v1/facilities")
class FacilityApi {
    private final Facilities facilities;
    private final FacilityDrawer drawer;
    private final OneRow rows;
    private final Clock clock;

    FacilityApi(Facilities facilities, FacilityDrawer drawer, OneRow rows, Clock clock) {
        this.facilities = facilities;
        this.drawer = drawer;
        this.rows = rows;
        this.clock = clock;
    }

    /** Those that are not closed on the day. */
    @GetMapping
    Listing<FacilityJson> list(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable Long park,
            @RequestParam(required = false) @Nullable String q,
            AsOf asOf,
            PageRequest page,
            CurrentPerson person) {
        RegionCode within = region == null ? null : RegionCode.of(region);
        return facilities
                .list(new Facilities.Filter(q, kind, null, within, park, false, asOf.date()), page)
                .map(one -> json(one, person));
    }

    @GetMapping("/{id}")
    FacilityJson get(@PathVariable long id, AsOf asOf, CurrentPerson person) {
        return json(known(id, asOf.date()), person);
    }

    /** Adds one. The body holds texts by the names of the spreadsheet's columns: {@code name}, {@code kind} (code or name), {@code operator}, {@code region} … */
    @PostMapping
    @Needs(Action.EDIT_REGISTER)
    @Transactional
    ResponseEntity<FacilityJson> add(@RequestBody Map<String, String> values, CurrentPerson person) {
        LocalDate today = LocalDate.now(clock);
        Facility wanted = rows.read(drawer, values, null);
        Reach.require(person, drawer.where(wanted));
        long id = facilities.save(null, wanted, today);
        return ResponseEntity.created(URI.create("/api/v1/facilities/" + id)).body(json(known(id, today), person));
    }

    private FacilityJson json(Facility one, CurrentPerson person) {
        return FacilityJson.of(one, Reach.may(person, drawer.where(one)) ? List.of(Action.EDIT_REGISTER) : List.of());
    }

    private Facility known(long id, LocalDate day) {
        return facilities
                .find(id, day)
                .orElseThrow(() -> Failure.of(RegistryError.FACILITY_NOT_FOUND, String.valueOf(id)));
    }

    /** Amounts are decimal strings, as everywhere in this API. */
    record CapacityJson(String value, Unit unit, @Nullable LocalDate from) {
        static @Nullable CapacityJson of(@Nullable Capacity capacity) {
            return capacity == null
                    ? null
                    : new CapacityJson(capacity.amount().toPlainString(), capacity.unit(), capacity.from());
        }
    }

    /**
     * A facility.
     *
     * @param region code of the region it lies in
     * @param remaining volume left in cubic metres, as a decimal string
     * @param actions what the caller may do now
     */
    record FacilityJson(
            long id,
            String name,
            String kind,
            @Nullable Named operator,
            String region,
            @Nullable Named park,
            @Nullable CapacityJson design,
            @Nullable CapacityJson licensed,
            @Nullable String remaining,
            @Nullable LocalDate remainingOn,
            @Nullable LocalDate openedOn,
            @Nullable LocalDate closedOn,
            List<Action> actions) {
        static FacilityJson of(Facility one, List<Action> actions) {
            return new FacilityJson(
                    Objects.requireNonNull(one.id()),
                    one.name(),
                    one.kind(),
                    one.operator(),
                    one.region().code().toString(),
                    one.park(),
                    CapacityJson.of(one.design()),
                    CapacityJson.of(one.licensed()),
                    one.remaining() == null ? null : one.remaining().toPlainString(),
                    one.remainingOn(),
                    one.openedOn(),
                    one.closedOn(),
                    actions);
        }
    }
}
