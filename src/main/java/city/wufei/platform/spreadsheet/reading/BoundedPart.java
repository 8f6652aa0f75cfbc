package city.wufei.platform.spreadsheet.reading;

import city.wufei.kernel.Failure;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** Expands a part of a workbook until that becomes absurd. */
final class BoundedPart extends FilterInputStream {
    /** In bytes; a million cells take about 60 MB. */
    private static final long LARGEST = 1L << 30;

    /** Rows that repeat each other reach about 150; the format ends at 1 032. */
    private static final int HIGHEST_RATIO = 300;

    /** Small parts may have any ratio. */
    private static final long SMALL = 4 << 20;

    private final String name;
    private final long most;
    private long expanded;

    BoundedPart(String name, InputStream in, long compressedSize) {
        super(in);
        this.name = name;
        this.most = Math.min(LARGEST, Math.max(SMALL, Math.max(compressedSize, 0) * HIGHEST_RATIO));
    }

    @Override
    public int read() throws IOException {
        int read = undamaged(in::read);
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = undamaged(() -> in.read(into, from, length));
        count(Math.max(read, 0));
        return read;
    }

    /** A read that can fail. */
    private interface Reading {
        int read() throws IOException;
    }

    private static int undamaged(Reading reading) throws IOException {
        try {
            return reading.read();
        } catch (ZipException | EOFException damaged) {
            throw Xml.unreadable(damaged);
        }
    }

    private void count(int more) {
        expanded += more;
        if (expanded > most) {
            throw Failure.of(ReadingError.SPREADSHEET_UNSAFE, name);
        }
    }
}
