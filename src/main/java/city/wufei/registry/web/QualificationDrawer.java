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
import city.wufei.registry.Qualification;
import city.wufei.registry.Qualifications;
import city.wufei.registry.RegistryError;
import city.wufei.registry.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Dated qualifications; one is known by its kind, its holder, its number and its first day. */
@Component
class QualificationDrawer implements Drawer<Qualification> {
    private static final String BETWEEN = "\t";
    private static final int[] WITHIN_DAYS = {30, 60, 90, 180};

    private final Qualifications qualifications;
    private final Kinds kinds;
    private final RegisterReferences references;
    private final Reach reach;
    private final Words words;
    private final TableDefinition<Qualification> table;

    QualificationDrawer(
            Qualifications qualifications,
            Kinds.OfRegister kinds,
            RegisterReferences references,
            Reach reach,
            Words words) {
        this.qualifications = qualifications;
        this.kinds = kinds.qualifications();
        this.references = references;
        this.reach = reach;
        this.words = words;
        this.table = new TableDefinition<>("qualifications", columns());
    }

    private List<Column<Qualification>> columns() {
        return List.of(
                Column.<Qualification>text("kind", one -> RegisterReferences.kindName(kinds, one.kind()))
                        .width(30)
                        .entered(RegisterReferences.kind(kinds).mustBe()),
                Column.<Qualification>text(
                                "holderType",
                                one -> words.of("holder." + one.holder().type()))
                        .width(12)
                        .entered(Entry.choice("holder", Holder.Type.class).mustBe()),
                Column.<Qualification>text("holder", one -> one.holder().name())
                        .width(32)
                        .entered(Entry.text().mustBe().atMost(100)),
                Column.text("number", Qualification::number)
                        .width(24)
                        .entered(Entry.text().atMost(100)),
                Column.text("issuer", Qualification::issuer)
                        .width(24)
                        .entered(Entry.text().atMost(100)),
                Column.number("amount", Qualification::amount)
                        .entered(Entry.number().between(BigDecimal.ZERO, null)),
                Column.<Qualification>text("unit", one -> one.unit() == null ? null : words.of("unit." + one.unit()))
                        .width(14)
                        .entered(Entry.choice("unit", Unit.class)),
                Column.date("validFrom", Qualification::validFrom)
                        .entered(Entry.date().mustBe()),
                Column.date("validTo", Qualification::validTo).entered(Entry.date()),
                Column.text("note", Qualification::note)
                        .width(40)
                        .entered(Entry.text().atMost(500)));
    }

    @Override
    public TableDefinition<Qualification> table() {
        return table;
    }

    @Override
    public String key(Entered row) {
        return String.join(
                BETWEEN,
                Objects.requireNonNull(row.reference("kind", KindOf.class)).code(),
                Objects.requireNonNull(row.choice("holderType", Holder.Type.class))
                        .name(),
                Objects.requireNonNull(row.text("holder")),
                Objects.requireNonNullElse(row.text("number"), ""),
                Objects.requireNonNull(row.date("validFrom")).toString());
    }

    @Override
    public Map<String, Qualification> current(Set<String> keys) {
        Map<String, Qualification> current = new HashMap<>();
        for (String key : keys) {
            String[] parts = key.split(BETWEEN, -1);
            Holder.Type type = Holder.Type.valueOf(parts[1]);
            List<Holder> holders = references.holders(type, parts[2]);
            if (holders.size() == 1) {
                Qualification asked = new Qualification(
                        null,
                        parts[0],
                        holders.get(0),
                        parts[3],
                        null,
                        null,
                        null,
                        null,
                        LocalDate.parse(parts[4]),
                        null);
                qualifications.like(asked, references.today()).ifPresent(found -> current.put(key, found));
            }
        }
        return current;
    }

    @Override
    public Qualification row(Entered row, @Nullable Qualification before) {
        KindOf kind = Objects.requireNonNull(row.reference("kind", KindOf.class));
        Holder holder = holder(row, kind);
        LocalDate from = Objects.requireNonNull(row.date("validFrom"));
        LocalDate to = row.date("validTo", before == null ? null : before.validTo());
        if (to != null && to.isBefore(from)) {
            row.wrong("validTo", RegistryError.DAYS_CROSSED, from);
        }
        BigDecimal amount = row.number("amount", before == null ? null : before.amount());
        Unit unit = row.sent("unit") || before == null ? row.choice("unit", Unit.class) : before.unit();
        unit = unit == null && amount != null ? kind.unit() : unit;
        if ((amount == null) != (unit == null)) {
            row.wrong(amount == null ? "amount" : "unit", RegistryError.UNIT_MISSING);
        } else if (unit != null && kind.unit() != null && unit != kind.unit()) {
            row.wrong("unit", RegistryError.UNIT_OTHER, words.of("unit." + kind.unit()));
        }
        return new Qualification(
                before == null ? null : before.id(),
                kind.code(),
                holder,
                Objects.requireNonNullElse(row.text("number", before == null ? null : before.number()), ""),
                row.text("issuer", before == null ? null : before.issuer()),
                amount,
                unit,
                row.text("note", before == null ? null : before.note()),
                from,
                to);
    }

