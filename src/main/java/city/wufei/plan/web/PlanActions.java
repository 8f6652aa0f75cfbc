package city.wufei.plan.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.plan.internal.PlanRow;
import city.wufei.platform.Action;
import java.util.List;

/** What a person may do now with a plan in its present state; pages draw their buttons from the same list. */
final class PlanActions {
    private PlanActions() {}

    static List<Action> of(PlanRow plan, CurrentPerson person) {
        return switch (plan.status()) {
            case DRAFT -> person.allowedOf(Action.EDIT, Action.ACCEPT);
            case IN_FORCE, MERGED, DISCARDED -> List.of();
        };
    }
}
