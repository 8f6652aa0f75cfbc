package city.wufei.registry.web;

import city.wufei.identity.Whereabouts;
import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.kernel.RegionCode;
import city.wufei.platform.Caller;
import city.wufei.platform.Words;
import city.wufei.platform.spreadsheet.Column;
import city.wufei.platform.spreadsheet.Entry;
import city.wufei.platform.spreadsheet.TableDefinition;
import city.wufei.platform.spreadsheet.intake.Entered;
import city.wufei.registry.Capacity;
import city.wufei.registry.Facilities;
import city.wufei.registry.Facility;
import city.wufei.registry.Holder;
import city.wufei.registry.KindOf;
import city.wufei.registry.Kinds;
import city.wufei.registry.Named;
import city.wufei.registry.Region;
import city.wufei.registry.RegistryError;
import city.wufei.registry.Unit;
import city.wufei.registry.internal.PrintedName;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Facilities. */
@Component
class FacilityDrawer implements Drawer<Facility> {
    private final Facilities facilities;
    private final Kinds kinds;
    private final RegisterReferences references;
    private final Reach reach;
    private final Holdings holdings;
    private final Words words;
    private final TableDefinition<Facility> table;

    FacilityDrawer(
            Facilities facilities,
            Kinds.OfRegister kinds,
            RegisterReferences references,
            Reach reach,
            Holdings holdings,
            Words words) {
        this.facilities = facilities;
        this.kinds = kinds.facilities();
        this.references = references;
        this.reach = reach;
        this.holdings = holdings;
        this.words = words;
        this.table = new TableDefinition<>("facilities", columns());
    }

    private List<Column<Facility>> columns() {
        Entry unit = Entry.choice("unit", Unit.class);
        Entry amount = Entry.number().between(BigDecimal.ZERO, null);
        return List.of(
                Column.text("name", Facility::name)
                        .width(32)
                        .entered(Entry.text().mustBe().atMost(100)),
                Column.<Facility>text("kind", one -> RegisterReferences.kindName(kinds, one.kind()))
                        .width(24)
                        .entered(RegisterReferences.kind(kinds).mustBe()),
                Column.<Facility>text("operator", one -> name(one.operator()))
                        .width(32)
                        .entered(references.body()),
                Column.<Facility>text("region", one -> one.region().name())
                        .width(14)
                        .entered(references.region().mustBe()),
                Column.<Facility>text("park", one -> name(one.park())).width(20).entered(references.park()),
                Column.text("address", Facility::address)
                        .width(32)
                        .entered(Entry.text().atMost(200)),
                Column.<Facility>number("design", one -> amount(one.design())).entered(amount),
                Column.<Facility>text("designUnit", one -> unit(one.design()))
                        .width(14)
                        .entered(unit),
                Column.<Facility>number("licensed", one -> amount(one.licensed()))
                        .entered(amount),
                Column.<Facility>text("licensedUnit", one -> unit(one.licensed()))
                        .width(14)
                        .entered(unit),
                Column.<Facility>date("capacityFrom", one -> null).entered(Entry.date()),
                Column.number("remaining", Facility::remaining).entered(amount),
                Column.date("remainingOn", Facility::remainingOn).entered(Entry.date()),
                Column.date("openedOn", Facility::openedOn).entered(Entry.date()),
                Column.date("closedOn", Facility::closedOn).entered(Entry.date()),
                Column.text("note", Facility::note)
                        .width(40)
                        .entered(Entry.text().atMost(500)));
    }

    private static @Nullable String name(@Nullable Named named) {
        return named == null ? null : named.name();
    }

    private static @Nullable BigDecimal amount(@Nullable Capacity capacity) {
        return capacity == null ? null : capacity.amount();
    }

    private @Nullable String unit(@Nullable Capacity capacity) {
        return capacity == null ? null : words.of("unit." + capacity.unit());
    }

    @Override
    public TableDefinition<Facility> table() {
        return table;
    }

    @Override
    public String key(Entered row) {
        return PrintedName.of(Objects.requireNonNull(row.text("name")));
    }

    @Override
    public Map<String, Facility> current(Set<String> keys) {
        return facilities.named(keys, references.today());
    }

    @Override
    public Facility row(Entered row, @Nullable Facility before) {
        LocalDate opened = row.date("openedOn", before == null ? null : before.openedOn());
        LocalDate closed = row.date("closedOn", before == null ? null : before.closedOn());
        if (opened != null && closed != null && closed.isBefore(opened)) {
            row.wrong("closedOn", RegistryError.DAYS_CROSSED, opened);
        }
        return new Facility(
                before == null ? null : before.id(),
                PrintedName.of(Objects.requireNonNull(row.text("name"))),
                Objects.requireNonNull(row.reference("kind", KindOf.class)).code(),
                row.sent("operator") || before == null ? row.reference("operator", Named.class) : before.operator(),
                Objects.requireNonNull(row.reference("region", Region.class)),
                row.sent("park") || before == null ? row.reference("park", Named.class) : before.park(),
                row.text("address", before == null ? null : before.address()),
                capacity(row, "design", before == null ? null : before.design(), Capacity.Sort.DESIGN),
                capacity(row, "licensed", before == null ? null : before.licensed(), Capacity.Sort.LICENSED),
                row.number("remaining", before == null ? null : before.remaining()),
                row.date("remainingOn", before == null ? null : before.remainingOn()),
                opened,
                closed,
                row.text("note", before == null ? null : before.note()),
                before == null ? null : before.place());
    }

