package city.wufei.plan.internal;

import city.wufei.kernel.Failure;
import city.wufei.plan.PlanError;
import city.wufei.plan.draft.Unread.Item;
import city.wufei.plan.internal.EditStore.Edit;
import city.wufei.plan.internal.EditStore.Reason;
import city.wufei.plan.internal.PlanItems.ItemView;
import city.wufei.plan.internal.UnreadRow.Settlement;
import city.wufei.registry.Region;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person does with a draft: mend fields, settle what was not understood, accept or discard.
 *
 * <p>Every verb names the version it saw and takes the next one, so that two reviewers cannot overwrite each other.
 */
@Service
@Transactional
public class PlanReview {
    private final PlanStore plans;
    private final PlanItems items;
    private final ItemFields fields;
    private final UnreadStore unread;
    private final EditStore edits;
    private final Enrichment enrichment;
    private final UnitResolution resolution;
    private final UnitStore units;
    private final Tidings tidings;
    private final IndicatorHistory history;
    private final Clock clock;

    PlanReview(
            PlanStore plans,
            PlanItems items,
            ItemFields fields,
            UnreadStore unread,
            EditStore edits,
            Enrichment enrichment,
            UnitResolution resolution,
            UnitStore units,
            Tidings tidings,
            IndicatorHistory history,
            Clock clock) {
        this.history = history;
        this.tidings = tidings;
        this.plans = plans;
        this.items = items;
        this.fields = fields;
        this.unread = unread;
        this.edits = edits;
        this.enrichment = enrichment;
        this.resolution = resolution;
        this.units = units;
        this.clock = clock;
    }

    /** Gives a field of an item what {@code text} says; what was unread about it is settled by that. */
    public void edit(long plan, int version, Item item, String field, String text, String by) {
        plans.advanceDraft(plan, version);
        ItemView view = items.get(plan, item);
        String was = view.values().get(field);
        fields.set(plans.get(plan), item.type(), view.id(), field, text);
        Instant now = clock.instant();
        if (!text.strip().equals(was)) {
            edits.add(plan, new Edit(item, field, was, text.strip(), Reason.REVIEW, by, now));
        }
        unread.settleField(plan, item, field, by, now);
    }

    /** Says what the draft is; in another place its units may be other bodies of the register. */
    public void editHead(long plan, int version, HeadEdit head, String by) {
        plans.advanceDraft(plan, version);
        PlanRow was = plans.get(plan);
        Optional<Region> region = resolution.regionOf(head.place());
        plans.changeHead(plan, head, region.map(Region::id).orElse(null));
        Instant now = clock.instant();
        Map<String, String> before = HeadEdit.of(was);
        head.fields().forEach((field, text) -> {
            String had = before.getOrDefault(field, "");
            if (!text.equals(had)) {
                edits.add(plan, new Edit(null, field, had, text, Reason.REVIEW, by, now));
            }
        });
        units.resolve(plan, unit -> resolution.resolve(unit, region.map(Region::code)));
    }

    /** Settles something unread that nothing of the plan hangs on; {@code note} says why. */
    public void settle(long plan, int version, long unreadId, String note, String by) {
        if (note.isBlank()) {
            throw Failure.of(PlanError.PLAN_NOTE_MISSING);
        }
        plans.advanceDraft(plan, version);
        unread.settle(unread.get(plan, unreadId).id(), Settlement.NOTED, note.strip(), by, clock.instant());
    }

    /** Takes a settlement back. */
    public void reopen(long plan, int version, long unreadId) {
        plans.advanceDraft(plan, version);
        unread.reopen(unread.get(plan, unreadId).id());
    }

    /**
     * Puts the draft in force; or, when its plan is in force already, lets it enrich that by number.
     *
     * @return the plan in force
     * @throws Failure {@link PlanError#PLAN_HAS_UNREAD}, {@link PlanError#PLAN_HEAD_INCOMPLETE}
     */
    public long accept(long plan, int version, String by) {
        plans.advanceDraft(plan, version);
        PlanRow draft = plans.get(plan);
        if (draft.unread() > 0) {
            throw Failure.of(PlanError.PLAN_HAS_UNREAD, draft.unread());
        }
        if (draft.place() == null || draft.period() == null) {
            throw Failure.of(PlanError.PLAN_HEAD_INCOMPLETE);
        }
        Instant now = clock.instant();
        Optional<PlanRow> inForce = plans.findPlanOf(draft);
        if (inForce.isEmpty()) {
            plans.decide(plan, after(draft, PlanVerb.ACCEPT), null, by, now);
            history.enter();
            tidings.accepted(plan, plan, draft.title(), by);
            return plan;
        }
        enrichment.enrich(inForce.get(), plan, by, now);
        plans.decide(plan, after(draft, PlanVerb.ENRICH), inForce.get().id(), by, now);
        history.enter();
        tidings.accepted(plan, inForce.get().id(), draft.title(), by);
        return inForce.get().id();
    }

    public void discard(long plan, int version, String by) {
        plans.advanceDraft(plan, version);
        plans.decide(plan, after(plans.get(plan), PlanVerb.DISCARD), null, by, clock.instant());
        tidings.discarded(plan, by);
    }

    private static PlanStatus after(PlanRow plan, PlanVerb verb) {
        return PlanVerb.WORKFLOW.get(plan.status(), verb).to();
    }
}
