package city.wufei.platform.attachments;

import city.wufei.kernel.Failure;
import java.nio.file.Path;

/** Looks for viruses in a file that a person sent, before it is kept. */
public interface VirusScanner {
    /**
     * Returns when the file is clean.
     *
     * @throws Failure {@link AttachmentError#ATTACHMENT_INFECTED}, or {@link AttachmentError#ATTACHMENT_NOT_SCANNED}
     *     when the scanner does not answer: then the file is not taken either
     */
    void requireClean(String name, Path file);
}
