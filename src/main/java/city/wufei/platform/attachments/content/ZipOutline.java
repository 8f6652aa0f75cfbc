package city.wufei.platform.attachments.content;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * The outline of a zip, looked at before anything reads it: it begins with its first part, ends with its directory, and
 * the directory is small enough to be held in memory.
 */
final class ZipOutline {
    private static final int FIRST_PART = 0x04034b50;
    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int LARGEST_DIRECTORY = 4 << 20;

    private ZipOutline() {}

    static boolean isPlain(Path file) throws IOException {
        try (RandomAccessFile zip = new RandomAccessFile(file.toFile(), "r")) {
            long length = zip.length();
            if (length < END_SIZE || read(zip, 0, Integer.BYTES).getInt() != FIRST_PART) {
                return false;
            }
            // Office programs write no comment, so the end record is the very end.
            ByteBuffer end = read(zip, length - END_SIZE, END_SIZE);
            long directory = Integer.toUnsignedLong(end.getInt(12));
            long start = Integer.toUnsignedLong(end.getInt(16));
            return end.getInt(0) == END && directory <= LARGEST_DIRECTORY && start + directory == length - END_SIZE;
        }
    }

    private static ByteBuffer read(RandomAccessFile file, long at, int length) throws IOException {
        byte[] bytes = new byte[length];
        file.seek(at);
        file.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
