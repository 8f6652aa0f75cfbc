package city.wufei.plan.internal;

import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.plan.Place;
import city.wufei.plan.internal.AssignmentSql.Role;
import city.wufei.platform.ListQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tasks of a plan, with their lead and supporting units. */
@Component
public class TaskStore {
    private static final Map<String, String> SORT_KEYS =
            Map.of("number", "t.number", "section", "t.section", "measure", "t.measure", "deadline", "t.deadline");

    private final JdbcClient jdbc;
    private final AssignmentSql assignments;

    TaskStore(JdbcClient jdbc, AssignmentSql assignments) {
        this.jdbc = jdbc;
        this.assignments = assignments;
    }

    /**
     * What to show; each part may be missing.
     *
     * @param role "LEAD" or "SUPPORT": which part {@code unit} plays
     * @param due only tasks with a deadline in this year; 0 for those without end
     * @param text anywhere in title, text or measure
     */
    public record Filter(
            @Nullable String section,
            @Nullable Long unit,
            @Nullable String role,
            @Nullable Integer due,
            @Nullable String text) {
        public static final Filter NONE = new Filter(null, null, null, null, null);
    }

    public Listing<TaskRow> list(long plan, Filter filter, PageRequest request) {
        boolean eitherRole = filter.role == null || filter.role.isBlank();
        Listing<Bare> page = ListQuery.select("t.*", "plan_task t")
                .where("t.plan_id = :plan", "plan", plan)
                .where("t.section = :section", "section", filter.section)
                .where(
                        "exists (select 1 from plan_assignment a where a.item_id = t.id and a.unit_id = :unit)",
                        "unit",
                        eitherRole ? filter.unit : null)
                .where(
                        "exists (select 1 from plan_assignment a where a.item_id = t.id"
                                + " and a.role || ':' || cast(a.unit_id as text) = :part)",
                        "part",
                        eitherRole || filter.unit == null ? null : filter.role + ":" + filter.unit)
                .where("coalesce(extract(year from t.deadline), 0) = :due", "due", filter.due)
                .search(
                        "coalesce(t.title, '') || ' ' || coalesce(t.text, '') || ' ' || t.measure || ' ' || t.number",
                        filter.text)
                .sortKeys(SORT_KEYS, "number")
                .page(jdbc, request, TaskStore::bare);
        return Listing.of(complete(page.items()), page.total(), request);
    }

    public Optional<TaskRow> find(long plan, int number) {
        return complete(jdbc.sql("select t.* from plan_task t where t.plan_id = :plan and t.number = :number")
                        .param("plan", plan)
                        .param("number", number)
                        .query(TaskStore::bare)
                        .list())
                .stream()
                .findFirst();
    }

    /** How many tasks are due in each year, named by the year; "0" for those without end. */
    public List<Group> countByDeadline(long plan) {
        return jdbc.sql("select cast(coalesce(extract(year from deadline), 0) as int) due, count(*) n from plan_task"
                        + " where plan_id = :plan group by 1 order by 1")
                .param("plan", plan)
                .query((row, number) -> new Group(row.getString("due"), row.getInt("n")))
                .list();
    }

    /** Sections in the order of the plan, with how many tasks each has. */
    public List<Group> listSections(long plan) {
        return jdbc.sql("select section, count(*) n from plan_task where plan_id = :plan"
                        + " group by section order by min(number)")
                .param("plan", plan)
                .query((row, number) -> new Group(row.getString("section"), row.getInt("n")))
                .list();
    }

    private List<TaskRow> complete(List<Bare> rows) {
        AssignmentSql.Assigned assigned =
                assignments.of(rows.stream().map(Bare::id).toList());
        return rows.stream()
                .map(row -> new TaskRow(
                        row.id,
                        row.number,
                        row.section,
                        row.measure,
                        row.title,
                        row.text,
                        row.deadlineText,
                        row.deadline,
                        assigned.of(row.id, Role.LEAD),
                        assigned.of(row.id, Role.SUPPORT),
                        row.place))
                .toList();
    }

    private static Bare bare(ResultSet row, int number) throws SQLException {
        return new Bare(
                row.getLong("id"),
                row.getInt("number"),
                row.getString("section"),
                row.getString("measure"),
                row.getString("title"),
                row.getString("text"),
                row.getString("deadline_text"),
                row.getObject("deadline", LocalDate.class),
                Rows.place(row));
    }

    private record Bare(
            long id,
            int number,
            String section,
            String measure,
            @Nullable String title,
            @Nullable String text,
            String deadlineText,
            @Nullable LocalDate deadline,
            @Nullable Place place) {}
}
