package city.wufei.registry.internal;

import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.platform.ListQuery;
import city.wufei.registry.GroupEntry;
import city.wufei.registry.Groups;
import city.wufei.registry.Holder;
import city.wufei.registry.OrganisationGroup.Rule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class GroupSql implements Groups {
    private static final String COLUMNS = OrganisationRow.GROUP_COLUMNS
            + ", g.valid_to, CASE WHEN g.rule = 'OPEN' THEN 0"
            + " WHEN g.rule = 'LISTED' THEN (SELECT count(*) FROM group_member m WHERE m.group_id = g.id AND "
            + Valid.on("m") + ") ELSE (SELECT count(*) FROM organisation o JOIN region s ON s.id = o.region_id WHERE "
            + Valid.on("o") + " AND " + OrganisationRow.OF_GROUP_BY_RULE + ") END AS members";
    private static final Map<String, String> SORT_KEYS =
            Map.of("name", "g.name", "rule", "g.rule", "region", "r.number", "members", "members");

    private final JdbcClient jdbc;
    private final MemberSql members;

    GroupSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.members = MemberSql.ofGroups(jdbc);
    }

    @Override
    public Optional<GroupEntry> find(long id, LocalDate day) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM " + OrganisationRow.GROUP_TABLES + " WHERE g.id = :id")
                .param("id", id)
                .param("day", day)
                .query(GroupSql::read)
                .optional();
    }

    @Override
    public Map<Key, GroupEntry> named(Collection<Key> keys, LocalDate day) {
        Map<Key, GroupEntry> found = new HashMap<>();
        if (!keys.isEmpty()) {
            jdbc.sql("SELECT " + COLUMNS + " FROM " + OrganisationRow.GROUP_TABLES
                            + " WHERE g.name IN (:names) AND (g.valid_to IS NULL OR g.valid_to >= :day)"
                            + " ORDER BY g.valid_to DESC NULLS FIRST")
                    .param("names", keys.stream().map(Key::name).distinct().toList())
                    .param("day", day)
                    .query(GroupSql::read)
                    .list()
                    .forEach(group -> found.put(new Key(group.region().id(), group.name()), group));
            found.keySet().retainAll(keys);
        }
        return found;
    }

    @Override
    public Listing<GroupEntry> list(Filter filter, PageRequest request) {
        Rule rule = filter.rule();
        return ListQuery.select(COLUMNS, OrganisationRow.GROUP_TABLES)
                .where(filter.over() ? ":day = :day" : "g.valid_to IS NULL OR g.valid_to >= :day", "day", filter.on())
                .where("g.rule = :rule", "rule", rule == null ? null : rule.name())
                .search(
                        "g.name || ' ' || array_to_string(ARRAY(SELECT a.alias FROM organisation_alias a"
                                + " WHERE a.group_id = g.id), ' ')",
                        filter.text())
                .sortKeys(SORT_KEYS, "name")
                .page(jdbc, request, GroupSql::read);
    }

    @Override
    @Transactional
    public long save(@Nullable GroupEntry before, GroupEntry after) {
        String name = PrintedName.of(after.name());
        long id = Unique.save("name", name, () -> before == null ? insert(name, after) : update(before, name, after));
        Set<String> aliases = new TreeSet<>();
        after.aliases().forEach(alias -> aliases.add(PrintedName.of(alias)));
        if (before != null) {
            aliases.add(before.name());
        }
        aliases.remove(name);
        jdbc.sql("DELETE FROM organisation_alias WHERE group_id = :id")
                .param("id", id)
                .update();
        aliases.forEach(alias -> jdbc.sql("INSERT INTO organisation_alias (alias, group_id) VALUES (:alias, :id)")
                .param("alias", alias)
                .param("id", id)
                .update());
        return id;
    }

    private long insert(String name, GroupEntry group) {
        Rule rule = group.rule();
        return jdbc.sql("INSERT INTO organisation_group (name, rule, region_id, valid_to)"
                        + " VALUES (:name, :rule, :region, :to) RETURNING id")
                .param("name", name)
                .param("rule", rule.name())
                .param("region", group.region().id())
                .param("to", group.validTo())
                .query(Long.class)
                .single();
    }

    /** Its rule and its region stay: they say who belonged to it yesterday. */
    private long update(GroupEntry before, String name, GroupEntry after) {
        long id = Objects.requireNonNull(before.id());
        jdbc.sql("UPDATE organisation_group SET name = :name, valid_to = :to WHERE id = :id")
                .param("name", name)
                .param("to", after.validTo())
                .param("id", id)
                .update();
        return id;
    }

    @Override
    public List<Member> members(long of, LocalDate day) {
        return members.on(of, day);
    }

    @Override
    public List<Member> others(long of, LocalDate day) {
        return members.others(of, day);
    }

    @Override
    public void join(long of, Holder holder, @Nullable LocalDate from) {
        members.join(of, holder, from);
    }

    @Override
    @Transactional
    public void leave(long of, long member, LocalDate lastDay) {
        members.leave(of, member, lastDay);
    }

    @Override
    public void resume(long of, long member) {
        members.resume(of, member);
    }

    private static GroupEntry read(ResultSet row, int number) throws SQLException {
        return new GroupEntry(
                row.getLong("id"),
                row.getString("name"),
                Rule.valueOf(row.getString("rule")),
                RegionRow.read(row, number),
                OrganisationRow.aliases(row),
                row.getInt("members"),
                row.getObject("valid_to", LocalDate.class));
    }
}
