package city.wufei.plan.internal;

import city.wufei.plan.Place;
import city.wufei.plan.draft.PrintedSum;
import city.wufei.plan.draft.Remark;
import city.wufei.plan.draft.Unread.Item;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a table prints beside its items: sums of its own, and cells of columns that no field is there for. */
@Component
public class MarginStore {
    private final JdbcClient jdbc;
    private final Batches batches;

    MarginStore(JdbcClient jdbc, Batches batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Printed sums, the most comprehensive first. */
    public List<PrintedSum> sums(long plan) {
        return jdbc.sql("select * from plan_printed_sum where plan_id = :plan order by cardinality(projects) desc")
                .param("plan", plan)
                .query((row, number) -> new PrintedSum(
                        row.getString("label"),
                        List.of((Integer[]) row.getArray("projects").getArray()),
                        row.getBigDecimal("amount"),
                        Rows.requiredPlace(row)))
                .list();
    }

    public List<Remark> remarks(long plan, Item item) {
        return jdbc.sql(
                        "select * from plan_remark where plan_id = :plan and item_type = :type and item_number = :number"
                                + " order by id")
                .param("plan", plan)
                .param("type", item.type().name())
                .param("number", item.number())
                .query((row, number) -> new Remark(
                        item, row.getString("heading"), row.getString("text"), Place.of(row.getString("place"))))
                .list();
    }

    void addSums(long plan, List<PrintedSum> sums) {
        for (PrintedSum sum : sums) {
            jdbc.sql("insert into plan_printed_sum (plan_id, label, projects, amount, place)"
                            + " values (:plan, :label, :projects, :amount, :place)")
                    .param("plan", plan)
                    .param("label", sum.label())
                    .param("projects", sum.projects().toArray(Integer[]::new))
                    .param("amount", sum.amount())
                    .param("place", sum.place().toString())
                    .update();
        }
    }

    void addRemarks(long plan, List<Remark> remarks) {
        List<Object[]> rows = new ArrayList<>();
        for (Remark remark : remarks) {
            Item item = remark.item();
            rows.add(new Object[] {
                plan,
                item.type().name(),
                item.number(),
                remark.heading(),
                remark.text(),
                remark.place().toString()
            });
        }
        batches.insert(
                "insert into plan_remark (plan_id, item_type, item_number, heading, text, place)"
                        + " values (?, ?, ?, ?, ?, ?)",
                rows);
    }

    /** Hands the sums and remarks of a draft to the plan it enriches, in place of those that were there. */
    void move(long from, long to) {
        for (String table : List.of("plan_printed_sum", "plan_remark")) {
            jdbc.sql("delete from " + table + " where plan_id = :to")
                    .param("to", to)
                    .update();
            jdbc.sql("update " + table + " set plan_id = :to where plan_id = :from")
                    .param("from", from)
                    .param("to", to)
                    .update();
        }
    }
}
