package city.wufei.plan.internal;

import city.wufei.plan.draft.Unread.Item;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who changed what; only ever grows. */
@Component
public class EditStore {
    /** In the place of an item's type. */
    private static final String HEAD = "PLAN";

    private final JdbcClient jdbc;

    EditStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Why a value changed. */
    public enum Reason {
        /** A person mended a draft. */
        REVIEW,
        /** The official document said otherwise than the plan pack. */
        DOCUMENT
    }

    /**
     * A change of one field.
     *
     * @param item null when it is what the plan says of itself that changed
     */
    public record Edit(
            @Nullable Item item,
            String field,
            @Nullable String was,
            @Nullable String became,
            Reason reason,
            String by,
            Instant at) {
        private String type() {
            return item == null ? HEAD : item.type().name();
        }

        private int number() {
            return item == null ? 0 : item.number();
        }
    }

    public List<Edit> listOf(long plan, Item item) {
        return list(plan, item.type().name(), item.number(), item);
    }

    /** What changed in what a plan says of itself. */
    public List<Edit> listOfHead(long plan) {
        return list(plan, HEAD, 0, null);
    }

    private List<Edit> list(long plan, String type, int number, @Nullable Item item) {
        return jdbc.sql("select * from plan_edit where plan_id = :plan and item_type = :type and item_number = :number"
                        + " order by id desc")
                .param("plan", plan)
                .param("type", type)
                .param("number", number)
                .query((row, index) -> new Edit(
                        item,
                        row.getString("field"),
                        row.getString("was"),
                        row.getString("became"),
                        Reason.valueOf(row.getString("reason")),
                        row.getString("edited_by"),
                        row.getObject("edited_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void add(long plan, Edit edit) {
        jdbc.sql("insert into plan_edit (plan_id, item_type, item_number, field, was, became, reason, edited_by,"
                        + " edited_at) values (:plan, :type, :number, :field, :was, :became, :reason, :by, :at)")
                .param("plan", plan)
                .param("type", edit.type())
                .param("number", edit.number())
                .param("field", edit.field())
                .param("was", edit.was())
                .param("became", edit.became())
                .param("reason", edit.reason().name())
                .param("by", edit.by())
                .param("at", edit.at().atOffset(ZoneOffset.UTC))
                .update();
    }
}
