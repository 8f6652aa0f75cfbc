package city.wufei.platform.attachments;

import city.wufei.platform.Caller;

/**
 * Who may see and add the attachments of one type of thing. The module that has such things offers a bean of this type;
 * without one, attachments of that type are refused to everybody.
 */
public interface AttachmentGate {
    /** As in {@link AttachmentOwner#type}. */
    String ownerType();

    /** Also false when there is no such thing. */
    boolean mayRead(Caller caller, long ownerId);

    /** Also false when there is no such thing. */
    boolean mayAdd(Caller caller, long ownerId);

    default boolean mayWithdraw(Caller caller, long ownerId) {
        return mayAdd(caller, ownerId);
    }

    /** Path and query of the page that shows the thing with its attachments. */
    default String page(long ownerId) {
        return "/";
    }
}
