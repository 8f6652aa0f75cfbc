package city.wufei.plan.internal;

import city.wufei.kernel.Failure;
import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.plan.PlanError;
import city.wufei.plan.YearSpan;
import city.wufei.platform.ListQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plans as wholes. */
@Component
public class PlanStore {
    private static final String COLUMNS = """
            p.*,
            (select count(*) from plan_indicator i where i.plan_id = p.id) indicators,
            (select count(*) from plan_task t where t.plan_id = p.id) tasks,
            (select count(*) from plan_project q where q.plan_id = p.id) projects,
            (select count(*) from plan_finding f where f.plan_id = p.id) findings,
            (select count(*) from plan_unread u where u.plan_id = p.id and u.settled_at is null) unread""";
    private static final Map<String, String> SORT_KEYS =
            Map.of("title", "p.title", "made", "p.made_at", "status", "p.status", "period", "p.to_year");

    private final JdbcClient jdbc;

    PlanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Listing<PlanRow> list(@Nullable PlanStatus status, PageRequest request) {
        return ListQuery.select(COLUMNS, "plan p")
                .where("p.status = :status", "status", status == null ? null : status.name())
                .sortKeys(SORT_KEYS, "-made")
                .page(jdbc, request, PlanStore::row);
    }

    public Optional<PlanRow> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from plan p where p.id = :id")
                .param("id", id)
                .query(PlanStore::row)
                .optional();
    }

    /** The plan, or {@link PlanError#PLAN_NOT_FOUND}. */
    public PlanRow get(long id) {
        return find(id).orElseThrow(() -> Failure.of(PlanError.PLAN_NOT_FOUND, String.valueOf(id)));
    }

    /** The plan in force that reaches furthest: the one that pages show when none is named. */
    public Optional<PlanRow> findCurrent() {
        return jdbc.sql("select " + COLUMNS + " from plan p where p.status = 'IN_FORCE'"
                        + " order by p.to_year desc nulls last, p.id limit 1")
                .query(PlanStore::row)
                .optional();
    }

    /** All plans in force, the one that reaches furthest first. */
    public List<PlanRow> listInForce() {
        return jdbc.sql("select " + COLUMNS + " from plan p where p.status = 'IN_FORCE'"
                        + " order by p.to_year desc nulls last, p.id")
                .query(PlanStore::row)
                .list();
    }

    /**
     * Drafts that wait for a person.
     *
     * @param drafts how many
     * @param unread how much in them waits to be settled
     */
    public record Waiting(int drafts, int unread) {}

    public Waiting countWaiting() {
        return jdbc.sql("select count(distinct p.id) drafts, count(u.id) unread from plan p"
                        + " left join plan_unread u on u.plan_id = p.id and u.settled_at is null"
                        + " where p.status = 'DRAFT'")
                .query((row, number) -> new Waiting(row.getInt("drafts"), row.getInt("unread")))
                .single();
    }

    /** An open draft that was read from the very same bytes. */
    Optional<PlanRow> findDraftOf(String sha256) {
        return jdbc.sql("select " + COLUMNS + " from plan p join plan_source s on s.plan_id = p.id"
                        + " where p.status = 'DRAFT' and s.sha256 = :sha256 order by p.id limit 1")
                .param("sha256", sha256)
                .query(PlanStore::row)
                .optional();
    }

    /** The plan in force that {@code draft} is a document of: the same region (or name of it) and period. */
    public Optional<PlanRow> findPlanOf(PlanRow draft) {
        YearSpan period = draft.period();
        if (period == null) {
            return Optional.empty();
        }
        return jdbc.sql("select " + COLUMNS + " from plan p where p.status = 'IN_FORCE'"
                        + " and p.from_year = :from and p.to_year = :to"
                        + " and (p.region_id = :region or p.place_name = :place) order by p.id limit 1")
                .param("from", period.from())
                .param("to", period.to())
                .param("region", draft.region())
                .param("place", draft.place())
                .query(PlanStore::row)
                .optional();
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select 1 from plan)")
                .query(Boolean.class)
                .single();
    }

    /**
     * Takes the next version, which also locks the plan to the end of the transaction.
     *
     * @throws Failure {@link PlanError#PLAN_CHANGED} when {@code version} is no longer the plan's, or it is no draft
     */
    void advanceDraft(long id, int version) {
        int changed = jdbc.sql("update plan set version = version + 1"
                        + " where id = :id and version = :version and status = 'DRAFT'")
                .param("id", id)
                .param("version", version)
                .update();
        if (changed == 0) {
            throw Failure.of(PlanError.PLAN_CHANGED);
        }
    }

    /** Says anew what a draft is. */
    void changeHead(long id, HeadEdit head, @Nullable Long region) {
        jdbc.sql("update plan set title = :title, place_name = :place, region_id = :region, base_year = :base,"
                        + " from_year = :from, to_year = :to where id = :id")
                .param("title", head.title())
                .param("place", head.place())
                .param("region", region)
                .param("base", head.baseYear())
                .param("from", head.period().from())
                .param("to", head.period().to())
                .param("id", id)
                .update();
    }

    void decide(long id, PlanStatus status, @Nullable Long mergedInto, String by, Instant at) {
        jdbc.sql("update plan set status = :status, merged_into = :into, decided_by = :by, decided_at = :at"
                        + " where id = :id")
                .param("status", status.name())
                .param("into", mergedInto)
                .param("by", by)
                .param("at", at.atOffset(java.time.ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    private static PlanRow row(ResultSet row, int number) throws SQLException {
        Integer from = (Integer) row.getObject("from_year");
        Integer to = (Integer) row.getObject("to_year");
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        return new PlanRow(
                row.getLong("id"),
                row.getString("title"),
                row.getString("place_name"),
                row.getObject("region_id", Long.class),
                row.getString("issuer"),
                row.getObject("issued_on", LocalDate.class),
                (Integer) row.getObject("base_year"),
                from == null || to == null ? null : new YearSpan(from, to),
                PlanStatus.valueOf(row.getString("status")),
                row.getObject("merged_into", Long.class),
                row.getString("pack"),
                row.getInt("version"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("made_by"),
                decided == null ? null : decided.toInstant(),
                row.getString("decided_by"),
                row.getInt("indicators"),
                row.getInt("tasks"),
                row.getInt("projects"),
                row.getInt("findings"),
                row.getInt("unread"));
    }
}
