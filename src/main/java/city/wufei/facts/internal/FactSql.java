package city.wufei.facts.internal;

import city.wufei.facts.Fact;
import city.wufei.facts.FactEntry;
import city.wufei.facts.FactFilter;
import city.wufei.facts.Series;
import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.kernel.Period;
import city.wufei.platform.ListQuery;
import city.wufei.platform.Time;
import city.wufei.registry.Named;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FactSql {
    private static final String COLUMNS = "v.*, s.code AS series_code, r.name AS region_name";
    private static final String BESIDE =
            " v JOIN fact_series s ON s.id = v.series_id JOIN region r ON r.id = v.region_id";
    private static final String NOW = "fact_now" + BESIDE;
    private static final String OF_REGION = "v.region_id = region_on(:region, v.period_to)";
    private static final Map<String, String> SORT_KEYS = Map.of(
            "series", "s.position",
            "period", "v.period_from",
            "region", "r.code",
            "recordedAt", "v.recorded_at",
            "id", "v.id");

    private final JdbcClient jdbc;

    FactSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param region id of the row that is valid on the last day of the period */
    void add(Series series, long region, FactEntry entry, Instant at, String by) {
        Period period = entry.period();
        jdbc.sql("""
                        INSERT INTO fact_value
                          (series_id, region_id, period, period_from, period_to, value, source, method, note,
                           recorded_at, recorded_by, origin)
                        VALUES (:series, :region, :period, :from, :to, :value, :source, :method, :note, :at, :by, :origin)""")
                .param("series", series.id())
                .param("region", region)
                .param("period", period.toString())
                .param("from", period.from())
                .param("to", period.to())
                .param("value", entry.value())
                .param("source", Objects.requireNonNullElse(entry.source(), series.source()))
                .param("method", Objects.requireNonNullElse(entry.method(), series.method()))
                .param("note", entry.note())
                .param("at", at.atZone(Time.ZONE).toOffsetDateTime())
                .param("by", by)
                .param("origin", entry.origin())
                .update();
    }

    /** The row that the region of {@code id} is on the last day of a period; empty when there is no such region. */
    Optional<Long> regionOn(long id, Period period) {
        return jdbc.sql("SELECT r.id FROM region r WHERE r.id = region_on(:id, :day)")
                .param("id", id)
                .param("day", period.to())
                .query(Long.class)
                .optional();
    }

    /** The one that the register began with. */
    Optional<Long> firstDistrict() {
        return jdbc.sql("SELECT id FROM region WHERE kind = 'DISTRICT' ORDER BY id FETCH FIRST ROW ONLY")
                .query(Long.class)
                .optional();
    }

    Optional<Fact> find(String series, long region, Period period) {
        return ListQuery.select(COLUMNS, NOW)
                .where("s.code = :series", "series", series)
                .where(OF_REGION, "region", region)
                .where("v.period = :period", "period", period.toString())
                .list(jdbc, FactSql::read)
                .stream()
                .findFirst();
    }

    List<Fact> list(
            @Nullable Collection<String> series, @Nullable Long region, @Nullable Period from, @Nullable Period to) {
        if (series != null && series.isEmpty()) {
            return List.of();
        }
        return query(region, from, to)
                .where("s.code IN (:series)", "series", series)
                .sortKeys(SORT_KEYS, "series,region,period")
                .list(jdbc, FactSql::read);
    }

    Listing<Fact> page(FactFilter filter, PageRequest request) {
        return query(filter.region(), filter.from(), filter.to())
                .where("s.code = :series", "series", filter.series())
                .where("s.topic = :topic", "topic", filter.topic())
                .sortKeys(SORT_KEYS, "series,region,period")
                .page(jdbc, request, FactSql::read);
    }

    private static ListQuery query(@Nullable Long region, @Nullable Period from, @Nullable Period to) {
        return ListQuery.select(COLUMNS, NOW)
                .where(OF_REGION, "region", region)
                .where("v.period_from >= :from", "from", from == null ? null : from.from())
                .where("v.period_to <= :to", "to", to == null ? null : to.to());
    }

    List<Fact> latest(Collection<String> series, long region) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM " + NOW + " WHERE s.code IN (:series) AND " + OF_REGION
                        + " AND NOT EXISTS (SELECT 1 FROM fact_now f WHERE f.series_id = v.series_id"
                        + " AND f.region_id = v.region_id AND f.period_to > v.period_to)")
                .param("series", series)
                .param("region", region)
                .query(FactSql::read)
                .list();
    }

    List<Fact> history(String series, long region, Period period) {
        return ListQuery.select(COLUMNS, "fact_value" + BESIDE)
                .where("s.code = :series", "series", series)
                .where(OF_REGION, "region", region)
                .where("v.period = :period", "period", period.toString())
                .sortKeys(SORT_KEYS, "-id")
                .list(jdbc, FactSql::read);
    }

    private static Fact read(ResultSet row, int number) throws SQLException {
        return new Fact(
                row.getLong("id"),
                row.getString("series_code"),
                new Named(row.getLong("region_id"), row.getString("region_name")),
                Period.of(row.getString("period")),
                row.getBigDecimal("value"),
                row.getString("source"),
                row.getString("method"),
                row.getString("note"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"),
                row.getString("origin"));
    }
}
