package city.wufei.registry.internal;

import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.kernel.RegionCode;
import city.wufei.platform.ListQuery;
import city.wufei.registry.Region;
import city.wufei.registry.RegionFilter;
import city.wufei.registry.RegionTotal;
import city.wufei.registry.Regions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class RegionSql implements Regions {
    private static final Map<String, String> SORT_KEYS = Map.of(
            "order", "r.sort_order",
            "code", "r.number",
            "name", "r.name",
            "kind", "CASE r.kind WHEN 'DISTRICT' THEN 0 WHEN 'SUBDISTRICT' THEN 1 WHEN 'TOWN' THEN 2 ELSE 3 END",
            "villages", "r.villages");

    private final JdbcClient jdbc;

    RegionSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Region> find(RegionCode code, LocalDate day) {
        return jdbc.sql("SELECT " + RegionRow.COLUMNS + " FROM region r WHERE r.number = :number AND " + Valid.on("r"))
                .param("number", code.number())
                .param("day", day)
                .query(RegionRow::read)
                .optional();
    }

    @Override
    public Optional<Region> find(long id) {
        return jdbc.sql("SELECT " + RegionRow.COLUMNS + " FROM region r WHERE r.id = :id")
                .param("id", id)
                .query(RegionRow::read)
                .optional();
    }

    @Override
    public Optional<Region> on(long id, LocalDate day) {
        return jdbc.sql("SELECT " + RegionRow.COLUMNS + " FROM region r WHERE r.id = region_on(:id, :day)")
                .param("id", id)
                .param("day", day)
                .query(RegionRow::read)
                .optional();
    }

    @Override
    public Optional<Region> named(String name, LocalDate day) {
        List<Region> found = jdbc.sql(
                        "SELECT " + RegionRow.COLUMNS + " FROM region r WHERE r.name = :name AND " + Valid.on("r"))
                .param("name", name.strip())
                .param("day", day)
                .query(RegionRow::read)
                .list();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    @Override
    public Listing<Region> list(RegionFilter filter, PageRequest request) {
        return query(RegionRow.COLUMNS, filter).page(jdbc, request, RegionRow::read);
    }

    @Override
    @Transactional(readOnly = true)
    public void each(RegionFilter filter, @Nullable String sort, Consumer<Region> row) {
        try (Stream<Region> regions = query(RegionRow.COLUMNS, filter).stream(jdbc, sort, RegionRow::read)) {
            regions.forEach(row);
        }
    }

    @Override
    public RegionTotal total(RegionFilter filter) {
        return query("count(*) AS regions, coalesce(sum(r.villages), 0) AS villages", filter)
                .sortKeys(Map.of(), "")
                .list(jdbc, (row, number) -> new RegionTotal(row.getLong("regions"), row.getLong("villages")))
                .get(0);
    }

    private static ListQuery query(String columns, RegionFilter filter) {
        RegionCode within = filter.within();
        return ListQuery.select(columns, "region r")
                .where(Valid.on("r"), "day", filter.on())
                .where(
                        "r.kind = :kind",
                        "kind",
                        filter.kind() == null ? null : filter.kind().name())
                .where("r.kind <> :district", "district", filter.townships() ? Region.Kind.DISTRICT.name() : null)
                .where("r.number >= :first", "first", within == null ? null : within.number())
                .where("r.number <= :last", "last", within == null ? null : within.lastNumber())
                .search("r.name || ' ' || r.full_code", filter.text())
                .sortKeys(SORT_KEYS, "order");
    }
}
