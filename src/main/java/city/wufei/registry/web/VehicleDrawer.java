package city.wufei.registry.web;

import city.wufei.identity.Whereabouts;
import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.platform.Caller;
import city.wufei.platform.Words;
import city.wufei.platform.spreadsheet.Column;
import city.wufei.platform.spreadsheet.Entry;
import city.wufei.platform.spreadsheet.TableDefinition;
import city.wufei.platform.spreadsheet.intake.Entered;
import city.wufei.registry.Holder;
import city.wufei.registry.KindOf;
import city.wufei.registry.Kinds;
import city.wufei.registry.Named;
import city.wufei.registry.Plate;
import city.wufei.registry.RegistryError;
import city.wufei.registry.Vehicle;
import city.wufei.registry.Vehicles;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Vehicles. */
@Component
class VehicleDrawer implements Drawer<Vehicle> {
    private static final BigDecimal HEAVIEST = BigDecimal.valueOf(100_000);

    private final Vehicles vehicles;
    private final Kinds kinds;
    private final RegisterReferences references;
    private final Reach reach;
    private final Holdings holdings;
    private final Words words;
    private final TableDefinition<Vehicle> table;

    VehicleDrawer(
            Vehicles vehicles,
            Kinds.OfRegister kinds,
            RegisterReferences references,
            Reach reach,
            Holdings holdings,
            Words words) {
        this.vehicles = vehicles;
        this.kinds = kinds.vehicles();
        this.references = references;
        this.reach = reach;
        this.holdings = holdings;
        this.words = words;
        this.table = new TableDefinition<>(
                "vehicles",
                List.of(
                        Column.<Vehicle>text("plate", one -> one.plate().text())
                                .width(14)
                                .entered(Entry.text().mustBe().atMost(20)),
                        Column.<Vehicle>text("kind", one -> RegisterReferences.kindName(this.kinds, one.kind()))
                                .width(22)
                                .entered(RegisterReferences.kind(this.kinds).mustBe()),
                        Column.<Vehicle>text(
                                        "carrier",
                                        one -> one.carrier() == null
                                                ? null
                                                : one.carrier().name())
                                .width(32)
                                .entered(references.body()),
                        Column.whole("loadLimit", Vehicle::loadLimit)
                                .unit("unit.kg")
                                .entered(Entry.whole().between(BigDecimal.ONE, HEAVIEST)),
                        Column.date("validFrom", Vehicle::validFrom).entered(Entry.date()),
                        Column.date("validTo", Vehicle::validTo).entered(Entry.date()),
                        Column.text("note", Vehicle::note)
                                .width(40)
                                .entered(Entry.text().atMost(500))));
    }

    @Override
    public TableDefinition<Vehicle> table() {
        return table;
    }

    @Override
    public String key(Entered row) {
        String written = Objects.requireNonNull(row.text("plate"));
        String plate = Plate.find(written).map(Plate::text).orElse(written);
        return LastingKey.of(plate, row.date("validTo"), references.today());
    }

    @Override
    public Map<String, Vehicle> current(Set<String> keys) {
        return LastingKey.current(keys, references.today(), vehicles::plated, Vehicle::validTo);
    }

    @Override
    public Vehicle row(Entered row, @Nullable Vehicle before) {
        String written = Objects.requireNonNull(row.text("plate"));
        Plate plate = Plate.find(written).orElse(null);
        if (plate == null) {
            row.wrong("plate", RegistryError.PLATE_INVALID, written);
        }
        BigDecimal load = row.sent("loadLimit") || before == null
                ? row.number("loadLimit")
                : before.loadLimit() == null ? null : BigDecimal.valueOf(before.loadLimit());
        LocalDate from = row.date("validFrom", before == null ? null : before.validFrom());
        LocalDate to = row.date("validTo", before == null ? null : before.validTo());
        if (from != null && to != null && to.isBefore(from)) {
            row.wrong("validTo", RegistryError.DAYS_CROSSED, from);
        }
        return new Vehicle(
                before == null ? null : before.id(),
                plate == null ? new Plate(written) : plate,
                Objects.requireNonNull(row.reference("kind", KindOf.class)).code(),
                row.sent("carrier") || before == null ? row.reference("carrier", Named.class) : before.carrier(),
                load == null ? null : load.intValueExact(),
                row.text("note", before == null ? null : before.note()),
                from,
                to);
    }

    @Override
    public void save(List<Change<Vehicle>> changes) {
        changes.forEach(change -> vehicles.save(change.before(), change.after()));
    }

    @Override
    public List<String> shown() {
        return List.of("plate", "kind", "carrier", "loadLimit", "validTo");
    }

    @Override
    public Set<String> sortKeys() {
        return Set.of("plate", "kind", "carrier", "loadLimit");
    }

    @Override
    public List<Choice> choices(LocalDate day) {
        return List.of(
                new Choice("kind", "table.vehicles.kind", RegisterReferences.kindNames(kinds)),
                new Choice("over", "drawer.over", Map.of("yes", words.of("drawer.over.yes"))));
    }

    @Override
    public Listing<Vehicle> list(Asked asked, PageRequest request) {
        return vehicles.list(
                new Vehicles.Filter(asked.text(), asked.of("kind"), null, asked.over(), asked.on()), request);
    }

    @Override
    public Optional<Vehicle> find(long id, LocalDate day) {
        return vehicles.find(id, day);
    }

    @Override
    public long id(Vehicle item) {
        return Objects.requireNonNull(item.id());
    }

    @Override
    public List<Whereabouts> where(Vehicle one) {
        return List.of(reach.of(one.carrier()));
    }

    @Override
    public String name(Vehicle item) {
        return item.plate().text();
    }

    @Override
    public @Nullable LocalDate lastDay(Vehicle item) {
        return item.validTo();
    }

    @Override
    public DrawerJson json(Vehicle item, Standing standing) {
        return DrawerJson.OfVehicle.of(item, standing);
    }

    @Override
    public long save(@Nullable Vehicle before, Vehicle after, Caller by) {
        return vehicles.save(before, after);
    }

    @Override
    public List<Panel> panels(Vehicle item, LocalDate day) {
        return holdings.and(
                List.of(), holdings.qualifications(new Holder(Holder.Type.VEHICLE, id(item), name(item)), day));
    }

    @Override
    public RegistryError unknown() {
        return RegistryError.VEHICLE_NOT_FOUND;
    }
}
