package city.wufei.platform.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A backup with another manifest, sealed anew: for what a seal alone does not find. */
final class Forged {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Forged() {}

    static Path of(Path backup, Path target, UnaryOperator<ObjectNode> change) throws IOException {
        Sealed.Stream sealed = new Sealed.Stream(Files.newOutputStream(target));
        try (ZipFile from = new ZipFile(backup.toFile());
                OutputStream out = sealed;
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setComment(Sealed.BLANK);
            for (ZipEntry entry : Collections.list(from.entries())) {
                byte[] content = from.getInputStream(entry).readAllBytes();
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(
                        entry.getName().equals(BackupWriter.MANIFEST)
                                ? JSON.writeValueAsBytes(change.apply((ObjectNode) JSON.readTree(content)))
                                : content);
                zip.closeEntry();
            }
        }
        Sealed.set(target, sealed.seal());
        return target;
    }
}
