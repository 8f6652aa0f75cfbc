package city.wufei.registry.web;

import city.wufei.kernel.Failure;
import city.wufei.kernel.PageRequest;
import city.wufei.kernel.RegionCode;
import city.wufei.platform.spreadsheet.Entry;
import city.wufei.registry.Facilities;
import city.wufei.registry.Groups;
import city.wufei.registry.Holder;
import city.wufei.registry.KindOf;
import city.wufei.registry.Kinds;
import city.wufei.registry.Named;
import city.wufei.registry.Organisation;
import city.wufei.registry.OrganisationFilter;
import city.wufei.registry.Organisations;
import city.wufei.registry.Park;
import city.wufei.registry.Parks;
import city.wufei.registry.Plate;
import city.wufei.registry.Region;
import city.wufei.registry.RegionFilter;
import city.wufei.registry.Regions;
import city.wufei.registry.RegistryError;
import city.wufei.registry.Vehicles;
import city.wufei.registry.internal.PrintedName;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What tables of the register can refer to by name: bodies, townships, parks, kinds, holders. */
@Component
class RegisterReferences {
    private static final PageRequest MANY = new PageRequest(0, PageRequest.LARGEST, null);

    private final Organisations organisations;
    private final Regions regions;
    private final Groups groups;
    private final Parks parks;
    private final Facilities facilities;
    private final Vehicles vehicles;
    private final Clock clock;

    RegisterReferences(
            Organisations organisations,
            Regions regions,
            Groups groups,
            Parks parks,
            Facilities facilities,
            Vehicles vehicles,
            Clock clock) {
        this.organisations = organisations;
        this.regions = regions;
        this.groups = groups;
        this.parks = parks;
        this.facilities = facilities;
        this.vehicles = vehicles;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** A body, as {@link Named}. */
    Entry body() {
        return Entry.reference(this::bodiesCalled, () -> names(Organisation.Kind.ENTERPRISE));
    }

    /** A body that administers a park, as {@link Named}. */
    Entry administration() {
        return Entry.reference(this::bodiesCalled, () -> names(Organisation.Kind.PARK_ADMINISTRATION));
    }

    private List<String> names(Organisation.Kind kind) {
        return organisations.list(new OrganisationFilter(null, kind, null, today()), MANY).items().stream()
                .map(Organisation::name)
                .toList();
    }

    private List<Named> bodiesCalled(String written) {
        return organisations.called(written, today()).stream()
                .map(body -> new Named(body.id(), body.name()))
                .toList();
    }

    /** A region by name or code, as {@link Region}. */
    Entry region() {
        return Entry.reference(
                this::regionsCalled,
                () -> regionNames(today()).values().stream().toList());
    }

    private List<Region> regionsCalled(String written) {
        Optional<Region> byCode = RegionCode.find(written).flatMap(code -> regions.find(code, today()));
        return byCode.or(() -> regions.named(written, today())).stream().toList();
    }

    /** By code. */
    Map<String, String> regionNames(LocalDate day) {
        Map<String, String> names = new LinkedHashMap<>();
        regions.list(RegionFilter.all(day), MANY)
                .items()
                .forEach(region -> names.put(region.code().toString(), region.name()));
        return names;
    }

    /** A park, as {@link Named}. */
    Entry park() {
        return Entry.reference(
                written -> parks.named(List.of(written), today()).values().stream()
                        .map(RegisterReferences::named)
                        .toList(),
                () -> parkNames(today()).values().stream().toList());
    }

    /** By id. */
    Map<String, String> parkNames(LocalDate day) {
        Map<String, String> names = new LinkedHashMap<>();
        parks.list(new Parks.Filter(null, false, day), MANY)
                .items()
                .forEach(park -> names.put(String.valueOf(park.id()), park.name()));
        return names;
    }

    /** Groups of bodies by id. */
    Map<String, String> groupNames(LocalDate day) {
        Map<String, String> names = new LinkedHashMap<>();
        groups.list(new Groups.Filter(null, null, false, day), MANY)
                .items()
                .forEach(group -> names.put(String.valueOf(group.id()), group.name()));
        return names;
    }

    private static Named named(Park park) {
        return new Named(Objects.requireNonNull(park.id()), park.name());
    }

    /** A kind, as {@link KindOf}. */
    static Entry kind(Kinds kinds) {
        return Entry.reference(
                kinds::called,
                () -> kinds.all().stream()
                        .map(kind -> kind.name(LocaleContextHolder.getLocale()))
                        .toList());
    }

    static Map<String, String> kindNames(Kinds kinds) {
        Map<String, String> names = new LinkedHashMap<>();
        kinds.all().forEach(kind -> names.put(kind.code(), kind.name(LocaleContextHolder.getLocale())));
        return names;
    }

    static String kindName(Kinds kinds, String code) {
        return kinds.name(code, LocaleContextHolder.getLocale());
    }

    /** Who of that type is called so today. */
    List<Holder> holders(Holder.Type type, String written) {
        return switch (type) {
            case ORGANISATION ->
                bodiesCalled(written).stream()
                        .map(body -> new Holder(type, body.id(), body.name()))
                        .toList();
            case REGION ->
                regionsCalled(written).stream()
                        .map(region -> new Holder(type, region.id(), region.name()))
                        .toList();
            case FACILITY ->
                facilities.named(List.of(PrintedName.of(written)), today()).values().stream()
                        .map(one -> new Holder(type, Objects.requireNonNull(one.id()), one.name()))
                        .toList();
            case VEHICLE ->
                Plate.find(written).stream()
                        .flatMap(plate -> vehicles.plated(List.of(plate.text()), today()).values().stream())
                        .map(one -> new Holder(
                                type,
                                Objects.requireNonNull(one.id()),
                                one.plate().text()))
                        .toList();
        };
    }

    /** The only body called so today. */
    Named bodyCalled(String written) {
        List<Named> found = bodiesCalled(written);
        if (found.size() != 1) {
            throw Failure.of(RegistryError.BODY_NOT_CLEAR, written);
        }
        return found.get(0);
    }

    /** The body called so today, or else the facility. */
    Holder bodyOrFacility(String written) {
        List<Holder> bodies = holders(Holder.Type.ORGANISATION, written);
        List<Holder> found = bodies.isEmpty() ? holders(Holder.Type.FACILITY, written) : bodies;
        if (found.size() != 1) {
            throw Failure.of(RegistryError.BODY_NOT_CLEAR, written);
        }
        return found.get(0);
    }

    /** A holder of an id, with its name today. */
    Optional<Holder> holder(Holder.Type type, long id) {
        return switch (type) {
            case ORGANISATION -> organisations.on(id, today()).map(one -> new Holder(type, one.id(), one.name()));
            case REGION -> regions.on(id, today()).map(one -> new Holder(type, one.id(), one.name()));
            case FACILITY -> facilities.find(id, today()).map(one -> new Holder(type, id, one.name()));
            case VEHICLE ->
                vehicles.find(id, today())
                        .map(one -> new Holder(type, id, one.plate().text()));
        };
    }

    /** Names that a form offers for holders. */
    List<String> holderNames() {
        return Stream.concat(
                        names(Organisation.Kind.ENTERPRISE).stream(),
                        facilities
                                .list(new Facilities.Filter(null, null, null, null, null, false, today()), MANY)
                                .items()
                                .stream()
                                .map(one -> one.name()))
                .toList();
    }
}
