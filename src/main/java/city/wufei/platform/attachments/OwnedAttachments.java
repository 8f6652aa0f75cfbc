package city.wufei.platform.attachments;

import java.util.List;

/**
 * The attachments of a thing with what a reader may do, for the part {@code platform/attachments :: panel}.
 *
 * @param accepts endings that are taken
 * @param largest in MB
 */
public record OwnedAttachments(
        AttachmentOwner owner,
        List<Attachment> items,
        boolean mayAdd,
        boolean mayWithdraw,
        List<String> accepts,
        long largest) {
    public OwnedAttachments {
        items = List.copyOf(items);
        accepts = List.copyOf(accepts);
    }

    /** For the file field: {@code .pdf,.png}. */
    public String accept() {
        return "." + String.join(",.", accepts);
    }
}
