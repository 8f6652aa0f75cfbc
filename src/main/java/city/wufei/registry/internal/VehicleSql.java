package city.wufei.registry.internal;

import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.platform.ListQuery;
import city.wufei.registry.Plate;
import city.wufei.registry.Vehicle;
import city.wufei.registry.Vehicles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class VehicleSql implements Vehicles {
    private static final String COLUMNS = "v.*, c.id AS carrier_on_id, c.name AS carrier_on_name";
    private static final String FROM =
            "vehicle v LEFT JOIN organisation c ON c.id = organisation_on(v.carrier_id, :day)";
    private static final Map<String, String> SORT_KEYS =
            Map.of("plate", "v.plate", "kind", "v.kind", "carrier", "c.name", "loadLimit", "v.load_limit_kg");

    private final JdbcClient jdbc;

    VehicleSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Vehicle> find(long id, LocalDate day) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM " + FROM + " WHERE v.id = :id")
                .param("id", id)
                .param("day", day)
                .query(VehicleSql::read)
                .optional();
    }

    @Override
    public Map<String, Vehicle> plated(Collection<String> plates, LocalDate day) {
        Map<String, Vehicle> found = new HashMap<>();
        if (!plates.isEmpty()) {
            jdbc.sql("SELECT " + COLUMNS + " FROM " + FROM + " WHERE v.plate IN (:plates)"
                            + " AND (v.valid_to IS NULL OR v.valid_to >= :day) ORDER BY v.valid_to DESC NULLS FIRST")
                    .param("plates", plates)
                    .param("day", day)
                    .query(VehicleSql::read)
                    .list()
                    .forEach(vehicle -> found.put(vehicle.plate().text(), vehicle));
        }
        return found;
    }

    @Override
    public Listing<Vehicle> list(Filter filter, PageRequest request) {
        return ListQuery.select(COLUMNS, FROM)
                .where(filter.over() ? ":day = :day" : Valid.on("v"), "day", filter.on())
                .where("v.kind = :kind", "kind", filter.kind())
                .where("c.id = organisation_on(:carrier, :day)", "carrier", filter.carrier())
                .search("v.plate || ' ' || coalesce(c.name, '')", filter.text())
                .sortKeys(SORT_KEYS, "plate")
                .page(jdbc, request, VehicleSql::read);
    }

    @Override
    public long save(@Nullable Vehicle before, Vehicle after) {
        return Unique.save("plate", after.plate().text(), () -> before == null ? insert(after) : update(before, after));
    }

    private long insert(Vehicle vehicle) {
        return values(
                        "INSERT INTO vehicle (plate, kind, carrier_id, load_limit_kg, note, valid_from, valid_to)"
                                + " VALUES (:plate, :kind, :carrier, :load, :note, :from, :to) RETURNING id",
                        vehicle)
                .query(Long.class)
                .single();
    }

    private long update(Vehicle before, Vehicle after) {
        long id = Objects.requireNonNull(before.id());
        boolean same = Objects.equals(before.carrier(), after.carrier());
        values(
                        "UPDATE vehicle SET plate = :plate, kind = :kind, load_limit_kg = :load, note = :note,"
                                + " valid_from = :from, valid_to = :to" + (same ? "" : ", carrier_id = :carrier")
                                + " WHERE id = :id",
                        after)
                .param("id", id)
                .update();
        return id;
    }

    private JdbcClient.StatementSpec values(String sql, Vehicle vehicle) {
        return jdbc.sql(sql)
                .param("plate", vehicle.plate().text())
                .param("kind", vehicle.kind())
                .param("carrier", NamedRow.id(vehicle.carrier()))
                .param("load", vehicle.loadLimit())
                .param("note", vehicle.note())
                .param("from", vehicle.validFrom())
                .param("to", vehicle.validTo());
    }

    private static Vehicle read(ResultSet row, int number) throws SQLException {
        return new Vehicle(
                row.getLong("id"),
                new Plate(row.getString("plate")),
                row.getString("kind"),
                NamedRow.find(row, "carrier_on"),
                row.getObject("load_limit_kg", Integer.class),
                row.getString("note"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
