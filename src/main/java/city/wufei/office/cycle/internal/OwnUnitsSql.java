package city.wufei.office.cycle.internal;

import city.wufei.kernel.RegionCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which units that have something open lie within somebody's reach. */
@Repository
class OwnUnitsSql {
    private static final String OPEN =
            "FROM (SELECT DISTINCT unit_id FROM cycle_return WHERE state <> 'ACCEPTED') r JOIN organisation o ON o.id = r.unit_id";

    private final JdbcClient sql;

    OwnUnitsSql(JdbcClient sql) {
        this.sql = sql;
    }

    List<Long> inRegion(RegionCode region) {
        return sql.sql("SELECT o.id " + OPEN
                        + " JOIN region g ON g.id = o.region_id WHERE g.number BETWEEN :first AND :last")
                .param("first", region.number())
                .param("last", region.lastNumber())
                .query((row, n) -> row.getLong("id"))
                .list();
    }

    List<Long> ofBodies(Collection<Long> bodies, LocalDate day) {
        return bodies.isEmpty()
                ? List.of()
                : sql.sql("SELECT o.id " + OPEN + " WHERE organisation_on(o.id, :day) IN (:bodies)")
                        .param("day", day)
                        .param("bodies", bodies)
                        .query((row, n) -> row.getLong("id"))
                        .list();
    }
}
