package city.wufei.platform.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One Wufei per data folder. The operating system lets go of the lock when the process ends, however it ends. In the
 * file the holder says who it is and, once its database takes connections, on which port.
 */
final class DataLock implements AutoCloseable {

    /**
     * Who holds a folder.
     *
     * @param port of the database; 0 while it does not take connections
     */
    record Holder(long pid, int port) {
        private static final Holder UNKNOWN = new Holder(0, 0);

        boolean isReady() {
            return port != 0 && ProcessHandle.of(pid).isPresent();
        }
    }

    /**
     * Folders held by this very process. Their lock files must not be opened a second time: closing any channel to the
     * file would drop the lock.
     */
    private static final Map<Path, Holder> HELD = new ConcurrentHashMap<>();

    private final Path folder;
    private final FileChannel channel;

    private DataLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Empty when another process, or this one, holds the folder. */
    static Optional<DataLock> tryTake(Path folder) throws IOException {
        if (HELD.putIfAbsent(folder, Holder.UNKNOWN) != null) {
            return Optional.empty();
        }
        boolean taken = false;
        FileChannel channel = FileChannel.open(file(folder), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            taken = channel.tryLock() != null;
            return taken ? Optional.of(announced(folder, channel)) : Optional.empty();
        } finally {
            if (!taken) {
                channel.close();
                HELD.remove(folder);
            }
        }
    }

    private static DataLock announced(Path folder, FileChannel channel) throws IOException {
        DataLock lock = new DataLock(folder, channel);
        lock.announce(0);
        return lock;
    }

    /** Says on which port the database takes connections. */
    void announce(int port) throws IOException {
        Holder holder = new Holder(ProcessHandle.current().pid(), port);
        channel.truncate(0);
        channel.write(UTF_8.encode(holder.pid() + "\n" + holder.port() + "\n"), 0);
        HELD.put(folder, holder);
    }

    static Holder holder(Path folder) throws IOException {
        Holder ours = HELD.get(folder);
        if (ours != null) {
            return ours;
        }
        List<String> lines = Files.readAllLines(file(folder));
        // The holder may be between emptying the file and writing it.
        return lines.size() < 2
                ? Holder.UNKNOWN
                : new Holder(Long.parseLong(lines.get(0)), Integer.parseInt(lines.get(1)));
    }

    private static Path file(Path folder) {
        return folder.resolve("lock");
    }

    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            channel.close();
            HELD.remove(folder);
        }
    }
}
