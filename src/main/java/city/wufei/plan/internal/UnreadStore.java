package city.wufei.plan.internal;

import city.wufei.kernel.Failure;
import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.plan.PlanError;
import city.wufei.plan.draft.Unread;
import city.wufei.plan.draft.Unread.Item;
import city.wufei.plan.internal.UnreadRow.Settlement;
import city.wufei.platform.ListQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for a person, and what persons made of it. */
@Component
public class UnreadStore {
    private static final Map<String, String> SORT_KEYS =
            Map.of("order", "u.sequence", "settled", "u.settled_at", "reason", "u.reason");

    private final JdbcClient jdbc;
    private final Batches batches;

    UnreadStore(JdbcClient jdbc, Batches batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    public Listing<UnreadRow> list(long plan, PageRequest request) {
        return ListQuery.select("u.*", "plan_unread u")
                .where("u.plan_id = :plan", "plan", plan)
                .sortKeys(SORT_KEYS, "order")
                .page(jdbc, request, UnreadStore::row);
    }

    /** What waits to be settled. */
    public List<UnreadRow> listOpen(long plan) {
        return ListQuery.select("u.*", "plan_unread u")
                .where("u.plan_id = :plan", "plan", plan)
                .where("(u.settled_at is null) = :open", "open", true)
                .sortKeys(SORT_KEYS, "order")
                .list(jdbc, UnreadStore::row);
    }

    public UnreadRow get(long plan, long id) {
        return jdbc.sql("select u.* from plan_unread u where u.plan_id = :plan and u.id = :id")
                .param("plan", plan)
                .param("id", id)
                .query(UnreadStore::row)
                .optional()
                .orElseThrow(() -> Failure.of(PlanError.PLAN_ITEM_NOT_FOUND, String.valueOf(id)));
    }

    void add(long plan, List<Unread> unread) {
        List<Object[]> rows = new ArrayList<>();
        for (Unread one : unread) {
            Item item = one.item();
            rows.add(new @Nullable Object[] {
                plan,
                rows.size() + 1,
                one.reason().name(),
                item == null ? null : item.type().name(),
                item == null ? null : item.number(),
                one.field(),
                one.text(),
                one.place().toString()
            });
        }
        batches.insert(
                "insert into plan_unread (plan_id, sequence, reason, item_type, item_number, field, text, place)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    /** Settles {@code id} unless somebody did before. */
    void settle(long id, Settlement settlement, @Nullable String note, String by, Instant at) {
        int settled = jdbc.sql("update plan_unread set settlement = :settlement, note = :note, settled_by = :by,"
                        + " settled_at = :at where id = :id and settled_at is null")
                .param("settlement", settlement.name())
                .param("note", note)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        if (settled == 0) {
            throw Failure.of(PlanError.PLAN_SETTLED_BEFORE);
        }
    }

    /** Takes a settlement back. */
    void reopen(long id) {
        jdbc.sql("update plan_unread set settlement = null, note = null, settled_by = null, settled_at = null"
                        + " where id = :id")
                .param("id", id)
                .update();
    }

    /** Settles what is open about one field, because a person gave it a value that can be read. */
    void settleField(long plan, Item item, String field, String by, Instant at) {
        jdbc.sql("update plan_unread set settlement = 'CORRECTED', settled_by = :by, settled_at = :at"
                        + " where plan_id = :plan and item_type = :type and item_number = :number"
                        + " and field = :field and settled_at is null")
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("plan", plan)
                .param("type", item.type().name())
                .param("number", item.number())
                .param("field", field)
                .update();
    }

    private static UnreadRow row(ResultSet row, int number) throws SQLException {
        String type = row.getString("item_type");
        String settlement = row.getString("settlement");
        OffsetDateTime settled = row.getObject("settled_at", OffsetDateTime.class);
        return new UnreadRow(
                row.getLong("id"),
                new Unread(
                        Unread.Reason.valueOf(row.getString("reason")),
                        type == null ? null : new Item(Item.Type.valueOf(type), row.getInt("item_number")),
                        row.getString("field"),
                        row.getString("text"),
                        Rows.requiredPlace(row)),
                settlement == null ? null : Settlement.valueOf(settlement),
                row.getString("note"),
                row.getString("settled_by"),
                settled == null ? null : settled.toInstant());
    }
}