    /** What stays as it was keeps its days, whatever day is given for what changes. */
    private static @Nullable Capacity capacity(
            Entered row, String column, @Nullable Capacity before, Capacity.Sort sort) {
        if (!row.sent(column) && before != null) {
            return before;
        }
        BigDecimal amount = row.number(column);
        Unit unit = row.choice(column + "Unit", Unit.class);
        if ((amount == null) != (unit == null)) {
            row.wrong(amount == null ? column : column + "Unit", RegistryError.UNIT_MISSING);
        }
        if (amount == null || unit == null) {
            return before;
        }
        boolean same = before != null && before.amount().compareTo(amount) == 0 && before.unit() == unit;
        return same ? before : new Capacity(sort, amount, unit, row.date("capacityFrom"), null);
    }

    @Override
    public void save(List<Change<Facility>> changes) {
        changes.forEach(change -> facilities.save(change.before(), change.after(), references.today()));
    }

    @Override
    public List<String> shown() {
        return List.of("name", "kind", "operator", "region", "design", "designUnit", "licensed", "licensedUnit");
    }

    @Override
    public Set<String> sortKeys() {
        return Set.of("name", "kind", "operator", "region", "design", "licensed", "openedOn");
    }

    @Override
    public List<Choice> choices(LocalDate day) {
        return List.of(
                new Choice("kind", "table.facilities.kind", RegisterReferences.kindNames(kinds)),
                new Choice("region", "table.facilities.region", references.regionNames(day)),
                new Choice("park", "table.facilities.park", references.parkNames(day)),
                new Choice("over", "drawer.over", Map.of("yes", words.of("drawer.over.yes"))));
    }

    @Override
    public Listing<Facility> list(Asked asked, PageRequest request) {
        String region = asked.of("region");
        String park = asked.of("park");
        return facilities.list(
                new Facilities.Filter(
                        asked.text(),
                        asked.of("kind"),
                        asked.of("stream"),
                        region == null ? null : RegionCode.of(region),
                        park == null ? null : Ids.of("park", park),
                        asked.over(),
                        asked.on()),
                request);
    }

    @Override
    public Optional<Facility> find(long id, LocalDate day) {
        return facilities.find(id, day);
    }

    @Override
    public long id(Facility item) {
        return Objects.requireNonNull(item.id());
    }

    @Override
    public List<Whereabouts> where(Facility one) {
        Whereabouts operator = reach.of(one.operator());
        Set<Long> parks = new HashSet<>(operator.parks());
        Named park = one.park();
        if (park != null) {
            parks.add(park.id());
        }
        return List.of(new Whereabouts(one.region().code(), parks, operator.organisations()));
    }

    @Override
    public String name(Facility item) {
        return item.name();
    }

    @Override
    public @Nullable LocalDate lastDay(Facility item) {
        return item.closedOn();
    }

    @Override
    public DrawerJson json(Facility item, Standing standing) {
        return DrawerJson.OfFacility.of(item, standing);
    }

    @Override
    public String lastDayColumn() {
        return "closedOn";
    }

    @Override
    public long save(@Nullable Facility before, Facility after, Caller by) {
        return facilities.save(before, after, references.today());
    }

    @Override
    public List<Panel> panels(Facility item, LocalDate day) {
        long id = id(item);
        return holdings.and(
                List.of(
                        new Panel(
                                "facility.capacities",
                                List.of(
                                        "facility.sort",
                                        "facility.amount",
                                        "facility.unit",
                                        "drawer.from",
                                        "drawer.to"),
                                facilities.capacities(id).stream()
                                        .map(one -> List.of(
                                                Panel.Cell.of(words.of("capacity." + one.sort())),
                                                Panel.Cell.of(one.amount()),
                                                Panel.Cell.of(words.of("unit." + one.unit())),
                                                Panel.Cell.of(one.from()),
                                                Panel.Cell.of(one.to())))
                                        .toList(),
                                null),
                        new Panel(
                                "facility.readings",
                                List.of("facility.readOn", "table.facilities.remaining"),
                                facilities.readings(id).stream()
                                        .map(one -> List.of(Panel.Cell.of(one.on()), Panel.Cell.of(one.remaining())))
                                        .toList(),
                                null)),
                new Panel(
                        "facility.source",
                        List.of("facility.place"),
                        item.place() == null ? List.of() : List.of(List.of(Panel.Cell.of(item.place()))),
                        null),
                holdings.qualifications(new Holder(Holder.Type.FACILITY, id, item.name()), day));
    }

    @Override
    public RegistryError unknown() {
        return RegistryError.FACILITY_NOT_FOUND;
    }
}
