package city.wufei.plan.internal;

import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.plan.Place;
import city.wufei.plan.audit.Finding;
import city.wufei.plan.audit.FindingCode;
import city.wufei.platform.ListQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the audit of a document found. */
@Component
public class FindingStore {
    private static final String BY_WEIGHT = "case f.severity when 'ERROR' then 1 when 'WARNING' then 2 else 3 end";
    private static final Map<String, String> SORT_KEYS =
            Map.of("order", "f.sequence", "severity", BY_WEIGHT, "code", "f.code");

    private final JdbcClient jdbc;

    FindingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Listing<FindingRow> list(long plan, @Nullable String severity, @Nullable String code, PageRequest request) {
        return ListQuery.select("f.*", "plan_finding f")
                .where("f.plan_id = :plan", "plan", plan)
                .where("f.severity = :severity", "severity", severity)
                .where("f.code = :code", "code", code)
                .sortKeys(SORT_KEYS, "severity,order")
                .page(jdbc, request, FindingStore::row);
    }

    /** Findings that speak of one place. */
    public List<FindingRow> listAt(long plan, Place place) {
        return jdbc.sql("select f.* from plan_finding f where f.plan_id = :plan and :place = any(f.places)"
                        + " order by f.sequence")
                .param("plan", plan)
                .param("place", place.toString())
                .query(FindingStore::row)
                .list();
    }

    /** How many of each severity. */
    public List<Group> countBySeverity(long plan) {
        return jdbc.sql("select f.severity, count(*) n from plan_finding f where f.plan_id = :plan"
                        + " group by f.severity order by min(" + BY_WEIGHT + ")")
                .param("plan", plan)
                .query((row, number) -> new Group(row.getString("severity"), row.getInt("n")))
                .list();
    }

    /** How many of each sort, the gravest first. */
    public List<Group> countByCode(long plan) {
        return jdbc.sql("select f.code, count(*) n from plan_finding f where f.plan_id = :plan"
                        + " group by f.code order by min(" + BY_WEIGHT + "), f.code")
                .param("plan", plan)
                .query((row, number) -> new Group(row.getString("code"), row.getInt("n")))
                .list();
    }

    void add(long plan, List<Finding> findings) {
        int sequence = 0;
        for (Finding finding : findings) {
            jdbc.sql(
                            "insert into plan_finding (plan_id, sequence, code, severity, places, arguments, printed, expected,"
                                    + " arithmetic, quotes) values (:plan, :sequence, :code, :severity, :places, :arguments,"
                                    + " :printed, :expected, :arithmetic, :quotes)")
                    .param("plan", plan)
                    .param("sequence", ++sequence)
                    .param("code", finding.code().name())
                    .param("severity", finding.code().severity().name())
                    .param(
                            "places",
                            finding.places().stream().map(Place::toString).toArray(String[]::new))
                    .param("arguments", finding.arguments().toArray(String[]::new))
                    .param("printed", finding.printed())
                    .param("expected", finding.expected())
                    .param("arithmetic", finding.arithmetic())
                    .param("quotes", finding.quotes().toArray(String[]::new))
                    .update();
        }
    }

    /** Hands the findings of a draft to the plan it enriches, in place of those that were there. */
    void move(long from, long to) {
        jdbc.sql("delete from plan_finding where plan_id = :to").param("to", to).update();
        jdbc.sql("update plan_finding set plan_id = :to where plan_id = :from")
                .param("to", to)
                .param("from", from)
                .update();
    }

    private static FindingRow row(ResultSet row, int number) throws SQLException {
        return new FindingRow(
                row.getLong("id"),
                row.getInt("sequence"),
                new Finding(
                        FindingCode.valueOf(row.getString("code")),
                        Rows.texts(row, "places").stream().map(Place::of).toList(),
                        Rows.texts(row, "arguments"),
                        row.getString("printed"),
                        row.getString("expected"),
                        row.getString("arithmetic"),
                        Rows.texts(row, "quotes")));
    }
}
