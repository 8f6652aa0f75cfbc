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
import city.wufei.registry.Contract;
import city.wufei.registry.Contracts;
import city.wufei.registry.Named;
import city.wufei.registry.RegistryError;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Contracts. */
@Component
class ContractDrawer implements Drawer<Contract> {
    private final Contracts contracts;
    private final RegisterReferences references;
    private final Reach reach;
    private final Words words;
    private final TableDefinition<Contract> table;

    ContractDrawer(Contracts contracts, RegisterReferences references, Reach reach, Words words) {
        this.contracts = contracts;
        this.references = references;
        this.reach = reach;
        this.words = words;
        this.table = new TableDefinition<>(
                "contracts",
                List.of(
                        Column.text("number", Contract::number)
                                .width(20)
                                .entered(Entry.text().mustBe().atMost(60)),
                        Column.<Contract>text("client", one -> one.client().name())
                                .width(32)
                                .entered(references.body().mustBe()),
                        Column.<Contract>text(
                                        "contractor", one -> one.contractor().name())
                                .width(32)
                                .entered(references.body().mustBe()),
                        Column.text("subject", Contract::subject)
                                .width(32)
                                .entered(Entry.text().mustBe().atMost(200)),
                        Column.<Contract>text("wastes", one -> String.join("、", one.wastes()))
                                .width(32)
                                .entered(Entry.texts().atMost(500)),
                        Column.date("validFrom", Contract::validFrom)
                                .entered(Entry.date().mustBe()),
                        Column.date("validTo", Contract::validTo).entered(Entry.date()),
                        Column.text("note", Contract::note)
                                .width(40)
                                .entered(Entry.text().atMost(500))));
    }

    @Override
    public TableDefinition<Contract> table() {
        return table;
    }

    @Override
    public String key(Entered row) {
        return Objects.requireNonNull(row.text("number"));
    }

    @Override
    public Map<String, Contract> current(Set<String> keys) {
        return contracts.numbered(keys, references.today());
    }

    @Override
    public Contract row(Entered row, @Nullable Contract before) {
        LocalDate from = Objects.requireNonNull(row.date("validFrom"));
        LocalDate to = row.date("validTo", before == null ? null : before.validTo());
        if (to != null && to.isBefore(from)) {
            row.wrong("validTo", RegistryError.DAYS_CROSSED, from);
        }
        return new Contract(
                before == null ? null : before.id(),
                Objects.requireNonNull(row.text("number")),
                Objects.requireNonNull(row.reference("client", Named.class)),
                Objects.requireNonNull(row.reference("contractor", Named.class)),
                Objects.requireNonNull(row.text("subject")),
                row.texts("wastes", before == null ? List.of() : before.wastes()),
                row.text("note", before == null ? null : before.note()),
                from,
                to);
    }

    @Override
    public void save(List<Change<Contract>> changes) {
        changes.forEach(change -> contracts.save(change.before(), change.after()));
    }

    @Override
    public List<String> shown() {
        return List.of("number", "client", "contractor", "subject", "validFrom", "validTo");
    }

    @Override
    public Set<String> sortKeys() {
        return Set.of("number", "client", "contractor", "validFrom", "validTo");
    }

    @Override
    public List<Choice> choices(LocalDate day) {
        return List.of(new Choice("over", "drawer.over", Map.of("yes", words.of("drawer.over.yes"))));
    }

    @Override
    public Listing<Contract> list(Asked asked, PageRequest request) {
        return contracts.list(new Contracts.Filter(asked.text(), null, asked.over(), asked.on()), request);
    }

    @Override
    public Optional<Contract> find(long id, LocalDate day) {
        return contracts.find(id, day);
    }

    @Override
    public long id(Contract item) {
        return Objects.requireNonNull(item.id());
    }

    @Override
    public List<Whereabouts> where(Contract one) {
        return List.of(reach.of(one.client()), reach.of(one.contractor()));
    }

    @Override
    public String name(Contract item) {
        return item.number();
    }

    @Override
    public @Nullable LocalDate lastDay(Contract item) {
        return item.validTo();
    }

    @Override
    public DrawerJson json(Contract item, Standing standing) {
        return DrawerJson.OfContract.of(item, standing);
    }

    @Override
    public long save(@Nullable Contract before, Contract after, Caller by) {
        return contracts.save(before, after);
    }

    @Override
    public List<Panel> panels(Contract item, LocalDate day) {
        return List.of();
    }

    @Override
    public RegistryError unknown() {
        return RegistryError.CONTRACT_NOT_FOUND;
    }
}
