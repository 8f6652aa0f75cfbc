package city.wufei.platform.spreadsheet.reading;

import city.wufei.kernel.Failure;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A spreadsheet on disk, read as often as one likes and each time from its beginning. */
public interface SentFile extends Closeable {
    /**
     * Hands over the visible sheets with their rows, one after the other.
     *
     * @throws Failure a {@link ReadingError}
     */
    void read(Visitor visitor) throws IOException;

    /** Who the rows are handed to. */
    interface Visitor {
        void sheet(String name);

        void row(SentRow row);
    }

    /**
     * Opens a file for what its bytes are, whatever it is called.
     *
     * @throws Failure a {@link ReadingError} when it is no spreadsheet that may be read
     */
    static SentFile open(Path file) throws IOException {
        byte[] start = startOf(file);
        if (start.length == 0) {
            throw Failure.of(ReadingError.SPREADSHEET_EMPTY);
        }
        if (begins(start, 'P', 'K', 3, 4)) {
            return XlsxFile.open(file);
        }
        if (begins(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw Failure.of(ReadingError.SPREADSHEET_OLD_OR_LOCKED);
        }
        return CsvFile.open(file);
    }

    private static byte[] startOf(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(4);
        }
    }

    private static boolean begins(byte[] start, int... bytes) {
        return start.length >= bytes.length
                && Arrays.equals(
                        java.util.stream.IntStream.range(0, bytes.length)
                                .map(index -> start[index] & 0xFF)
                                .toArray(),
                        bytes);
    }
}
