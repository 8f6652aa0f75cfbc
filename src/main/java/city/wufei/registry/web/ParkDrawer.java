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
import city.wufei.registry.Memberships;
import city.wufei.registry.Named;
import city.wufei.registry.Park;
import city.wufei.registry.Parks;
import city.wufei.registry.Region;
import city.wufei.registry.RegistryError;
import city.wufei.registry.internal.PrintedName;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Parks. */
@Component
class ParkDrawer implements Drawer<Park> {
    private final Parks parks;
    private final RegisterReferences references;
    private final Words words;
    private final TableDefinition<Park> table;

    ParkDrawer(Parks parks, RegisterReferences references, Words words) {
        this.parks = parks;
        this.references = references;
        this.words = words;
        this.table = new TableDefinition<>(
                "parks",
                List.of(
                        Column.text("name", Park::name)
                                .width(28)
                                .entered(Entry.text().mustBe().atMost(100)),
                        Column.<Park>text("region", one -> one.region().name())
                                .width(14)
                                .entered(references.region().mustBe()),
                        Column.<Park>text(
                                        "administration",
                                        one -> one.administration() == null
                                                ? null
                                                : one.administration().name())
                                .width(28)
                                .entered(references.administration()),
                        Column.<Park>whole("members", Park::members),
                        Column.date("validFrom", Park::validFrom).entered(Entry.date()),
                        Column.date("validTo", Park::validTo).entered(Entry.date()),
                        Column.text("note", Park::note)
                                .width(40)
                                .entered(Entry.text().atMost(500))));
    }

    @Override
    public TableDefinition<Park> table() {
        return table;
    }

    @Override
    public String key(Entered row) {
        String name = PrintedName.of(Objects.requireNonNull(row.text("name")));
        return LastingKey.of(name, row.date("validTo"), references.today());
    }

    @Override
    public Map<String, Park> current(Set<String> keys) {
        return LastingKey.current(keys, references.today(), parks::named, Park::validTo);
    }

    @Override
    public Park row(Entered row, @Nullable Park before) {
        LocalDate from = row.date("validFrom", before == null ? null : before.validFrom());
        LocalDate to = row.date("validTo", before == null ? null : before.validTo());
        if (from != null && to != null && to.isBefore(from)) {
            row.wrong("validTo", RegistryError.DAYS_CROSSED, from);
        }
        return new Park(
                before == null ? null : before.id(),
                PrintedName.of(Objects.requireNonNull(row.text("name"))),
                Objects.requireNonNull(row.reference("region", Region.class)),
                row.sent("administration") || before == null
                        ? row.reference("administration", Named.class)
                        : before.administration(),
                row.text("note", before == null ? null : before.note()),
                before == null ? 0 : before.members(),
                from,
                to);
    }

    @Override
    public void save(List<Change<Park>> changes) {
        changes.forEach(change -> parks.save(change.before(), change.after()));
    }

    @Override
    public List<String> shown() {
        return List.of("name", "region", "administration", "members");
    }

    @Override
    public Set<String> sortKeys() {
        return Set.of("name", "region", "members");
    }

    @Override
    public List<Choice> choices(LocalDate day) {
        return List.of(new Choice("over", "drawer.over", Map.of("yes", words.of("drawer.over.yes"))));
    }

    @Override
    public Listing<Park> list(Asked asked, PageRequest request) {
        return parks.list(new Parks.Filter(asked.text(), asked.over(), asked.on()), request);
    }

    @Override
    public Optional<Park> find(long id, LocalDate day) {
        return parks.find(id, day);
    }

    @Override
    public long id(Park item) {
        return Objects.requireNonNull(item.id());
    }

    @Override
    public List<Whereabouts> where(Park one) {
        return List.of(Whereabouts.NOWHERE);
    }

    @Override
    public String name(Park item) {
        return item.name();
    }

    @Override
    public @Nullable LocalDate lastDay(Park item) {
        return item.validTo();
    }

    @Override
    public DrawerJson json(Park item, Standing standing) {
        return DrawerJson.OfPark.of(item, standing);
    }

    @Override
    public long save(@Nullable Park before, Park after, Caller by) {
        return parks.save(before, after);
    }

    @Override
    public Memberships memberships(Park item) {
        return parks;
    }

    @Override
    public List<Panel> panels(Park item, LocalDate day) {
        return List.of();
    }

    @Override
    public RegistryError unknown() {
        return RegistryError.PARK_NOT_FOUND;
    }
}
