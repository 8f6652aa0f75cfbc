package city.wufei.registry.web;

import city.wufei.kernel.CreditCode;
import city.wufei.kernel.KernelError;
import city.wufei.kernel.PageRequest;
import city.wufei.kernel.RegionCode;
import city.wufei.platform.Caller;
import city.wufei.platform.Words;
import city.wufei.platform.spreadsheet.Entry;
import city.wufei.platform.spreadsheet.TableDefinition;
import city.wufei.platform.spreadsheet.intake.Entered;
import city.wufei.platform.spreadsheet.intake.TableImport;
import city.wufei.registry.Organisation;
import city.wufei.registry.OrganisationBook;
import city.wufei.registry.OrganisationBook.BodyKey;
import city.wufei.registry.OrganisationBook.Saving;
import city.wufei.registry.OrganisationEntry;
import city.wufei.registry.Region;
import city.wufei.registry.RegionFilter;
import city.wufei.registry.Regions;
import city.wufei.registry.internal.PrintedName;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Bodies that come in as a spreadsheet; each is known by its name within its region. */
@Component
class OrganisationImport implements TableImport<OrganisationEntry> {
    private static final String KEY = "%d %s";

    private final OrganisationBook book;
    private final Regions regions;
    private final Clock clock;
    private final TableDefinition<OrganisationEntry> table;

    OrganisationImport(OrganisationBook book, Regions regions, Clock clock, Words words) {
        this.book = book;
        this.regions = regions;
        this.clock = clock;
        this.table = OrganisationTable.of(Entry.reference(this::regionsCalled, this::regionNames), words);
    }

    @Override
    public TableDefinition<OrganisationEntry> table() {
        return table;
    }

    @Override
    public String address() {
        return "/organisations/import";
    }

    @Override
    public void admit(Caller caller) {
        Reach.requireEverywhere(caller);
    }

    @Override
    public String key(Entered row) {
        BodyKey key = book.key(region(row), name(row));
        return KEY.formatted(key.region(), key.name());
    }

    @Override
    public Map<String, OrganisationEntry> current(Set<String> keys) {
        List<BodyKey> asked = keys.stream().map(OrganisationImport::key).toList();
        Map<String, OrganisationEntry> current = new HashMap<>();
        book.current(asked)
                .forEach((key, body) ->
                        current.put(KEY.formatted(key.region(), key.name()), OrganisationEntry.of(body)));
        return current;
    }

    @Override
    public OrganisationEntry row(Entered entered, @Nullable OrganisationEntry before) {
        CreditCode kept = before == null ? null : before.creditCode();
        return new OrganisationEntry(
                PrintedName.of(name(entered)),
                printed(entered.text("fullName", before == null ? null : before.fullName())),
                Objects.requireNonNull(entered.choice("kind", Organisation.Kind.class)),
                region(entered),
                entered.sent("creditCode") ? creditCode(entered) : kept,
                entered.text("address", before == null ? null : before.address()),
                aliases(entered, before));
    }

    private static List<String> aliases(Entered entered, @Nullable OrganisationEntry before) {
        return entered.texts("aliases", before == null ? List.of() : before.aliases()).stream()
                .map(PrintedName::of)
                .distinct()
                .toList();
    }

    /** As the register keeps names, so that the same ones compare as the same. */
    private static @Nullable String printed(@Nullable String name) {
        return name == null ? null : PrintedName.of(name);
    }

    private static @Nullable CreditCode creditCode(Entered entered) {
        String written = entered.text("creditCode");
        if (written == null) {
            return null;
        }
        Optional<CreditCode> code = CreditCode.find(written);
        if (code.isEmpty()) {
            entered.wrong("creditCode", KernelError.CREDIT_CODE_INVALID, written);
        }
        return code.orElse(null);
    }

    @Override
    public void save(List<Change<OrganisationEntry>> changes) {
        List<BodyKey> keys = changes.stream().map(change -> key(change.after())).toList();
        Map<BodyKey, Organisation> there = book.current(keys);
        book.save(changes.stream()
                .map(change -> new Saving(there.get(key(change.after())), change.after()))
                .toList());
    }

    private BodyKey key(OrganisationEntry entry) {
        return book.key(entry.region(), entry.name());
    }

    private static BodyKey key(String written) {
        int space = written.indexOf(' ');
        return new BodyKey(Long.parseLong(written.substring(0, space)), written.substring(space + 1));
    }

    private static Region region(Entered row) {
        return Objects.requireNonNull(row.reference("region", Region.class));
    }

    private static String name(Entered row) {
        return Objects.requireNonNull(row.text("name"));
    }

    /** By name or by code. */
    private List<Region> regionsCalled(String written) {
        Optional<Region> byCode = RegionCode.find(written).flatMap(code -> regions.find(code, today()));
        return byCode.or(() -> regions.named(written, today())).map(List::of).orElse(List.of());
    }

    private List<String> regionNames() {
        return regions.list(RegionFilter.all(today()), new PageRequest(0, PageRequest.LARGEST, null)).items().stream()
                .map(Region::name)
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
