package city.wufei.registry.internal;

import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.platform.ListQuery;
import city.wufei.registry.Holder;
import city.wufei.registry.Qualification;
import city.wufei.registry.Qualifications;
import city.wufei.registry.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class QualificationSql implements Qualifications {
    private static final String NAME = "coalesce(o.name, f.name, v.plate, r.name)";
    private static final String COLUMNS = "q.*, " + NAME + " AS holder_name,"
            + " coalesce(o.id, q.facility_id, q.vehicle_id, r.id) AS holder_id,"
            + " CASE WHEN q.organisation_id IS NOT NULL THEN 'ORGANISATION' WHEN q.facility_id IS NOT NULL THEN"
            + " 'FACILITY' WHEN q.vehicle_id IS NOT NULL THEN 'VEHICLE' ELSE 'REGION' END AS holder_type";
    private static final String FROM = """
            qualification q
            LEFT JOIN organisation o ON o.id = organisation_on(q.organisation_id, :day)
            LEFT JOIN facility f ON f.id = q.facility_id
            LEFT JOIN vehicle v ON v.id = q.vehicle_id
            LEFT JOIN region r ON r.id = region_on(q.region_id, :day)""";
    private static final Map<String, String> SORT_KEYS = Map.of(
            "kind", "q.kind",
            "holder", NAME,
            "number", "q.number",
            "amount", "q.amount",
            "validFrom", "q.valid_from",
            "validTo", "q.valid_to",
            "id", "q.id");

    private final JdbcClient jdbc;

    QualificationSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Qualification> find(long id, LocalDate day) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM " + FROM + " WHERE q.id = :id")
                .param("id", id)
                .param("day", day)
                .query(QualificationSql::read)
                .optional();
    }

    @Override
    public Optional<Qualification> like(Qualification other, LocalDate day) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM " + FROM + " WHERE q.kind = :kind AND q.number = :number"
                        + " AND q.valid_from = :from AND "
                        + condition(other.holder().type()) + " ORDER BY q.id"
                        + " FETCH FIRST ROW ONLY")
                .param("kind", other.kind())
                .param("number", other.number())
                .param("from", other.validFrom())
                .param("holder", other.holder().id())
                .param("day", day)
                .query(QualificationSql::read)
                .optional();
    }

    @Override
    public Listing<Qualification> list(Filter filter, PageRequest request) {
        Holder holder = filter.holder();
        return ListQuery.select(COLUMNS, FROM)
                .where(filter.over() ? ":day = :day" : Valid.on("q"), "day", filter.on())
                .where("q.kind = :kind", "kind", filter.kind())
                .where(
                        holder == null ? "true" : condition(holder.type()),
                        "holder",
                        holder == null ? null : holder.id())
                .where("q.valid_to <= :ending AND q.valid_to >= :day", "ending", filter.endingBy())
                .search("q.number || ' ' || coalesce(q.issuer, '') || ' ' || " + NAME, filter.text())
                .sortKeys(SORT_KEYS, filter.endingBy() == null ? "kind,holder,-validFrom,id" : "validTo,kind,id")
                .page(jdbc, request, QualificationSql::read);
    }

    private static String condition(Holder.Type type) {
        return switch (type) {
            case ORGANISATION -> "o.id = organisation_on(:holder, :day)";
            case FACILITY -> "q.facility_id = :holder";
            case VEHICLE -> "q.vehicle_id = :holder";
            case REGION -> "r.id = region_on(:holder, :day)";
        };
    }

    @Override
    public long save(@Nullable Qualification before, Qualification after) {
        return before == null ? insert(after) : update(before, after);
    }

    private long insert(Qualification one) {
        return values(
                        "INSERT INTO qualification (kind, " + column(one.holder()) + ", number, issuer, amount, unit,"
                                + " note, valid_from, valid_to) VALUES (:kind, :holder, :number, :issuer, :amount,"
                                + " :unit, :note, :from, :to) RETURNING id",
                        one)
                .param("holder", one.holder().id())
                .query(Long.class)
                .single();
    }

    /** {@code holder_id} columns are named by the types: nothing of a request is in them. */
    private static String column(Holder holder) {
        return holder.type().name().toLowerCase(Locale.ROOT) + "_id";
    }

    private long update(Qualification before, Qualification after) {
        long id = Objects.requireNonNull(before.id());
        values(
                        "UPDATE qualification SET kind = :kind, number = :number, issuer = :issuer, amount = :amount,"
                                + " unit = :unit, note = :note, valid_from = :from, valid_to = :to WHERE id = :id",
                        after)
                .param("id", id)
                .update();
        if (!before.holder().equals(after.holder())) {
            jdbc.sql("UPDATE qualification SET organisation_id = CASE WHEN :type = 'ORGANISATION' THEN :holder END,"
                            + " facility_id = CASE WHEN :type = 'FACILITY' THEN :holder END,"
                            + " vehicle_id = CASE WHEN :type = 'VEHICLE' THEN :holder END,"
                            + " region_id = CASE WHEN :type = 'REGION' THEN :holder END WHERE id = :id")
                    .param("type", after.holder().type().name())
                    .param("holder", after.holder().id())
                    .param("id", id)
                    .update();
        }
        return id;
    }

    private JdbcClient.StatementSpec values(String sql, Qualification one) {
        Unit unit = one.unit();
        return jdbc.sql(sql)
                .param("kind", one.kind())
                .param("number", one.number())
                .param("issuer", one.issuer())
                .param("amount", one.amount())
                .param("unit", unit == null ? null : unit.name())
                .param("note", one.note())
                .param("from", one.validFrom())
                .param("to", one.validTo());
    }

    private static Qualification read(ResultSet row, int number) throws SQLException {
        String unit = row.getString("unit");
        return new Qualification(
                row.getLong("id"),
                row.getString("kind"),
                new Holder(
                        Holder.Type.valueOf(row.getString("holder_type")),
                        row.getLong("holder_id"),
                        row.getString("holder_name")),
                row.getString("number"),
                row.getString("issuer"),
                row.getBigDecimal("amount"),
                unit == null ? null : Unit.valueOf(unit),
                row.getString("note"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
