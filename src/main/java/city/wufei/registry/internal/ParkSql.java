package city.wufei.registry.internal;

import city.wufei.kernel.Failure;
import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.platform.ListQuery;
import city.wufei.registry.Holder;
import city.wufei.registry.Park;
import city.wufei.registry.Parks;
import city.wufei.registry.RegistryError;
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
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

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

    ParkSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
            jdbc.sql("SELECT " + COLUMNS + " FROM " + FROM + " WHERE p.name IN (:names) AND p.valid_to IS NULL")
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
    public List<Member> members(long park, LocalDate day) {
        return jdbc.sql("SELECT m.id, m.valid_from, m.valid_to, o.id AS organisation, f.id AS facility,"
                        + " coalesce(o.name, f.name) AS name FROM park_member m"
                        + " LEFT JOIN organisation o ON o.id = organisation_on(m.organisation_id, :day)"
                        + " LEFT JOIN facility f ON f.id = m.facility_id WHERE m.park_id = :park AND " + Valid.on("m")
                        + " ORDER BY o.id IS NULL, name FETCH FIRST 500 ROWS ONLY")
                .param("park", park)
                .param("day", day)
                .query(ParkSql::member)
                .list();
    }

    private static Member member(ResultSet row, int number) throws SQLException {
        Long body = row.getObject("organisation", Long.class);
        Holder holder = body == null
                ? new Holder(Holder.Type.FACILITY, row.getLong("facility"), row.getString("name"))
                : new Holder(Holder.Type.ORGANISATION, body, row.getString("name"));
        return new Member(
                row.getLong("id"),
                holder,
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    @Override
    public void join(long park, Holder holder, @Nullable LocalDate from) {
        boolean body = holder.type() == Holder.Type.ORGANISATION;
        try {
            jdbc.sql("INSERT INTO park_member (park_id, organisation_id, facility_id, valid_from)"
                            + " VALUES (:park, :body, :facility, :from)")
                    .param("park", park)
                    .param("body", body ? holder.id() : null)
                    .param("facility", body ? null : holder.id())
                    .param("from", from)
                    .update();
        } catch (DuplicateKeyException taken) {
            throw Failure.of(RegistryError.MEMBER_ALREADY, holder.name()).causedBy(taken);
        }
    }

    @Override
    public void leave(long member, LocalDate lastDay) {
        jdbc.sql("UPDATE park_member SET valid_to = :last WHERE id = :id AND valid_to IS NULL"
                        + " AND (valid_from IS NULL OR valid_from <= :last)")
                .param("last", lastDay)
                .param("id", member)
                .update();
        jdbc.sql("DELETE FROM park_member WHERE id = :id AND valid_from > :last")
                .param("last", lastDay)
                .param("id", member)
                .update();
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
