package city.wufei.platform.backup;

import city.wufei.kernel.Failure;
import city.wufei.platform.attachments.ContentsInUse.Content;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup that is whole: what is in it can be believed. */
final class BackupFile implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path file, ZipFile zip, Manifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** Reads the whole file once; fails with {@link BackupError#BACKUP_DAMAGED} when anything of it is not as it was. */
    static BackupFile open(Path file) {
        try {
            if (!Sealed.isWhole(file)) {
                throw damaged(file);
            }
            ZipFile zip = new ZipFile(file.toFile());
            boolean good = false;
            try {
                BackupFile open = new BackupFile(file, zip, manifest(file, zip));
                good = true;
                return open;
            } finally {
                if (!good) {
                    zip.close();
                }
            }
        } catch (IOException problem) {
            throw Failure.of(BackupError.BACKUP_FILE_UNUSABLE, file, problem).causedBy(problem);
        }
    }

    private static Manifest manifest(Path file, ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(BackupWriter.MANIFEST);
        if (entry == null) {
            throw damaged(file);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            Manifest manifest = JSON.readValue(in, Manifest.class);
            if (manifest.format() > Manifest.FORMAT) {
                throw Failure.of(BackupError.BACKUP_FROM_NEWER, manifest.product(), "–");
            }
            return manifest;
        } catch (JacksonException unreadable) {
            throw damaged(file).causedBy(unreadable);
        }
    }

    private static Failure damaged(Path file) {
        return Failure.of(BackupError.BACKUP_DAMAGED, file);
    }

    Manifest manifest() {
        return manifest;
    }

    InputStream rows(Manifest.Table table) throws IOException {
        return entry(BackupWriter.TABLES + table.name() + ".txt");
    }

    InputStream content(Content content) throws IOException {
        return entry(BackupWriter.CONTENTS + content.sha256());
    }

    private InputStream entry(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw damaged(file);
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
