package city.wufei.plan.internal;

import city.wufei.plan.draft.Unread.Item;
import city.wufei.plan.internal.EditStore.Edit;
import city.wufei.plan.internal.EditStore.Reason;
import city.wufei.plan.internal.PlanItems.ItemView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets the official document speak into a plan that is in force already (say, from a plan pack): by number, each field
 * that the document fills and that reads otherwise takes the document's text. What stood there before stays in the
 * plan's edits.
 */
@Component
public class Enrichment {
    private final JdbcClient jdbc;
    private final PlanItems items;
    private final ItemFields fields;
    private final EditStore edits;
    private final FindingStore findings;
    private final TextStore texts;
    private final MarginStore margin;

    Enrichment(
            JdbcClient jdbc,
            PlanItems items,
            ItemFields fields,
            EditStore edits,
            FindingStore findings,
            TextStore texts,
            MarginStore margin) {
        this.jdbc = jdbc;
        this.items = items;
        this.fields = fields;
        this.edits = edits;
        this.findings = findings;
        this.texts = texts;
        this.margin = margin;
    }

    /**
     * A field in which a document and the plan in force differ.
     *
     * @param was empty when the plan has nothing there yet
     */
    public record Difference(Item item, String field, String was, String becomes) {
        public boolean isNew() {
            return was.isEmpty();
        }
    }

    /** What accepting {@code draft} would change in {@code plan}, items that the plan lacks left aside. */
    public List<Difference> differences(long plan, long draft) {
        Map<Item, ItemView> existing = byItem(plan);
        List<Difference> differences = new ArrayList<>();
        for (ItemView read : items.all(draft)) {
            ItemView kept = existing.get(read.item());
            if (kept != null) {
                read.values().forEach((field, text) -> {
                    String was = kept.values().getOrDefault(field, "");
                    if (!text.isEmpty() && !text.equals(was)) {
                        differences.add(new Difference(read.item(), field, was, text));
                    }
                });
            }
        }
        return differences;
    }

    void enrich(PlanRow row, long draft, String by, Instant at) {
        long plan = row.id();
        Map<Item, ItemView> existing = byItem(plan);
        for (Difference difference : differences(plan, draft)) {
            Item item = difference.item();
            ItemView kept = java.util.Objects.requireNonNull(existing.get(item));
            fields.set(row, item.type(), kept.id(), difference.field(), difference.becomes());
            edits.add(
                    plan,
                    new Edit(
                            item, difference.field(), difference.was(), difference.becomes(), Reason.DOCUMENT, by, at));
        }
        takePlaces(plan, draft);
        adoptMissing(plan, draft);
        findings.move(draft, plan);
        texts.move(draft, plan);
        margin.move(draft, plan);
    }

    /** The plan's places speak of its newest document from now on. */
    private void takePlaces(long plan, long draft) {
        for (Item.Type type : Item.Type.values()) {
            jdbc.sql("update " + ItemFields.table(type) + " kept set place = read.place from " + ItemFields.table(type)
                            + " read where kept.plan_id = :plan and read.plan_id = :draft"
                            + " and kept.number = read.number")
                    .param("plan", plan)
                    .param("draft", draft)
                    .update();
        }
    }

    /** Items that the plan lacks move over as they are; their units are looked up by name in the plan. */
    private void adoptMissing(long plan, long draft) {
        for (Item.Type type : Item.Type.values()) {
            List<Long> adopted = jdbc.sql("update " + ItemFields.table(type)
                            + " moved set plan_id = :plan where moved.plan_id = :draft and not exists (select 1 from "
                            + ItemFields.table(type)
                            + " kept where kept.plan_id = :plan and kept.number = moved.number) returning moved.id")
                    .param("plan", plan)
                    .param("draft", draft)
                    .query((row, number) -> row.getLong("id"))
                    .list();
            if (!adopted.isEmpty()) {
                adoptUnits(plan, adopted);
            }
        }
    }

    private void adoptUnits(long plan, List<Long> adopted) {
        jdbc.sql("insert into plan_unit (plan_id, name, aliases, is_group, organisation_id, group_id)"
                        + " select distinct :plan, u.name, u.aliases, u.is_group, u.organisation_id, u.group_id"
                        + " from plan_assignment a join plan_unit u on u.id = a.unit_id where a.item_id in (:items)"
                        + " and not exists (select 1 from plan_unit k where k.plan_id = :plan and k.name = u.name)")
                .param("plan", plan)
                .param("items", adopted)
                .update();
        jdbc.sql("update plan_assignment a set plan_id = :plan, unit_id = k.id from plan_unit u"
                        + " join plan_unit k on k.plan_id = :plan and k.name = u.name"
                        + " where a.item_id in (:items) and u.id = a.unit_id")
                .param("plan", plan)
                .param("items", adopted)
                .update();
    }

    private Map<Item, ItemView> byItem(long plan) {
        return items.all(plan).stream().collect(Collectors.toMap(ItemView::item, view -> view));
    }
}
