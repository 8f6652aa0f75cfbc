package city.wufei.registry.internal;

import city.wufei.kernel.RegionCode;
import city.wufei.registry.Region;
import city.wufei.registry.RegionChange.Begun;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the rows of regions end, begin and follow each other. */
@Repository
class RegionLineSql {
    private final JdbcClient jdbc;

    RegionLineSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void end(Collection<Long> ids, LocalDate lastDay, long act) {
        jdbc.sql("UPDATE region SET valid_to = :day, ended_by = :act WHERE id IN (:ids)")
                .param("day", lastDay)
                .param("act", act)
                .param("ids", ids)
                .update();
    }

    /** Begins a region in the place, under the parent and in the order, of {@code like}. */
    long begin(Begun region, long like, LocalDate day, long act) {
        RegionCode code = region.code();
        Region.Kind kind = region.kind();
        return jdbc.sql("INSERT INTO region (code, full_code, number, name, kind, parent_id, villages, sort_order,"
                        + " valid_from, begun_by) SELECT :code, :full, :number, :name, :kind, r.parent_id, :villages,"
                        + " r.sort_order, :day, :act FROM region r WHERE r.id = :like RETURNING id")
                .param("code", code.toString())
                .param("full", code.full())
                .param("number", code.number())
                .param("name", PrintedName.of(region.name()))
                .param("kind", kind.name())
                .param("villages", region.villages())
                .param("day", day)
                .param("act", act)
                .param("like", like)
                .query(Long.class)
                .single();
    }

    void link(long from, long to, boolean heir, long act) {
        jdbc.sql("INSERT INTO region_succession (from_id, to_id, heir, act_id) VALUES (:from, :to, :heir, :act)")
                .param("from", from)
                .param("to", to)
                .param("heir", heir)
                .param("act", act)
                .update();
    }

    /** Whether another region than these has the code, now or later. */
    boolean codeTaken(RegionCode code, Collection<Long> besides, LocalDate day) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM region WHERE number = :number AND id NOT IN (:besides)"
                        + " AND (valid_to IS NULL OR valid_to >= :day))")
                .param("number", code.number())
                .param("besides", besides)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    boolean nameTaken(String name, long parent, Collection<Long> besides, LocalDate day) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM region WHERE name = :name AND parent_id = :parent"
                        + " AND id NOT IN (:besides) AND (valid_to IS NULL OR valid_to >= :day))")
                .param("name", PrintedName.of(name))
                .param("parent", parent)
                .param("besides", besides)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** The governments of these regions that have no last day. */
    List<Long> governments(Collection<Long> regions) {
        return jdbc.sql("SELECT id FROM organisation WHERE kind = 'TOWNSHIP_GOVERNMENT' AND valid_to IS NULL"
                        + " AND region_id IN (:regions) ORDER BY id")
                .param("regions", regions)
                .query((row, number) -> row.getLong("id"))
                .list();
    }
}
