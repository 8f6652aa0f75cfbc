package city.wufei.registry.internal;

import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.kernel.RegionCode;
import city.wufei.platform.ListQuery;
import city.wufei.registry.Organisation;
import city.wufei.registry.OrganisationFilter;
import city.wufei.registry.OrganisationGroup;
import city.wufei.registry.Organisations;
import city.wufei.registry.Party;
import city.wufei.registry.Region;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OrganisationSql implements Organisations {
    private static final String BODIES = "SELECT " + OrganisationRow.COLUMNS + " FROM " + OrganisationRow.TABLES;
    private static final String GROUPS =
            "SELECT " + OrganisationRow.GROUP_COLUMNS + " FROM " + OrganisationRow.GROUP_TABLES;
    private static final String GOVERNMENTS_BELOW =
            " WHERE o.kind = 'TOWNSHIP_GOVERNMENT' AND r.number BETWEEN :first AND :last";
    private static final String LASTS = "(g.valid_to IS NULL OR g.valid_to >= :day)";
    /** The bodies of the group {@code :group}, whatever its rule. */
    private static final String IN_GROUP = "EXISTS (SELECT 1 FROM organisation_group g WHERE g.id = :group AND "
            + "(g.rule = 'LISTED' AND EXISTS (SELECT 1 FROM group_member m WHERE m.group_id = g.id"
            + " AND m.organisation_id = o.id AND " + Valid.on("m") + ") OR g.rule LIKE 'ALL%' AND EXISTS (SELECT 1"
            + " FROM region r, region s WHERE r.id = g.region_id AND s.id = o.region_id AND "
            + OrganisationRow.OF_GROUP_BY_RULE + ")))";

    private static final Map<String, String> SORT_KEYS =
            Map.of("name", "o.name", "kind", "o.kind", "region", "r.number", "order", "o.id");

    private final JdbcClient jdbc;

    OrganisationSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Party> resolve(String printed, RegionCode within, LocalDate day) {
        String name = PrintedName.of(printed);
        List<Party> called = new ArrayList<>(groupsCalled(name, within, day));
        called.addAll(bodiesCalled(name, within, day));
        return called.size() == 1 ? Optional.of(called.get(0)) : Optional.empty();
    }

    private List<Organisation> bodiesCalled(String name, RegionCode within, LocalDate day) {
        return jdbc.sql(BODIES + " WHERE (o.name = :name OR o.full_name = :name OR EXISTS (SELECT 1"
                        + " FROM organisation_alias a WHERE a.organisation_id = o.id AND a.alias = :name))"
                        + " AND r.number BETWEEN :first AND :last AND " + Valid.on("o"))
                .param("name", name)
                .param("first", within.number())
                .param("last", within.lastNumber())
                .param("day", day)
                .query(OrganisationRow::read)
                .list();
    }

    @Override
    public List<Organisation> called(String printed, LocalDate day) {
        return jdbc.sql(BODIES + " WHERE (o.name = :name OR o.full_name = :name OR EXISTS (SELECT 1"
                        + " FROM organisation_alias a WHERE a.organisation_id = o.id AND a.alias = :name)) AND "
                        + Valid.on("o"))
                .param("name", PrintedName.of(printed))
                .param("day", day)
                .query(OrganisationRow::read)
                .list();
    }

    private List<OrganisationGroup> groupsCalled(String name, RegionCode within, LocalDate day) {
        return jdbc.sql(GROUPS + " WHERE (g.name = :name OR EXISTS (SELECT 1"
                        + " FROM organisation_alias a WHERE a.group_id = g.id AND a.alias = :name))"
                        + " AND r.number BETWEEN :first AND :last AND " + LASTS)
                .param("name", name)
                .param("first", within.number())
                .param("last", within.lastNumber())
                .param("day", day)
                .query(OrganisationRow::readGroup)
                .list();
    }

    @Override
    public Optional<Organisation> find(long id) {
        return jdbc.sql(BODIES + " WHERE o.id = :id")
                .param("id", id)
                .query(OrganisationRow::read)
                .optional();
    }

    @Override
    public Optional<Organisation> on(long id, LocalDate day) {
        return Optional.ofNullable(on(List.of(id), day).get(id));
    }

    @Override
    public Map<Long, Organisation> on(Collection<Long> ids, LocalDate day) {
        Map<Long, Organisation> found = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("SELECT q.id AS asked, " + OrganisationRow.COLUMNS + " FROM (SELECT id FROM organisation"
                            + " WHERE id IN (:ids)) q JOIN organisation o ON o.id = organisation_on(q.id, :day)"
                            + " JOIN region r ON r.id = region_on(o.region_id, :day)")
                    .param("ids", ids)
                    .param("day", day)
                    .query(row -> {
                        found.put(row.getLong("asked"), OrganisationRow.read(row, 0));
                    });
        }
        return found;
    }

    @Override
    public Optional<OrganisationGroup> findGroup(long id) {
        return jdbc.sql(GROUPS + " WHERE g.id = :id")
                .param("id", id)
                .query(OrganisationRow::readGroup)
                .optional();
    }

    @Override
    public Listing<Organisation> list(OrganisationFilter filter, PageRequest request) {
        RegionCode within = filter.within();
        return ListQuery.select(OrganisationRow.COLUMNS, OrganisationRow.TABLES_ON_DAY)
                .where(Valid.on("o"), "day", filter.on())
                .where(
                        "o.kind = :kind",
                        "kind",
                        filter.kind() == null ? null : filter.kind().name())
                .where(IN_GROUP, "group", filter.group())
                .where("r.number >= :first", "first", within == null ? null : within.number())
                .where("r.number <= :last", "last", within == null ? null : within.lastNumber())
                .search(
                        "o.name || ' ' || coalesce(o.full_name, '') || ' ' || array_to_string(ARRAY(SELECT a.alias"
                                + " FROM organisation_alias a WHERE a.organisation_id = o.id), ' ')",
                        filter.text())
                .sortKeys(SORT_KEYS, "kind,region,order")
                .page(jdbc, request, OrganisationRow::read);
    }

    @Override
    public List<Organisation> members(OrganisationGroup group, LocalDate day) {
        RegionCode within = group.region().code();
        String joined = switch (group.rule()) {
            case ALL_TOWNSHIPS -> GOVERNMENTS_BELOW;
            case ALL_SUBDISTRICTS -> GOVERNMENTS_BELOW + " AND r.kind = 'SUBDISTRICT'";
            case LISTED ->
                " JOIN group_member m ON m.organisation_id = o.id AND " + Valid.on("m") + " WHERE m.group_id = :group";
            case OPEN -> " WHERE false";
        };
        return jdbc.sql(BODIES + joined + " AND " + Valid.on("o") + " ORDER BY r.number, o.name")
                .param("first", within.number())
                .param("last", within.lastNumber())
                .param("group", group.id())
                .param("day", day)
                .query(OrganisationRow::read)
                .list();
    }

    @Override
    public List<OrganisationGroup> groupsOf(long id, LocalDate day) {
        return jdbc.sql(GROUPS + " WHERE " + LASTS
                        + " AND (EXISTS (SELECT 1 FROM group_member m WHERE m.group_id = g.id"
                        + " AND m.organisation_id = :id AND " + Valid.on("m") + ") OR g.rule LIKE 'ALL%' AND EXISTS ("
                        + "SELECT 1 FROM organisation o JOIN region s ON s.id = o.region_id WHERE o.id = :id AND "
                        + OrganisationRow.OF_GROUP_BY_RULE + ")) ORDER BY g.name")
                .param("id", id)
                .param("day", day)
                .query(OrganisationRow::readGroup)
                .list();
    }

    @Override
    public List<Organisation> inRegion(Region region, LocalDate day) {
        return jdbc.sql("SELECT " + OrganisationRow.COLUMNS + " FROM " + OrganisationRow.TABLES_ON_DAY
                        + " WHERE r.id = :region AND " + Valid.on("o")
                        + " ORDER BY o.kind DESC, o.name FETCH FIRST 100 ROWS ONLY")
                .param("region", region.id())
                .param("day", day)
                .query(OrganisationRow::read)
                .list();
    }
}
