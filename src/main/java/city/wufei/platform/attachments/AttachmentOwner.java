package city.wufei.platform.attachments;

/**
 * The thing that an attachment belongs to.
 *
 * @param type as the {@link AttachmentGate} of the module that has such things is called: small letters, digits, dashes
 * @param id of the thing
 */
public record AttachmentOwner(String type, long id) {}
