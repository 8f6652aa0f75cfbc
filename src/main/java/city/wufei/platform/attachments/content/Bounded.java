package city.wufei.platform.attachments.content;

import city.wufei.kernel.Failure;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** Gives no more than so many bytes. */
final class Bounded extends FilterInputStream {
    private final long most;
    private final Supplier<Failure> tooMuch;
    private long read;

    Bounded(InputStream in, long most, Supplier<Failure> tooMuch) {
        super(in);
        this.most = most;
        this.tooMuch = tooMuch;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int n = super.read(into, from, length);
        count(Math.max(n, 0));
        return n;
    }

    /** Reads to the end; answers how many bytes there were. */
    long skipAll() throws IOException {
        byte[] buffer = new byte[1 << 14];
        while (read(buffer, 0, buffer.length) >= 0) {
            // Counting is all that is wanted.
        }
        return read;
    }

    private void count(int more) {
        read += more;
        if (read > most) {
            throw tooMuch.get();
        }
    }
}
