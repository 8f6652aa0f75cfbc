package city.wufei.platform.attachments;

import city.wufei.platform.Time;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
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

    /** Whether a picture of it may be had. */
    public boolean isDrawn() {
        return isPicture() || isPdf();
    }

    /** In Shanghai. */
    public LocalDateTime addedLocally() {
        return LocalDateTime.ofInstant(addedAt, Time.ZONE);
    }

    /** Its size as one reads it: {@code 1.2 MB}. */
    public String readableSize() {
        String[] units = {"B", "KB", "MB", "GB"};
        double shown = size;
        int unit = 0;
        while (shown >= 1000 && unit < units.length - 1) {
            shown /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 || shown >= 100 ? "%.0f %s" : "%.1f %s", shown, units[unit]);
    }

    /** The ending of its name, for a mark where there is no picture. */
    public String extension() {
        return FileName.extension(name);
    }
}
