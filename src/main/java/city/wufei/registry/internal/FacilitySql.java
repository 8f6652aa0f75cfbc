package city.wufei.registry.internal;

import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.kernel.RegionCode;
import city.wufei.platform.ListQuery;
import city.wufei.registry.Capacity;
import city.wufei.registry.Facilities;
import city.wufei.registry.Facility;
import city.wufei.registry.KindOf;
import city.wufei.registry.Kinds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class FacilitySql implements Facilities {
    private static final String COLUMNS = "f.*, op.id AS operator_id_on, op.name AS operator_name,"
            + " pk.id AS park_id, pk.name AS park_name, d.amount AS design_amount, d.unit AS design_unit,"
            + " d.valid_from AS design_from, d.valid_to AS design_to, l.amount AS licensed_amount,"
            + " l.unit AS licensed_unit, l.valid_from AS licensed_from, l.valid_to AS licensed_to,"
            + " rd.remaining, rd.read_on, " + RegionRow.COLUMNS;
    private static final String FROM = """
            facility f
            JOIN region r ON r.id = region_on(f.region_id, :day)
            LEFT JOIN organisation op ON op.id = organisation_on(f.operator_id, :day)
            LEFT JOIN LATERAL (SELECT p.id, p.name FROM park_member m JOIN park p ON p.id = m.park_id
                 WHERE m.facility_id = f.id AND %1$s ORDER BY m.id FETCH FIRST ROW ONLY) pk ON true
            LEFT JOIN LATERAL (SELECT * FROM facility_capacity c WHERE c.facility_id = f.id AND c.sort = 'DESIGN'
                 AND %2$s ORDER BY c.id DESC FETCH FIRST ROW ONLY) d ON true
            LEFT JOIN LATERAL (SELECT * FROM facility_capacity c WHERE c.facility_id = f.id AND c.sort = 'LICENSED'
                 AND %2$s ORDER BY c.id DESC FETCH FIRST ROW ONLY) l ON true
            LEFT JOIN LATERAL (SELECT * FROM facility_reading x WHERE x.facility_id = f.id AND x.read_on <= :day
                 ORDER BY x.read_on DESC FETCH FIRST ROW ONLY) rd ON true""".formatted(Valid.on("m"), Valid.on("c"));
    private static final Map<String, String> SORT_KEYS = Map.of(
            "name", "f.name",
            "kind", "f.kind",
            "operator", "op.name",
            "region", "r.number",
            "design", "d.amount",
            "licensed", "l.amount",
            "openedOn", "f.opened_on");

    private final JdbcClient jdbc;
    private final FacilityParts parts;
    private final Kinds kinds;

    FacilitySql(JdbcClient jdbc, FacilityParts parts, Kinds.OfRegister kinds) {
        this.jdbc = jdbc;
        this.parts = parts;
        this.kinds = kinds.facilities();
    }

    @Override
    public Optional<Facility> find(long id, LocalDate day) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM " + FROM + " WHERE f.id = :id")
                .param("id", id)
                .param("day", day)
                .query(FacilitySql::read)
                .optional();
    }

    @Override
    public Map<String, Facility> named(Collection<String> names, LocalDate day) {
        Map<String, Facility> found = new HashMap<>();
        if (!names.isEmpty()) {
            jdbc.sql("SELECT " + COLUMNS + " FROM " + FROM + " WHERE f.name IN (:names)")
                    .param("names", names.stream().map(PrintedName::of).toList())
                    .param("day", day)
                    .query(FacilitySql::read)
                    .list()
                    .forEach(facility -> found.put(facility.name(), facility));
        }
        return found;
    }

    @Override
    public Listing<Facility> list(Filter filter, PageRequest request) {
        RegionCode within = filter.within();
        return ListQuery.select(COLUMNS, FROM)
                .where(
                        filter.closed()
                                ? ":day = :day"
                                : "(f.opened_on IS NULL OR f.opened_on <= :day)"
                                        + " AND (f.closed_on IS NULL OR f.closed_on >= :day)",
                        "day",
                        filter.on())
                .where("f.kind = :kind", "kind", filter.kind())
                .where("f.kind IN (:kinds)", "kinds", ofStream(filter.stream()))
                .where("r.number >= :first", "first", within == null ? null : within.number())
                .where("r.number <= :last", "last", within == null ? null : within.lastNumber())
                .where("pk.id = :park", "park", filter.park())
                .search("f.name || ' ' || coalesce(op.name, '') || ' ' || coalesce(f.address, '')", filter.text())
                .sortKeys(SORT_KEYS, "kind,name")
                .page(jdbc, request, FacilitySql::read);
    }

    private @Nullable List<String> ofStream(@Nullable String stream) {
        return stream == null || stream.isBlank()
                ? null
                : kinds.all().stream()
                        .filter(kind -> kind.stream().equals(stream))
                        .map(KindOf::code)
                        .toList();
    }

    @Override
    public List<Facility> operatedBy(long organisation, LocalDate day) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM " + FROM + " WHERE op.id = organisation_on(:operator, :day)"
                        + " AND (f.closed_on IS NULL OR f.closed_on >= :day) ORDER BY f.name FETCH FIRST 200 ROWS ONLY")
                .param("operator", organisation)
                .param("day", day)
                .query(FacilitySql::read)
                .list();
    }

    @Override
    @Transactional
    public long save(@Nullable Facility before, Facility after, LocalDate day) {
        long id = Unique.save("name", after.name(), () -> before == null ? insert(after) : update(before, after));
        parts.capacity(id, before == null ? null : before.design(), after.design(), Capacity.Sort.DESIGN);
        parts.capacity(id, before == null ? null : before.licensed(), after.licensed(), Capacity.Sort.LICENSED);
        parts.reading(id, after.remaining(), after.remainingOn() == null ? day : after.remainingOn());
        parts.park(id, before == null ? null : before.park(), after.park(), before == null ? null : day);
        return id;
    }

    private long insert(Facility facility) {
        return values(
                        "INSERT INTO facility (name, kind, operator_id, region_id, address, opened_on, closed_on, note,"
                                + " place) VALUES (:name, :kind, :operator, :region, :address, :opened, :closed, :note,"
                                + " :place) RETURNING id",
                        facility)
                .param("operator", NamedRow.id(facility.operator()))
                .param("region", facility.region().id())
                .query(Long.class)
                .single();
    }

    /** What is referred to stays as it was written down, as long as the same is meant. */
    private long update(Facility before, Facility after) {
        long id = java.util.Objects.requireNonNull(before.id());
        boolean sameOperator = java.util.Objects.equals(before.operator(), after.operator());
        boolean sameRegion = before.region().id() == after.region().id();
        values(
                        "UPDATE facility SET name = :name, kind = :kind, address = :address, opened_on = :opened,"
                                + " closed_on = :closed, note = :note, place = :place"
                                + (sameOperator ? "" : ", operator_id = :operator")
                                + (sameRegion ? "" : ", region_id = :region") + " WHERE id = :id",
                        after)
                .param("operator", NamedRow.id(after.operator()))
                .param("region", after.region().id())
                .param("id", id)
                .update();
        return id;
    }

    private JdbcClient.StatementSpec values(String sql, Facility facility) {
        return jdbc.sql(sql)
                .param("name", PrintedName.of(facility.name()))
                .param("kind", facility.kind())
                .param("address", facility.address())
                .param("opened", facility.openedOn())
                .param("closed", facility.closedOn())
                .param("note", facility.note())
                .param("place", facility.place());
    }

    @Override
    public List<Capacity> capacities(long id) {
        return parts.capacities(id);
    }

    @Override
    public List<Reading> readings(long id) {
        return parts.readings(id);
    }

    private static Facility read(ResultSet row, int number) throws SQLException {
        Long operator = row.getObject("operator_id_on", Long.class);
        return new Facility(
                row.getLong("id"),
                row.getString("name"),
                row.getString("kind"),
                operator == null ? null : new city.wufei.registry.Named(operator, row.getString("operator_name")),
                RegionRow.read(row, number),
                NamedRow.find(row, "park"),
                row.getString("address"),
                FacilityParts.capacity(row, "design_", Capacity.Sort.DESIGN),
                FacilityParts.capacity(row, "licensed_", Capacity.Sort.LICENSED),
                row.getBigDecimal("remaining"),
                row.getObject("read_on", LocalDate.class),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getString("note"),
                row.getString("place"));
    }
}
