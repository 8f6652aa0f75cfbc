package city.wufei.platform.backup;

import city.wufei.kernel.Failure;
import city.wufei.platform.attachments.ContentStore;
import city.wufei.platform.attachments.ContentsInUse;
import city.wufei.platform.attachments.ContentsInUse.Content;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** Writes a backup: everything as of one moment, streamed, while others go on writing. */
final class BackupWriter {
    static final String MANIFEST = "manifest.json";
    static final String TABLES = "tables/";
    static final String CONTENTS = "attachments/";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ContentStore contents;
    private final Clock clock;
    private final BackupProgress progress;

    BackupWriter(ContentStore contents, Clock clock, BackupProgress progress) {
        this.contents = contents;
        this.clock = clock;
        this.progress = progress;
    }

    /** A backup that is on the disk. */
    record Written(Manifest manifest, long size, String seal) {}

    /**
     * Writes {@code file}, which comes into being when it is whole.
     *
     * @param owner a connection of the owner's, given up to this
     */
    Written write(Connection owner, Path file) throws SQLException, IOException {
        Path target = file.toAbsolutePath();
        if (Files.exists(target)) {
            throw Failure.of(BackupError.BACKUP_FILE_EXISTS, target);
        }
        Path draft = Files.createTempFile(
                target.resolveSibling("").normalize(),
                ".wufei-backup",
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Written written = fill(owner, draft);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            return written;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private Written fill(Connection owner, Path draft) throws SQLException, IOException {
        Manifest manifest;
        Sealed.Stream sealed = new Sealed.Stream(Files.newOutputStream(draft));
        try (OutputStream out = new BufferedOutputStream(sealed, 1 << 16);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setComment(Sealed.BLANK);
            zip.setLevel(Deflater.BEST_SPEED);
            manifest = everything(owner, zip);
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
            zip.closeEntry();
        }
        String seal = sealed.seal();
        Sealed.set(draft, seal);
        return new Written(manifest, Files.size(draft), seal);
    }

    private Manifest everything(Connection owner, ZipOutputStream zip) throws SQLException, IOException {
        ContentsInUse.hold(owner);
        owner.setAutoCommit(false);
        owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        owner.setReadOnly(true);
        // The first question fixes the moment.
        int instance = Catalogue.instance(owner);
        var at = clock.instant();
        List<Manifest.Table> tables = tables(owner, zip);
        List<Content> files = contents(ContentsInUse.list(owner), zip);
        // Sequences belong to no moment: read last they are past every id that was copied.
        Manifest manifest = new Manifest(
                Manifest.FORMAT,
                Product.version(),
                at,
                instance,
                Catalogue.migrations(owner),
                tables,
                Catalogue.sequences(owner),
                files);
        owner.rollback();
        return manifest;
    }

    private List<Manifest.Table> tables(Connection owner, ZipOutputStream zip) throws SQLException, IOException {
        CopyOrder.fix(owner);
        List<Manifest.Table> tables = new ArrayList<>();
        Map<String, List<String>> all = Catalogue.tables(owner);
        for (Map.Entry<String, List<String>> table : all.entrySet()) {
            progress.table(tables.size(), all.size(), table.getKey());
            zip.putNextEntry(new ZipEntry(TABLES + table.getKey() + ".txt"));
            CopyText.Copied copied = CopyText.out(owner, table.getKey(), table.getValue(), zip);
            zip.closeEntry();
            tables.add(new Manifest.Table(table.getKey(), table.getValue(), copied.rows(), copied.sha256()));
        }
        return tables;
    }

    private List<Content> contents(List<Content> all, ZipOutputStream zip) throws IOException {
        // They are pictures and office files: packed already.
        zip.setLevel(Deflater.NO_COMPRESSION);
        for (int i = 0; i < all.size(); i++) {
            Content content = all.get(i);
            progress.content(i, all.size());
            zip.putNextEntry(new ZipEntry(CONTENTS + content.sha256()));
            try (DigestInputStream in = new DigestInputStream(open(content), CopyText.sha256())) {
                in.transferTo(zip);
                if (!CopyText.hex(in.getMessageDigest()).equals(content.sha256())) {
                    throw Failure.of(BackupError.BACKUP_CONTENT_MISSING, content.sha256());
                }
            }
            zip.closeEntry();
        }
        zip.setLevel(Deflater.BEST_SPEED);
        return all;
    }

    private InputStream open(Content content) {
        try {
            return contents.open(content.sha256());
        } catch (IOException gone) {
            throw Failure.of(BackupError.BACKUP_CONTENT_MISSING, content.sha256())
                    .causedBy(gone);
        }
    }
}
