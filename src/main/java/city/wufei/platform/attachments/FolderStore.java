package city.wufei.platform.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Contents as files {@code ab/cd/abcd…} below one folder. */
final class FolderStore implements ContentStore {
    private static final int HASH_LENGTH = 64;

    private final Path folder;

    FolderStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public void put(Path file, String sha256) throws IOException {
        Path target = file(sha256);
        if (Files.exists(target) && Files.size(target) == Files.size(file)) {
            Files.delete(file);
            return;
        }
        Path parent = parent(sha256);
        Disk.makeFolder(parent);
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        Disk.settle(parent);
    }

    @Override
    public boolean holds(String sha256) {
        return Files.exists(file(sha256));
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        return Files.newInputStream(file(sha256));
    }

    @Override
    public void remove(String sha256) throws IOException {
        Files.deleteIfExists(file(sha256));
    }

    @Override
    public List<String> listOlderThan(Instant time, int part) throws IOException {
        Path first = folder.resolve(HexFormat.of().toHexDigits((byte) part));
        List<String> found = new ArrayList<>();
        if (Files.exists(first)) {
            try (Stream<Path> files = Files.walk(first, 2)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String name = file.getFileName().toString();
                    if (name.length() == HASH_LENGTH
                            && Files.getLastModifiedTime(file).toInstant().isBefore(time)) {
                        found.add(name);
                    }
                }
            }
        }
        return found;
    }

    private Path file(String sha256) {
        return parent(sha256).resolve(sha256);
    }

    private Path parent(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("no SHA-256: " + sha256);
        }
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4));
    }
}
