package city.wufei.registry.internal;

import city.wufei.kernel.CreditCode;
import city.wufei.registry.Organisation;
import city.wufei.registry.OrganisationGroup;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** How a body and a group are read, each beside its region. */
final class OrganisationRow {
    static final String COLUMNS =
            "o.id, o.name, o.full_name, o.kind, o.credit_code, o.address, o.valid_from, o.valid_to,"
                    + " ARRAY(SELECT a.alias FROM organisation_alias a WHERE a.organisation_id = o.id ORDER BY a.alias)"
                    + " AS aliases, " + RegionRow.COLUMNS;
    static final String TABLES = "organisation o JOIN region r ON r.id = o.region_id";
    /** Beside the region as it is on the day {@code :day}. */
    static final String TABLES_ON_DAY = "organisation o JOIN region r ON r.id = region_on(o.region_id, :day)";

    static final String GROUP_COLUMNS = "g.id, g.name, g.rule,"
            + " ARRAY(SELECT a.alias FROM organisation_alias a WHERE a.group_id = g.id ORDER BY a.alias) AS aliases, "
            + RegionRow.COLUMNS;
    static final String GROUP_TABLES = "organisation_group g JOIN region r ON r.id = g.region_id";

    /** Whether the body {@code o} in the region {@code s} belongs to the group {@code g} in {@code r} by its rule. */
    static final String OF_GROUP_BY_RULE = "o.kind = 'TOWNSHIP_GOVERNMENT' AND s.number > r.number"
            + " AND s.number < r.number + 1000000 AND (g.rule = 'ALL_TOWNSHIPS' OR s.kind = 'SUBDISTRICT')";

    private OrganisationRow() {}

    static Organisation read(ResultSet row, int number) throws SQLException {
        String code = row.getString("credit_code");
        return new Organisation(
                row.getLong("id"),
                row.getString("name"),
                row.getString("full_name"),
                Organisation.Kind.valueOf(row.getString("kind")),
                RegionRow.read(row, number),
                code == null ? null : new CreditCode(code),
                row.getString("address"),
                aliases(row),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    static OrganisationGroup readGroup(ResultSet row, int number) throws SQLException {
        return new OrganisationGroup(
                row.getLong("id"),
                row.getString("name"),
                OrganisationGroup.Rule.valueOf(row.getString("rule")),
                RegionRow.read(row, number),
                aliases(row));
    }

    static List<String> aliases(ResultSet row) throws SQLException {
        return List.of((String[]) row.getArray("aliases").getArray());
    }
}
