package city.wufei.plan.internal;

import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.plan.Place;
import city.wufei.plan.YearSpan;
import city.wufei.plan.internal.AssignmentSql.Role;
import city.wufei.platform.ListQuery;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Projects of a plan, with their units and investments. */
@Component
public class ProjectStore {
    private static final Map<String, String> SORT_KEYS = Map.of(
            "number", "q.number",
            "name", "q.name",
            "from", "q.from_year",
            "to", "q.to_year",
            "investment", "q.investment");

    private final JdbcClient jdbc;
    private final AssignmentSql assignments;

    ProjectStore(JdbcClient jdbc, AssignmentSql assignments) {
        this.jdbc = jdbc;
        this.assignments = assignments;
    }

    /**
     * What to show; each part may be missing.
     *
     * @param year only projects that run in it
     */
    public record Filter(
            @Nullable String category,
            @Nullable String sector,
            @Nullable Long unit,
            @Nullable Integer year,
            @Nullable String text) {
        public static final Filter NONE = new Filter(null, null, null, null, null);
    }

    public Listing<ProjectRow> list(long plan, Filter filter, PageRequest request) {
        Listing<Bare> page = ListQuery.select("q.*", "plan_project q")
                .where("q.plan_id = :plan", "plan", plan)
                .where("q.category = :category", "category", filter.category)
                .where("q.sector = :sector", "sector", filter.sector)
                .where("q.from_year <= :year and q.to_year >= :year", "year", filter.year)
                .where(
                        "exists (select 1 from plan_assignment a where a.item_id = q.id and a.unit_id = :unit)",
                        "unit",
                        filter.unit)
                .search("q.name || ' ' || coalesce(q.content, '')", filter.text)
                .sortKeys(SORT_KEYS, "number")
                .page(jdbc, request, ProjectStore::bare);
        return Listing.of(complete(plan, page.items()), page.total(), request);
    }

    public Optional<ProjectRow> find(long plan, int number) {
        return complete(
                        plan,
                        jdbc.sql("select q.* from plan_project q where q.plan_id = :plan and q.number = :number")
                                .param("plan", plan)
                                .param("number", number)
                                .query(ProjectStore::bare)
                                .list())
                .stream()
                .findFirst();
    }

    /** Investment of a sector (or of a category without sectors) in 10⁴ yuan, in the order of the plan. */
    public record SectorSum(String category, String sector, int projects, BigDecimal investment) {}

    public List<SectorSum> sumBySector(long plan) {
        return jdbc.sql("select category, sector, count(*) n, coalesce(sum(investment), 0) total from plan_project"
                        + " where plan_id = :plan group by category, sector order by min(number)")
                .param("plan", plan)
                .query((row, number) -> new SectorSum(
                        row.getString("category"),
                        row.getString("sector"),
                        row.getInt("n"),
                        row.getBigDecimal("total")))
                .list();
    }

    /** Sectors in the order of the plan, with how many projects each has. */
    public List<Group> listSectors(long plan) {
        return jdbc.sql("select sector, count(*) n from plan_project where plan_id = :plan and sector <> ''"
                        + " group by sector order by min(number)")
                .param("plan", plan)
                .query((row, number) -> new Group(row.getString("sector"), row.getInt("n")))
                .list();
    }

    /** Categories in the order of the plan, with how many projects each has. */
    public List<Group> listCategories(long plan) {
        return jdbc.sql("select category, count(*) n from plan_project where plan_id = :plan and category <> ''"
                        + " group by category order by min(number)")
                .param("plan", plan)
                .query((row, number) -> new Group(row.getString("category"), row.getInt("n")))
                .list();
    }

    /** How many projects end in each year, named by the year. */
    public List<Group> countByLastYear(long plan) {
        return jdbc.sql("select to_year, count(*) n from plan_project where plan_id = :plan and to_year is not null"
                        + " group by to_year order by to_year")
                .param("plan", plan)
                .query((row, number) -> new Group(row.getString("to_year"), row.getInt("n")))
                .list();
    }

    /** From the first year of any project to the last. */
    public Optional<YearSpan> findYears(long plan) {
        return jdbc.sql("select min(from_year) from_year, max(to_year) to_year from plan_project where plan_id = :plan")
                .param("plan", plan)
                .query((row, number) -> Optional.ofNullable(Rows.years(row)))
                .single();
    }

    /**
     * Projects that share their years: sums are spread over years by the reader of this, who also says so.
     *
     * @param investment sum of those projects, 10⁴ yuan
     */
    public record SpanSum(String category, String sector, YearSpan years, BigDecimal investment) {}

    public List<SpanSum> sumBySectorAndYears(long plan) {
        return jdbc.sql("select category, sector, from_year, to_year, sum(investment) total from plan_project"
                        + " where plan_id = :plan and investment is not null and from_year is not null"
                        + " group by category, sector, from_year, to_year order by min(number)")
                .param("plan", plan)
                .query((row, number) -> new SpanSum(
                        row.getString("category"),
                        row.getString("sector"),
                        new YearSpan(row.getInt("from_year"), row.getInt("to_year")),
                        row.getBigDecimal("total")))
                .list();
    }

    private List<ProjectRow> complete(long plan, List<Bare> rows) {
        AssignmentSql.Assigned assigned =
                assignments.of(rows.stream().map(Bare::id).toList());
        List<int[]> carried = carried(plan);
        return rows.stream()
                .map(row -> new ProjectRow(
                        row.id,
                        row.number,
                        row.category,
                        row.sector,
                        row.name,
                        row.content,
                        row.yearsText,
                        row.years,
                        row.investment,
                        sharing(row, carried),
                        assigned.of(row.id, Role.RESPONSIBLE),
                        row.place))
                .toList();
    }

    /** Pairs of a project and the one that carries its sum. */
    private List<int[]> carried(long plan) {
        return jdbc.sql("select number, carrier from plan_project"
                        + " where plan_id = :plan and carrier is not null order by number")
                .param("plan", plan)
                .query((row, number) -> new int[] {row.getInt("number"), row.getInt("carrier")})
                .list();
    }

    private static List<Integer> sharing(Bare project, List<int[]> carried) {
        int carrier = project.carrier == null ? project.number : project.carrier;
        return java.util.stream.Stream.concat(
                        carried.stream().filter(pair -> pair[1] == carrier).map(pair -> pair[1]),
                        carried.stream().filter(pair -> pair[1] == carrier).map(pair -> pair[0]))
                .distinct()
                .filter(number -> number != project.number)
                .toList();
    }

    private static Bare bare(ResultSet row, int number) throws SQLException {
        return new Bare(
                row.getLong("id"),
                row.getInt("number"),
                row.getString("category"),
                row.getString("sector"),
                row.getString("name"),
                row.getString("content"),
                row.getString("years_text"),
                Rows.years(row),
                row.getBigDecimal("investment"),
                (Integer) row.getObject("carrier"),
                Rows.place(row));
    }

    private record Bare(
            long id,
            int number,
            String category,
            String sector,
            String name,
            @Nullable String content,
            String yearsText,
            @Nullable YearSpan years,
            @Nullable BigDecimal investment,
            @Nullable Integer carrier,
            @Nullable Place place) {}
}
