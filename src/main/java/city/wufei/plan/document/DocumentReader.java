package city.wufei.plan.document;

import city.wufei.kernel.Failure;
import city.wufei.plan.document.PlanDocument.Format;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Reads a file as a document. What it is decides its content, then its name. Whatever is in it: the answer is a
 * document or a {@link Failure} with a {@link DocumentError}, in bounded memory.
 */
public final class DocumentReader {
    /** In bytes. A plan with all its pictures is a tenth of it. */
    static final int LARGEST_FILE = 32 << 20;

    private DocumentReader() {}

    public static PlanDocument read(String fileName, Path file) {
        return read(fileName, bytes(fileName, file));
    }

    /** What is in a file, to its end or a little beyond the largest size. */
    public static byte[] bytes(String fileName, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return bytes(in);
        } catch (IOException e) {
            throw Failure.of(DocumentError.DOCUMENT_UNREADABLE, baseName(fileName))
                    .causedBy(e);
        }
    }

    /** To the end of the stream or a little beyond the largest size; the caller closes it. */
    public static byte[] bytes(InputStream in) throws IOException {
        return in.readNBytes(LARGEST_FILE + 1);
    }

    /** Reads to the end of the stream or to the largest size; the caller closes it. */
    public static PlanDocument read(String fileName, InputStream in) throws IOException {
        return read(fileName, bytes(in));
    }

    public static PlanDocument read(String fileName, byte[] bytes) {
        String name = baseName(fileName);
        if (bytes.length == 0) {
            throw Failure.of(DocumentError.DOCUMENT_EMPTY, name);
        }
        if (bytes.length > LARGEST_FILE) {
            throw Failure.of(DocumentError.DOCUMENT_TOO_LARGE, name, LARGEST_FILE >> 20);
        }
        Format format = Content.format(name, bytes);
        List<Block> blocks = switch (format) {
            case TEXT -> TextReader.read(name, bytes);
            case HTML -> HtmlReader.read(name, bytes);
            case DOCX -> DocxReader.read(name, bytes);
        };
        if (blocks.isEmpty()) {
            throw Failure.of(DocumentError.DOCUMENT_EMPTY, name);
        }
        return new PlanDocument(name, format, sha256(bytes), blocks);
    }

    private static String baseName(String fileName) {
        int end = Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\'));
        return fileName.substring(end + 1);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
