package city.wufei.platform.attachments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One file of one thing.
 *
 * @param name as it is offered for saving; holds no path and no control characters
 * @param type media type, recognised by content
 * @param size in bytes
 * @param sha256 of the content, in hex
 * @param addedBy name of who brought it, as it was then; empty when the program made it
 * @param withdrawnAt null while it counts
 */
public record Attachment(
        long id,
        AttachmentOwner owner,
        String name,
        String type,
        long size,
        String sha256,
        Instant addedAt,
        String addedBy,
        @Nullable Instant withdrawnAt) {

    public boolean isPicture() {
        return type.startsWith("image/");
    }

    public boolean isPdf() {
        return type.equals("application/pdf");
    }

    /** The ending of its name, for a mark where there is no picture. */
    public String extension() {
        return FileName.extension(name);
    }
}
