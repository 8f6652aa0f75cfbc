package city.wufei.platform.attachments;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.core.env.Environment;

/** Where contents lie on disk, as configured; also for programs that run without the application. */
public final class AttachmentFolder {
    private AttachmentFolder() {}

    public static Path in(Environment environment) {
        String folder = environment.getProperty("wufei.attachments.folder", "");
        return (folder.isBlank()
                        ? Path.of(environment.getProperty("wufei.data", "var"), "attachments")
                        : Path.of(folder))
                .toAbsolutePath()
                .normalize();
    }

    public static ContentStore store(Environment environment) {
        return new FolderStore(in(environment));
    }

    /** A place beside the contents for files that are to become contents; made where it is missing. */
    public static Path incoming(Environment environment) throws IOException {
        Path incoming = in(environment).resolve(Staging.FOLDER);
        Disk.makeFolder(incoming);
        return incoming;
    }
}
