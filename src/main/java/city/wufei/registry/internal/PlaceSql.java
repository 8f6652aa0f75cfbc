package city.wufei.registry.internal;

import city.wufei.identity.Whereabouts;
import city.wufei.registry.Holder;
import city.wufei.registry.Places;
import city.wufei.registry.Region;
import city.wufei.registry.Regions;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PlaceSql implements Places {
    private final JdbcClient jdbc;
    private final Regions regions;

    PlaceSql(JdbcClient jdbc, Regions regions) {
        this.jdbc = jdbc;
        this.regions = regions;
    }

    private record Rough(
            @Nullable Long region,
            @Nullable Long body,
            @Nullable Long facility) {}

    @Override
    public Whereabouts of(Holder.Type type, long id, LocalDate day) {
        Rough rough = switch (type) {
            case REGION -> new Rough(id, null, null);
            case ORGANISATION ->
                found(
                        "SELECT region_id AS region, id AS body, CAST(NULL AS bigint) AS facility"
                                + " FROM organisation WHERE id = organisation_on(:id, :day)",
                        id,
                        day);
            case FACILITY ->
                found(
                        "SELECT region_id AS region, operator_id AS body, id AS facility FROM facility WHERE id = :id",
                        id,
                        day);
            case VEHICLE ->
                found(
                        "SELECT o.region_id AS region, o.id AS body, CAST(NULL AS bigint) AS facility"
                                + " FROM vehicle v LEFT JOIN organisation o ON o.id = organisation_on(v.carrier_id, :day)"
                                + " WHERE v.id = :id",
                        id,
                        day);
        };
        Long region = rough.region();
        Region lies = region == null ? null : regions.on(region, day).orElse(null);
        return new Whereabouts(
                lies == null ? null : lies.code(),
                Set.copyOf(parks(rough, day)),
                Set.copyOf(bodies(rough.body(), day)));
    }

    private Rough found(String sql, long id, LocalDate day) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("day", day)
                .query((row, number) -> new Rough(
                        row.getObject("region", Long.class),
                        row.getObject("body", Long.class),
                        row.getObject("facility", Long.class)))
                .optional()
                .orElse(new Rough(null, null, null));
    }

    private List<Long> parks(Rough rough, LocalDate day) {
        return jdbc.sql("SELECT DISTINCT m.park_id FROM park_member m WHERE " + Valid.on("m")
                        + " AND (m.facility_id = CAST(:facility AS bigint)"
                        + " OR organisation_on(m.organisation_id, :day) = organisation_on(:body, :day))"
                        + " ORDER BY m.park_id")
                .param("facility", rough.facility())
                .param("body", rough.body())
                .param("day", day)
                .query((row, number) -> row.getLong("park_id"))
                .list();
    }

    private List<Long> bodies(@Nullable Long body, LocalDate day) {
        return body == null
                ? List.of()
                : jdbc.sql(HierarchySql.LINE_UP)
                        .param("body", body)
                        .param("day", day)
                        .query((row, number) -> row.getLong("id"))
                        .list();
    }
}
