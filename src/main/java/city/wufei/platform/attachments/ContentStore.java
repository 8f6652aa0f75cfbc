package city.wufei.platform.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Where the contents lie, each once, by the SHA-256 of its bytes in hex. What is in it is complete: a crash leaves a
 * content there or not there.
 */
public interface ContentStore {
    /** Takes the file over; it is gone from where it was. When this returns, a power cut does not lose it. */
    void put(Path file, String sha256) throws IOException;

    boolean holds(String sha256) throws IOException;

    /** To be closed; fails with {@code NoSuchFileException} when there is none. */
    InputStream open(String sha256) throws IOException;

    void remove(String sha256) throws IOException;

    /** Hashes of what was put before {@code time}, for a sweep; those of one of 256 parts, 0 to 255. */
    List<String> listOlderThan(Instant time, int part) throws IOException;
}
