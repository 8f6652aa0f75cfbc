package city.wufei.plan.internal;

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
        return caller.may(Action.READ) && plans.find(plan).isPresent();
    }

    @Override
    public boolean mayAdd(Caller caller, long plan) {
        return caller.may(Action.IMPORT) && plans.find(plan).isPresent();
    }

    @Override
    public String page(long plan) {
        return "/document?plan=" + plan;
    }
}
