package city.wufei.platform.attachments.web;

import city.wufei.platform.attachments.Attachment;
import java.time.Instant;

/**
 * An attachment as the API shows it.
 *
 * @param type media type, recognised by content
 * @param size in bytes
 * @param sha256 of the content, in hex
 */
record AttachmentJson(
        String id,
        String ownerType,
        String owner,
        String name,
        String type,
        long size,
        String sha256,
        Instant addedAt,
        String addedBy) {

    static AttachmentJson of(Attachment attachment) {
        return new AttachmentJson(
                String.valueOf(attachment.id()),
                attachment.owner().type(),
                String.valueOf(attachment.owner().id()),
                attachment.name(),
                attachment.type(),
                attachment.size(),
                attachment.sha256(),
                attachment.addedAt(),
                attachment.addedBy());
    }
}
