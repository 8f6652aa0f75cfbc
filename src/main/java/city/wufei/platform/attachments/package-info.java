/**
 * Files that belong to something: a scan beside a plan, the result of a job. What a file holds lies once on disk, by its
 * hash; a row says whose it is, what it is called, who brought it and when. Rows are withdrawn, never deleted.
 *
 * <p>Who may see or add a file is asked of the module that owns the thing ({@link
 * city.wufei.platform.attachments.AttachmentGate}). Nothing that comes from people is believed: type, name and size are
 * looked at while it comes in.
 */
@NullMarked
@NamedInterface("attachments")
package city.wufei.platform.attachments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