    private Holder holder(Entered row, KindOf kind) {
        Holder.Type type = Objects.requireNonNull(row.choice("holderType", Holder.Type.class));
        String written = Objects.requireNonNull(row.text("holder"));
        List<Holder> found = references.holders(type, written);
        if (!kind.holders().contains(type)) {
            String fit = String.join(
                    "、",
                    kind.holders().stream()
                            .map(one -> words.of("holder." + one))
                            .toList());
            row.wrong("holderType", RegistryError.HOLDER_UNFIT, words.of("holder." + type), fit);
        } else if (found.size() != 1) {
            row.wrong("holder", RegistryError.HOLDER_UNKNOWN, words.of("holder." + type), written, found.size());
        }
        return found.size() == 1 ? found.get(0) : new Holder(type, 0, written);
    }

    @Override
    public void save(List<Change<Qualification>> changes) {
        changes.forEach(change -> qualifications.save(change.before(), change.after()));
    }

    @Override
    public List<String> shown() {
        return List.of("kind", "holder", "number", "amount", "unit", "validFrom", "validTo");
    }

    @Override
    public Set<String> sortKeys() {
        return Set.of("kind", "holder", "number", "amount", "validFrom", "validTo");
    }

    @Override
    public List<Choice> choices(LocalDate day) {
        Map<String, String> within = new LinkedHashMap<>();
        for (int days : WITHIN_DAYS) {
            within.put(String.valueOf(days), words.of("qualification.within", days));
        }
        return List.of(
                new Choice("kind", "table.qualifications.kind", RegisterReferences.kindNames(kinds)),
                new Choice("within", "qualification.ending", within),
                new Choice("over", "drawer.over", Map.of("yes", words.of("drawer.over.yes"))));
    }

    @Override
    public Listing<Qualification> list(Asked asked, PageRequest request) {
        String within = asked.of("within");
        LocalDate ending = within == null ? null : asked.on().plusDays(Math.min(Ids.of("within", within), 3660));
        return qualifications.list(
                new Qualifications.Filter(asked.text(), asked.of("kind"), null, ending, asked.over(), asked.on()),
                request);
    }

    @Override
    public Optional<Qualification> find(long id, LocalDate day) {
        return qualifications.find(id, day);
    }

    @Override
    public long id(Qualification item) {
        return Objects.requireNonNull(item.id());
    }

    @Override
    public List<Whereabouts> where(Qualification one) {
        return List.of(reach.of(one.holder()));
    }

    @Override
    public String name(Qualification item) {
        return words.of(
                "qualification.of",
                RegisterReferences.kindName(kinds, item.kind()),
                item.holder().name());
    }

    @Override
    public @Nullable LocalDate lastDay(Qualification item) {
        return item.validTo();
    }

    @Override
    public DrawerJson json(Qualification item, Standing standing) {
        return DrawerJson.OfQualification.of(item, standing);
    }

    @Override
    public long save(@Nullable Qualification before, Qualification after, Caller by) {
        return qualifications.save(before, after);
    }

    @Override
    public List<Panel> panels(Qualification item, LocalDate day) {
        Holder holder = item.holder();
        KindOf kind = kinds.find(item.kind()).orElse(null);
        String law = kind == null || kind.law().isEmpty() ? "" : kind.law();
        return List.of(new Panel(
                "qualification.about",
                law.isEmpty()
                        ? List.of("table.qualifications.holder")
                        : List.of("table.qualifications.holder", "qualification.law"),
                List.of(
                        law.isEmpty()
                                ? List.of(Panel.Cell.link(
                                        holder.name(), "/" + holder.type().path() + "/" + holder.id()))
                                : List.of(
                                        Panel.Cell.link(
                                                holder.name(),
                                                "/" + holder.type().path() + "/" + holder.id()),
                                        Panel.Cell.of(law))),
                null));
    }

    @Override
    public RegistryError unknown() {
        return RegistryError.QUALIFICATION_NOT_FOUND;
    }
}
