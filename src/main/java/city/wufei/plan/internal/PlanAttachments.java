package city.wufei.plan.internal;

import city.wufei.identity.CurrentPerson;
import city.wufei.platform.Action;
import city.wufei.platform.Caller;
import city.wufei.platform.attachments.AttachmentGate;
import org.springframework.stereotype.Component;

/** Files beside a plan, such as the scan of the signed document: seen by all readers, added by who may import. */
@Component
public class PlanAttachments implements AttachmentGate {
    /** The owner type of plans. */
    public static final String OWNER = "plan";

    private final PlanStore plans;

    PlanAttachments(PlanStore plans) {
        this.plans = plans;
    }

    @Override
    public String ownerType() {
        return OWNER;
    }

    @Override
    public boolean mayRead(Caller caller, long plan) {
        return may(caller, Action.READ) && plans.find(plan).isPresent();
    }

    @Override
    public boolean mayAdd(Caller caller, long plan) {
        return may(caller, Action.IMPORT) && plans.find(plan).isPresent();
    }

    private static boolean may(Caller caller, Action action) {
        return caller instanceof CurrentPerson person && person.may(action);
    }
}
