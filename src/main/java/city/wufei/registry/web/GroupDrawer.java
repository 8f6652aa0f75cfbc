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
import city.wufei.registry.GroupEntry;
import city.wufei.registry.Groups;
import city.wufei.registry.Memberships;
import city.wufei.registry.Organisation;
import city.wufei.registry.OrganisationGroup;
import city.wufei.registry.OrganisationGroup.Rule;
import city.wufei.registry.Organisations;
import city.wufei.registry.Region;
import city.wufei.registry.RegistryError;
import city.wufei.registry.internal.PrintedName;
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

/** Groups of bodies; while it lasts, one is known by its name within its region. */
@Component
class GroupDrawer implements Drawer<GroupEntry> {
    private final Groups groups;
    private final Organisations organisations;
    private final RegisterReferences references;
    private final Words words;
    private final TableDefinition<GroupEntry> table;

    GroupDrawer(Groups groups, Organisations organisations, RegisterReferences references, Words words) {
        this.groups = groups;
        this.organisations = organisations;
        this.references = references;
        this.words = words;
        this.table = new TableDefinition<>(
                "groups",
                List.of(
                        Column.text("name", GroupEntry::name)
                                .width(28)
                                .entered(Entry.text().mustBe().atMost(100)),
                        Column.<GroupEntry>text("rule", one -> words.of("group.rule." + one.rule()))
                                .width(22)
                                .entered(Entry.choice("group.rule", Rule.class).mustBe()),
                        Column.<GroupEntry>text("region", one -> one.region().name())
                                .width(14)
                                .entered(references.region().mustBe()),
                        Column.<GroupEntry>text("aliases", one -> String.join("、", one.aliases()))
                                .width(36)
                                .entered(Entry.texts().atMost(1000)),
                        Column.<GroupEntry>whole("members", GroupEntry::members),
                        Column.date("validTo", GroupEntry::validTo).entered(Entry.date())));
    }

    @Override
    public TableDefinition<GroupEntry> table() {
        return table;
    }

    @Override
    public String key(Entered row) {
        return LastingKey.of(region(row).id() + " " + name(row), row.date("validTo"), references.today());
    }

    private static Region region(Entered row) {
        return Objects.requireNonNull(row.reference("region", Region.class));
    }

    private static String name(Entered row) {
        return PrintedName.of(Objects.requireNonNull(row.text("name")));
    }

    @Override
    public Map<String, GroupEntry> current(Set<String> keys) {
        return LastingKey.current(keys, references.today(), this::lasting, GroupEntry::validTo);
    }

    private Map<String, GroupEntry> lasting(List<String> keys, LocalDate day) {
        List<Groups.Key> asked = keys.stream()
                .map(key -> key.split(" ", 2))
                .map(parts -> new Groups.Key(Long.parseLong(parts[0]), parts[1]))
                .toList();
        Map<String, GroupEntry> lasting = new HashMap<>();
        groups.named(asked, day).forEach((key, group) -> lasting.put(key.region() + " " + key.name(), group));
        return lasting;
    }

    @Override
    public GroupEntry row(Entered row, @Nullable GroupEntry before) {
        Rule rule = row.sent("rule") || before == null
                ? Objects.requireNonNull(row.choice("rule", Rule.class))
                : before.rule();
        Region region = row.sent("region") || before == null ? region(row) : before.region();
        if (before != null && rule != before.rule()) {
            row.wrong("rule", RegistryError.GROUP_FIXED);
        }
        if (before != null && region.id() != before.region().id()) {
            row.wrong("region", RegistryError.GROUP_FIXED);
        }
        return new GroupEntry(
                before == null ? null : before.id(),
                row.sent("name") || before == null ? name(row) : before.name(),
                rule,
                region,
                row.texts("aliases", before == null ? List.of() : before.aliases()).stream()
                        .map(PrintedName::of)
                        .distinct()
                        .toList(),
                before == null ? 0 : before.members(),
                row.date("validTo", before == null ? null : before.validTo()));
    }

    @Override
    public void save(List<Change<GroupEntry>> changes) {
        changes.forEach(change -> groups.save(change.before(), change.after()));
    }

    @Override
    public List<String> shown() {
        return List.of("name", "rule", "region", "aliases", "members");
    }

    @Override
    public Set<String> sortKeys() {
        return Set.of("name", "rule", "region", "members");
    }

    @Override
    public List<Choice> choices(LocalDate day) {
        Map<String, String> rules = new LinkedHashMap<>();
        for (Rule rule : Rule.values()) {
            rules.put(rule.name(), words.of("group.rule." + rule));
        }
        return List.of(
                new Choice("rule", "table.groups.rule", rules),
                new Choice("over", "drawer.over", Map.of("yes", words.of("drawer.over.yes"))));
    }

    @Override
    public Listing<GroupEntry> list(Asked asked, PageRequest request) {
        return groups.list(
                new Groups.Filter(asked.text(), asked.choice("rule", Rule.class), asked.over(), asked.on()), request);
    }

    @Override
    public Optional<GroupEntry> find(long id, LocalDate day) {
        return groups.find(id, day);
    }

    @Override
    public long id(GroupEntry item) {
        return Objects.requireNonNull(item.id());
    }

    @Override
    public List<Whereabouts> where(GroupEntry one) {
        return List.of(Whereabouts.NOWHERE);
    }

    @Override
    public String name(GroupEntry item) {
        return item.name();
    }

    @Override
    public @Nullable LocalDate lastDay(GroupEntry item) {
        return item.validTo();
    }

    @Override
    public DrawerJson json(GroupEntry item, Standing standing) {
        return DrawerJson.OfGroup.of(item, standing);
    }

    @Override
    public long save(@Nullable GroupEntry before, GroupEntry after, Caller by) {
        return groups.save(before, after);
    }

    @Override
    public @Nullable Memberships memberships(GroupEntry item) {
        return item.rule() == Rule.LISTED ? groups : null;
    }

    /** Who belongs to it by its rule. */
    @Override
    public List<Panel> panels(GroupEntry item, LocalDate day) {
        if (item.rule() == Rule.LISTED || item.rule() == Rule.OPEN) {
            return List.of();
        }
        OrganisationGroup group = organisations.findGroup(id(item)).orElseThrow();
        return List.of(new Panel(
                "member.title",
                List.of("member.name", "table.groups.region"),
                organisations.members(group, day).stream().map(this::line).toList(),
                null));
    }

    private List<Panel.Cell> line(Organisation body) {
        return List.of(
                Panel.Cell.link(body.name(), "/organisations/" + body.id()),
                Panel.Cell.of(body.region().name()));
    }

    @Override
    public RegistryError unknown() {
        return RegistryError.GROUP_NOT_FOUND;
    }
}
