package city.wufei.platform.backup;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * The seal of a backup: the last 64 bytes of the file, which are the zip's comment, are the SHA-256 in hex of all bytes
 * before them. So a change or a cut anywhere shows, also where a zip has no checksum.
 */
final class Sealed {
    static final int LENGTH = 64;
    /** What stands there until the seal is known. */
    static final String BLANK = "0".repeat(LENGTH);

    private Sealed() {}

    /** Hashes what passes, except the last 64 bytes. */
    static final class Stream extends FilterOutputStream {
        private final MessageDigest digest = CopyText.sha256();
        private byte[] last = new byte[0];

        Stream(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            byte[] held = Arrays.copyOf(last, last.length + length);
            System.arraycopy(bytes, from, held, last.length, length);
            int done = Math.max(0, held.length - LENGTH);
            digest.update(held, 0, done);
            last = Arrays.copyOfRange(held, done, held.length);
        }

        /** In hex, when everything has passed; to be asked once. */
        String seal() {
            return CopyText.hex(digest);
        }
    }

    static void set(Path file, String seal) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.seek(open.length() - LENGTH);
            open.write(seal.getBytes(US_ASCII));
            open.getFD().sync();
        }
    }

    static boolean isWhole(Path file) throws IOException {
        MessageDigest digest = CopyText.sha256();
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
            long left = open.length() - LENGTH;
            if (left <= 0) {
                return false;
            }
            byte[] buffer = new byte[1 << 16];
            while (left > 0) {
                int n = open.read(buffer, 0, (int) Math.min(left, buffer.length));
                if (n < 0) {
                    return false;
                }
                digest.update(buffer, 0, n);
                left -= n;
            }
            byte[] seal = new byte[LENGTH];
            open.readFully(seal);
            return CopyText.hex(digest).equals(new String(seal, US_ASCII));
        }
    }
}
