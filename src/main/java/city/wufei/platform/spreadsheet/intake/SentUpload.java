package city.wufei.platform.spreadsheet.intake;

import city.wufei.kernel.Failure;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file of a form, on disk as long as this is open; its name without any folder. */
record SentUpload(String name, Path file) implements Closeable {
    private static final int LONGEST_NAME = 200;

    static SentUpload of(@Nullable MultipartFile sent) throws IOException {
        String name = sent == null ? null : sent.getOriginalFilename();
        if (sent == null || name == null || name.isBlank()) {
            throw Failure.of(CellError.IMPORT_FILE_MISSING);
        }
        Path file = Files.createTempFile("wufei-table", ".tmp");
        sent.transferTo(file);
        String plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return new SentUpload(plain.substring(0, Math.min(plain.length(), LONGEST_NAME)), file);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
