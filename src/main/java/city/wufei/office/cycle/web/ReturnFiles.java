package city.wufei.office.cycle.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Failure;
import city.wufei.office.cycle.ReturnVerb;
import city.wufei.office.cycle.internal.Returns;
import city.wufei.platform.Caller;
import city.wufei.platform.attachments.AttachmentGate;
import org.springframework.stereotype.Component;

/** Files beside a return: seen by who sees it, added by who fills it in. */
@Component
class ReturnFiles implements AttachmentGate {
    static final String TYPE = "cycle-return";

    private final Returns returns;

    ReturnFiles(Returns returns) {
        this.returns = returns;
    }

    @Override
    public String ownerType() {
        return TYPE;
    }

    @Override
    public boolean mayRead(Caller caller, long id) {
        try {
            return caller instanceof CurrentPerson person
                    && returns.get(person, id).id() == id;
        } catch (Failure notTheirs) {
            return false;
        }
    }

    @Override
    public boolean mayAdd(Caller caller, long id) {
        return mayRead(caller, id)
                && caller instanceof CurrentPerson person
                && returns.sheet(person, id).verbs().contains(ReturnVerb.FILL);
    }

    @Override
    public String page(long id) {
        return "/returns/" + id;
    }
}
