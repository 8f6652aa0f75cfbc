package city.wufei.registry.internal;

import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.platform.ListQuery;
import city.wufei.registry.Holder;
import city.wufei.registry.Park;
import city.wufei.registry.Parks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class ParkSql implements Parks {
    private static final String COLUMNS = "p.*, a.id AS administration_on_id, a.name AS administration_on_name,"
            + " (SELECT count(*) FROM park_member m WHERE m.park_id = p.id AND " + Valid.on("m") + ") AS members, "
            + RegionRow.COLUMNS;
    private static final String FROM = "park p JOIN region r ON r.id = region_on(p.region_id, :day)"
            + " LEFT JOIN organisation a ON a.id = organisation_on(p.administration_id, :day)";
    private static final Map<String, String> SORT_KEYS =
            Map.of("name", "p.name", "region", "r.number", "members", "members");

    private final JdbcClient jdbc;
    private final MemberSql members;

    ParkSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.members = MemberSql.ofParks(jdbc);
    }

    @Override
    public Optional<Park> find(long id, LocalDate day) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM " + FROM + " WHERE p.id = :id")
                .param("id", id)
                .param("day", day)
                .query(ParkSql::read)
                .optional();
    }

    @Override
    public Map<String, Park> named(Collection<String> names, LocalDate day) {
        Map<String, Park> found = new HashMap<>();
        if (!names.isEmpty()) {
            jdbc.sql("SELECT " + COLUMNS + " FROM " + FROM + " WHERE p.name IN (:names)"
                            + " AND (p.valid_to IS NULL OR p.valid_to >= :day) ORDER BY p.valid_to DESC NULLS FIRST")
                    .param("names", names.stream().map(PrintedName::of).toList())
                    .param("day", day)
                    .query(ParkSql::read)
                    .list()
                    .forEach(park -> found.put(park.name(), park));
        }
        return found;
    }

    @Override
    public Listing<Park> list(Filter filter, PageRequest request) {
        return ListQuery.select(COLUMNS, FROM)
                .where(filter.over() ? ":day = :day" : Valid.on("p"), "day", filter.on())
                .search("p.name || ' ' || coalesce(a.name, '')", filter.text())
                .sortKeys(SORT_KEYS, "name")
                .page(jdbc, request, ParkSql::read);
    }

    @Override
    public long save(@Nullable Park before, Park after) {
        return Unique.save("name", after.name(), () -> before == null ? insert(after) : update(before, after));
    }

    private long insert(Park park) {
        return values(
                        "INSERT INTO park (name, region_id, administration_id, note, valid_from, valid_to)"
                                + " VALUES (:name, :region, :administration, :note, :from, :to) RETURNING id",
                        park)
                .query(Long.class)
                .single();
    }

    private long update(Park before, Park after) {
        long id = Objects.requireNonNull(before.id());
        boolean same = Objects.equals(before.administration(), after.administration());
        values(
                        "UPDATE park SET name = :name, note = :note, valid_from = :from, valid_to = :to"
                                + (before.region().id() == after.region().id() ? "" : ", region_id = :region")
                                + (same ? "" : ", administration_id = :administration") + " WHERE id = :id",
                        after)
                .param("id", id)
                .update();
        return id;
    }

    private JdbcClient.StatementSpec values(String sql, Park park) {
        return jdbc.sql(sql)
                .param("name", PrintedName.of(park.name()))
                .param("region", park.region().id())
                .param("administration", NamedRow.id(park.administration()))
                .param("note", park.note())
                .param("from", park.validFrom())
                .param("to", park.validTo());
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

    private static Park read(ResultSet row, int number) throws SQLException {
        return new Park(
                row.getLong("id"),
                row.getString("name"),
                RegionRow.read(row, number),
                NamedRow.find(row, "administration_on"),
                row.getString("note"),
                row.getInt("members"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
