package city.wufei.registry.internal;

import city.wufei.kernel.RegionCode;
import city.wufei.registry.Region;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** How a region is read; its columns carry a prefix so that it can stand beside others in one row. */
final class RegionRow {
    static final String COLUMNS = "r.id AS region_id, r.full_code AS region_code, r.name AS region_name,"
            + " r.kind AS region_kind, r.parent_id AS region_parent, r.villages AS region_villages,"
            + " r.valid_from AS region_from, r.valid_to AS region_to";

    private RegionRow() {}

    static Region read(ResultSet row, int number) throws SQLException {
        return new Region(
                row.getLong("region_id"),
                RegionCode.of(row.getString("region_code")),
                row.getString("region_name"),
                Region.Kind.valueOf(row.getString("region_kind")),
                row.getObject("region_parent", Long.class),
                row.getInt("region_villages"),
                row.getObject("region_from", LocalDate.class),
                row.getObject("region_to", LocalDate.class));
    }
}
