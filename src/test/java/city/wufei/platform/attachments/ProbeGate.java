package city.wufei.platform.attachments;

import city.wufei.platform.Caller;
import org.springframework.boot.test.context.TestComponent;

/** Things of which each belongs to the person with its number. Only in tests. */
@TestComponent
public class ProbeGate implements AttachmentGate {
    public static final String OWNER = "probe";

    /** The thing of this person. */
    public static AttachmentOwner of(Caller person) {
        return new AttachmentOwner(OWNER, person.id());
    }

    @Override
    public String ownerType() {
        return OWNER;
    }

    @Override
    public boolean mayRead(Caller caller, long ownerId) {
        return caller.id() == ownerId;
    }

    @Override
    public boolean mayAdd(Caller caller, long ownerId) {
        return caller.id() == ownerId;
    }
}
