package city.wufei.office.evidence.internal;

import city.wufei.identity.CurrentPerson;
import city.wufei.platform.Action;
import city.wufei.platform.Caller;
import city.wufei.platform.attachments.AttachmentGate;
import org.springframework.stereotype.Component;

/** Proof is given by who owes it, and seen by all readers. */
@Component
class EvidenceGate implements AttachmentGate {
    private final EvidenceBook book;

    EvidenceGate(EvidenceBook book) {
        this.book = book;
    }

    @Override
    public String ownerType() {
        return EvidenceBook.OWNER;
    }

    @Override
    public boolean mayRead(Caller caller, long requirement) {
        return caller.may(Action.READ) && book.exists(requirement);
    }

    @Override
    public boolean mayAdd(Caller caller, long requirement) {
        return caller instanceof CurrentPerson person && book.mayGive(person, requirement);
    }

    @Override
    public String page(long requirement) {
        return "/work/evidence/" + requirement + "?plan=" + book.planOf(requirement);
    }
}
