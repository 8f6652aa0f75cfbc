package city.wufei.plan.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the files of a pack come from. */
interface PackSource {
    /** Name of the pack. */
    String name();

    /** Content of a file, empty when the pack does not have it. */
    Optional<byte[]> file(String name);

    static PackSource folder(Path folder) {
        return new PackSource() {
            @Override
            public String name() {
                Path last = folder.toAbsolutePath().normalize().getFileName();
                return last == null ? "" : last.toString();
            }

            @Override
            public Optional<byte[]> file(String name) {
                Path file = folder.resolve(name);
                try {
                    return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    /** A pack that came with the program, under {@code plans/NAME/}. */
    static PackSource shipped(String pack) {
        return new PackSource() {
            @Override
            public String name() {
                return pack;
            }

            @Override
            public Optional<byte[]> file(String name) {
                try (InputStream in = PackSource.class.getResourceAsStream("/plans/" + pack + "/" + name)) {
                    return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }
}
