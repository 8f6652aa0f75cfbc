package city.wufei.platform.attachments.content;

import city.wufei.kernel.Failure;
import city.wufei.platform.attachments.AttachmentError;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Recognises a file by its content and holds that against the ending of its name. */
public final class Recognition {
    /** What Tika says of a zip, depending on which part comes first. */
    private static final Set<String> ZIPS = Set.of("application/zip", "application/x-tika-ooxml");

    /** What it says of characters; the last for encodings other than UTF-8, which are looked at here. */
    private static final Set<String> CHARACTERS = Set.of("text/plain", "text/csv", "application/octet-stream");

    private final List<ContentType> types;
    private final Detector firstBytes = MimeTypes.getDefaultMimeTypes();

    private Recognition(List<ContentType> types) {
        this.types = List.copyOf(types);
    }

    /** Takes what {@code attachments/types.csv} lists. */
    public static Recognition ofListedTypes() {
        return new Recognition(ContentType.listed());
    }

    /** Of the names that are taken. */
    public List<String> endings() {
        return types.stream().flatMap(type -> type.endings().stream()).toList();
    }

    /**
     * The media type.
     *
     * @param name for messages
     * @throws Failure with an {@link AttachmentError} when the file is not taken
     */
    public String typeOf(String name, String ending, Path file) throws IOException {
        ContentType expected = types.stream()
                .filter(type -> type.endings().contains(ending))
                .findFirst()
                .orElseThrow(() ->
                        Failure.of(AttachmentError.ATTACHMENT_TYPE_NOT_TAKEN, name, String.join(", ", endings())));
        String found = found(name, expected, file);
        if (!found.equals(expected.mediaType())) {
            throw Failure.of(AttachmentError.ATTACHMENT_TYPE_DIFFERS, name, "." + ending, found);
        }
        return found;
    }

    private String found(String name, ContentType expected, Path file) throws IOException {
        String magic = magic(file);
        return switch (expected.form()) {
            case MAGIC -> magic;
            case OFFICE -> ZIPS.contains(magic) ? OfficeFile.typeOf(name, file) : magic;
            case TEXT -> CHARACTERS.contains(magic) && Characters.only(file) ? expected.mediaType() : magic;
        };
    }

    private String magic(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return firstBytes.detect(in, new Metadata()).getBaseType().toString();
        }
    }
}
