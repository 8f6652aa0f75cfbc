package city.wufei.platform.attachments;

import city.wufei.kernel.Failure;
import city.wufei.platform.api.ApiError;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.springframework.util.unit.DataSize;

/** Where a file is put down while it comes in, hashed and counted on the way. */
final class Staging {
    static final String FOLDER = "incoming";

    private final Path folder;

    Staging(Path store) {
        this.folder = store.resolve(FOLDER);
    }

    /**
     * A file that is complete, on the disk and not yet anybody's. Closing it throws away what was not taken over.
     *
     * @param sha256 in hex
     */
    record Staged(Path path, String sha256, long size) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
        }
    }

    /** Fails with {@code FILE_TOO_LARGE} as soon as more than {@code most} has come. */
    Staged take(InputStream content, DataSize most) throws IOException {
        return take(content::transferTo, most.toBytes());
    }

    Staged take(NewFile.Content content) throws IOException {
        return take(content, Long.MAX_VALUE);
    }

    private Staged take(NewFile.Content content, long most) throws IOException {
        Disk.makeFolder(folder);
        Path file = Files.createTempFile(folder, "", ".part");
        boolean complete = false;
        try {
            MessageDigest digest = sha256();
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                OutputStream out = new DigestOutputStream(new Bounded(Channels.newOutputStream(channel), most), digest);
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            complete = true;
            return new Staged(file, HexFormat.of().formatHex(digest.digest()), Files.size(file));
        } finally {
            if (!complete) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** What a crash left. */
    void removeOlderThan(Instant time) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> left = Files.list(folder)) {
                for (Path each : left.toList()) {
                    if (Files.getLastModifiedTime(each).toInstant().isBefore(time)) {
                        Files.deleteIfExists(each);
                    }
                }
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class Bounded extends FilterOutputStream {
        private final long most;
        private long written;

        Bounded(OutputStream out, long most) {
            super(out);
            this.most = most;
        }

        @Override
        public void write(int one) throws IOException {
            count(1);
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            count(length);
            out.write(bytes, from, length);
        }

        private void count(int more) {
            written += more;
            if (written > most) {
                throw Failure.of(ApiError.FILE_TOO_LARGE, (most >> 20) + " MB");
            }
        }
    }
}
