package city.wufei.plan.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.PageRequest;
import city.wufei.plan.internal.Enrichment;
import city.wufei.plan.internal.PlanRow;
import city.wufei.plan.internal.PlanStore;
import city.wufei.plan.internal.UnreadStore;
import city.wufei.platform.Action;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class ReviewStates {
    private final PlanStore plans;
    private final UnreadStore unread;
    private final Enrichment enrichment;

    ReviewStates(PlanStore plans, UnreadStore unread, Enrichment enrichment) {
        this.plans = plans;
        this.unread = unread;
        this.enrichment = enrichment;
    }

    ReviewState of(long id, CurrentPerson person) {
        PlanRow draft = plans.get(id);
        PlanRow enriches = draft.isDraft() ? plans.findPlanOf(draft).orElse(null) : null;
        return new ReviewState(
                draft,
                enriches,
                enriches == null ? 0 : enrichment.differences(enriches.id(), id).size(),
                unread.list(id, new PageRequest(0, 1, null)).total(),
                blockers(draft),
                draft.isDraft() && person.may(Action.EDIT),
                draft.isDraft() && person.may(Action.ACCEPT));
    }

    private static List<String> blockers(PlanRow draft) {
        List<String> blockers = new ArrayList<>();
        if (draft.unread() > 0) {
            blockers.add("plan.review.blocked.unread");
        }
        if (draft.place() == null) {
            blockers.add("plan.review.blocked.place");
        }
        if (draft.period() == null) {
            blockers.add("plan.review.blocked.period");
        }
        return blockers;
    }
}
