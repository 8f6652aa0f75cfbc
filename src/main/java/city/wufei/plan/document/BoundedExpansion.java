package city.wufei.plan.document;

import city.wufei.kernel.Failure;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Expands a part of a zip until that becomes absurd. */
final class BoundedExpansion extends FilterInputStream {
    /** In bytes. */
    static final long LARGEST_PART = 64L << 20;

    /** A table of ten thousand like rows reaches about 100; the format ends at 1 032. */
    static final int HIGHEST_RATIO = 250;

    /** Small parts may have any ratio. */
    private static final long SMALL = 1 << 20;

    private final String name;
    private final long most;
    private long expanded;

    BoundedExpansion(String name, InputStream in, long compressedSize) {
        super(in);
        this.name = name;
        this.most = Math.min(LARGEST_PART, Math.max(SMALL, Math.max(compressedSize, 0) * HIGHEST_RATIO));
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int more) {
        expanded += more;
        if (expanded > most) {
            throw Failure.of(DocumentError.DOCUMENT_UNSAFE, name);
        }
    }
}
