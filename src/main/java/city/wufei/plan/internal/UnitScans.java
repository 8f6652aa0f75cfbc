package city.wufei.plan.internal;

import city.wufei.platform.Action;
import city.wufei.platform.Caller;
import city.wufei.platform.attachments.AttachmentGate;
import org.springframework.stereotype.Component;

/** What comes back signed and sealed: the scans beside a unit's list of responsibilities. */
@Component
public class UnitScans implements AttachmentGate {
    /** The owner type of units of a plan. */
    public static final String OWNER = "plan-unit";

    private final UnitStore units;

    UnitScans(UnitStore units) {
        this.units = units;
    }

    @Override
    public String ownerType() {
        return OWNER;
    }

    @Override
    public boolean mayRead(Caller caller, long unit) {
        return caller.may(Action.READ) && units.planOf(unit).isPresent();
    }

    @Override
    public boolean mayAdd(Caller caller, long unit) {
        return caller.may(Action.EDIT) && units.planOf(unit).isPresent();
    }

    @Override
    public String page(long unit) {
        return "/units/" + unit + "?plan=" + units.planOf(unit).orElse(0L);
    }
}
