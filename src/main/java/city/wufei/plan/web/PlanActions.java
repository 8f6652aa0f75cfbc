package city.wufei.plan.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.plan.internal.PlanRow;
import city.wufei.plan.internal.PlanVerb;
import city.wufei.platform.Action;
import java.util.List;

/** What a person may do now with a plan in its present state; pages draw their buttons from the same list. */
final class PlanActions {
    private PlanActions() {}

    static List<Action> of(PlanRow plan, CurrentPerson person) {
        return person.allowedOf(PlanVerb.WORKFLOW.rightsOf(plan.status()).toArray(Action[]::new));
    }
}
