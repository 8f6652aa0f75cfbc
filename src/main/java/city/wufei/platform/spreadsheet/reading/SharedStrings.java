package city.wufei.platform.spreadsheet.reading;

import city.wufei.kernel.Failure;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The texts that the cells of a workbook point to. They lie in a temporary file, so that a workbook of a hundred thousand
 * rows needs no more memory than eight bytes for each text.
 */
final class SharedStrings implements Closeable {
    private static final int WINDOW = 1 << 16;

    private final Path spilled;
    private final RandomAccessFile file;
    private final long[] ends;
    private byte[] window = new byte[0];
    private long windowStart;

    private SharedStrings(Path spilled, long[] ends) throws IOException {
        this.spilled = spilled;
        this.ends = ends;
        this.file = new RandomAccessFile(spilled.toFile(), "r");
    }

    static SharedStrings none() throws IOException {
        return new SharedStrings(Files.createTempFile("wufei-texts", ".tmp"), new long[0]);
    }

    static SharedStrings read(InputStream part) throws IOException {
        Path spilled = Files.createTempFile("wufei-texts", ".tmp");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(spilled))) {
            return new SharedStrings(spilled, spill(Xml.of(part), out));
        } catch (RuntimeException | IOException failed) {
            Files.deleteIfExists(spilled);
            throw failed;
        }
    }

    private static long[] spill(Xml xml, OutputStream out) throws IOException {
        long[] ends = new long[1024];
        int count = 0;
        long written = 0;
        RichText text = new RichText("si");
        while (xml.next()) {
            if (text.take(xml)) {
                byte[] bytes = text.taken().getBytes(StandardCharsets.UTF_8);
                out.write(bytes);
                written += bytes.length;
                ends = count < ends.length ? ends : Arrays.copyOf(ends, 2 * count);
                ends[count++] = written;
            }
        }
        out.flush();
        return Arrays.copyOf(ends, count);
    }

    String get(int index) throws IOException {
        if (index < 0 || index >= ends.length) {
            throw Failure.of(ReadingError.SPREADSHEET_UNREADABLE);
        }
        long start = index == 0 ? 0 : ends[index - 1];
        int length = (int) (ends[index] - start);
        if (start < windowStart || start + length > windowStart + window.length) {
            move(start, length);
        }
        return new String(window, (int) (start - windowStart), length, StandardCharsets.UTF_8);
    }

    /** Texts lie in the order of the cells that use them first: what comes next is mostly in the window. */
    private void move(long start, int length) throws IOException {
        int size = (int) Math.min(Math.max(WINDOW, length), file.length() - start);
        byte[] next = new byte[size];
        file.seek(start);
        file.readFully(next);
        window = next;
        windowStart = start;
    }

    @Override
    public void close() throws IOException {
        file.close();
        Files.deleteIfExists(spilled);
    }
}
