package city.wufei.plan.internal;

import city.wufei.plan.TargetLine;
import city.wufei.plan.TargetVersion;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Yearly targets as they were set, version by version; nothing is changed afterwards. */
@Component
class TargetSql {
    private final JdbcClient jdbc;

    TargetSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last version of each indicator, by its id. */
    Map<Long, TargetVersion> latest(Collection<Long> indicators) {
        Map<Long, TargetVersion> latest = new HashMap<>();
        if (!indicators.isEmpty()) {
            jdbc.sql("select * from plan_target_version where indicator_id in (:indicators)"
                            + " order by indicator_id, number")
                    .param("indicators", indicators)
                    .query(row -> {
                        latest.put(row.getLong("indicator_id"), version(row, 0));
                    });
        }
        return latest;
    }

    /** The newest first. */
    List<TargetVersion> list(long indicator) {
        return jdbc.sql("select * from plan_target_version where indicator_id = :indicator order by number desc")
                .param("indicator", indicator)
                .query(TargetSql::version)
                .list();
    }

    Optional<TargetVersion> find(long indicator, int number) {
        return jdbc.sql("select * from plan_target_version where indicator_id = :indicator and number = :number")
                .param("indicator", indicator)
                .param("number", number)
                .query(TargetSql::version)
                .optional();
    }

    /** Lines of versions, without the names of bodies. */
    Map<Long, List<TargetLine>> lines(Collection<Long> versions) {
        Map<Long, Map<Holder, SortedMap<Integer, BigDecimal>>> values = new HashMap<>();
        if (!versions.isEmpty()) {
            jdbc.sql("select * from plan_target where version_id in (:versions)")
                    .param("versions", versions)
                    .query(row -> {
                        values.computeIfAbsent(row.getLong("version_id"), id -> new HashMap<>())
                                .computeIfAbsent(Holder.of(row), holder -> new TreeMap<>())
                                .put(row.getInt("year"), row.getBigDecimal("value"));
                    });
        }
        Map<Long, List<TargetLine>> lines = new HashMap<>();
        values.forEach((version, of) -> lines.put(
                version,
                of.entrySet().stream()
                        .map(line -> new TargetLine(
                                line.getKey().area(), line.getKey().organisation(), null, line.getValue()))
                        .toList()));
        return lines;
    }

    /** Empty when somebody else set that number meanwhile. */
    Optional<Long> addVersion(long indicator, int number, String by, Instant at, String why) {
        return jdbc.sql("insert into plan_target_version (indicator_id, number, made_by, made_at, why)"
                        + " values (:indicator, :number, :by, :at, :why) on conflict do nothing returning id")
                .param("indicator", indicator)
                .param("number", number)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("why", why)
                .query(Long.class)
                .optional();
    }

    void addLine(long version, TargetLine line) {
        line.values()
                .forEach((year, value) -> jdbc.sql("insert into plan_target (version_id, area, organisation_id,"
                                + " year, value) values (:version, :area, :organisation, :year, :value)")
                        .param("version", version)
                        .param("area", line.area())
                        .param("organisation", line.organisation())
                        .param("year", year)
                        .param("value", value)
                        .update());
    }

    private record Holder(
            String area, @org.jspecify.annotations.Nullable Long organisation) {
        static Holder of(ResultSet row) throws SQLException {
            return new Holder(row.getString("area"), row.getObject("organisation_id", Long.class));
        }
    }

    private static TargetVersion version(ResultSet row, int number) throws SQLException {
        return new TargetVersion(
                row.getLong("id"),
                row.getInt("number"),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("why"));
    }
}
