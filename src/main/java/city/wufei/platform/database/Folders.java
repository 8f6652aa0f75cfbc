package city.wufei.platform.database;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whole folders: removed, handed to another user. */
final class Folders {
    private Folders() {}

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException problem) throws IOException {
                if (problem != null) {
                    throw problem;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Clears away what begins with {@code prefix}. */
    static void deleteWhatIsLeft(Path folder, String prefix) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, prefix + "*")) {
            for (Path each : left) {
                try {
                    delete(each);
                } catch (IOException stillWrittenTo) {
                    // By a program that a kill left behind; the next start clears it away.
                }
            }
        }
    }

    /** Gives the folder and all in it to {@code owner}, unless the folder is theirs already. */
    static void handOver(Path folder, UserPrincipal owner) throws IOException {
        if (Files.getOwner(folder).equals(owner)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            // The folder itself comes last: an interrupted hand-over starts again.
            for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.setOwner(path, owner);
            }
        }
    }
}
