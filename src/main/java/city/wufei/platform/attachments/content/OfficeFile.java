package city.wufei.platform.attachments.content;

import city.wufei.kernel.Failure;
import city.wufei.platform.attachments.AttachmentError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Looks into a zip that office programs write: what it is, whether it holds macros, whether it expands within reason. */
final class OfficeFile {
    private static final int MOST_PARTS = 10_000;
    /** Of all parts together. */
    private static final long LARGEST = 512L << 20;
    /** A table of ten thousand like rows reaches about 100. */
    private static final int HIGHEST_RATIO = 250;
    /** Small parts may have any ratio. */
    private static final long SMALL = 1 << 20;

    private final String name;
    private final Set<String> parts = new HashSet<>();
    private List<String> contentTypes = List.of();
    private long expanded;

    private OfficeFile(String name) {
        this.name = name;
    }

    /** The media type; {@code application/zip} when it is just any zip. */
    static String typeOf(String name, Path file) throws IOException {
        if (!ZipOutline.isPlain(file)) {
            throw Failure.of(AttachmentError.ATTACHMENT_UNSAFE, name);
        }
        OfficeFile found = new OfficeFile(name);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            found.read(zip);
        } catch (ZipException | IllegalArgumentException broken) {
            throw Failure.of(AttachmentError.ATTACHMENT_UNSAFE, name).causedBy(broken);
        }
        return found.type();
    }

    private void read(ZipFile zip) throws IOException {
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry part = all.nextElement();
            String partName = part.getName().toLowerCase(Locale.ROOT);
            if (parts.size() == MOST_PARTS || !parts.add(partName)) {
                throw Failure.of(AttachmentError.ATTACHMENT_UNSAFE, name);
            }
            if (partName.equals("[content_types].xml")) {
                try (InputStream in = zip.getInputStream(part)) {
                    contentTypes = PartTypes.of(new Bounded(in, SMALL, this::tooMuch));
                }
            }
            expand(zip, part);
        }
        if (holdsMacros()) {
            throw Failure.of(AttachmentError.ATTACHMENT_HAS_MACROS, name);
        }
    }

    /** To its end, whatever size the part says it has. */
    private void expand(ZipFile zip, ZipEntry part) throws IOException {
        long most =
                Math.min(LARGEST - expanded, Math.max(SMALL, Math.max(part.getCompressedSize(), 0) * HIGHEST_RATIO));
        try (InputStream in = zip.getInputStream(part)) {
            expanded += in == null ? 0 : new Bounded(in, most, this::tooMuch).skipAll();
        }
    }

    private Failure tooMuch() {
        return Failure.of(AttachmentError.ATTACHMENT_UNSAFE, name);
    }

    /** By what a part says it is, since its name could be any; and by the usual name, should it say something else. */
    private boolean holdsMacros() {
        return contentTypes.stream()
                        .anyMatch(type -> type.contains("macroenabled")
                                || type.contains("vbaproject")
                                || type.contains("activex"))
                || parts.stream().anyMatch(part -> part.endsWith("vbaproject.bin") || part.endsWith("vbadata.xml"));
    }

    private String type() {
        if (parts.contains("ofd.xml")) {
            return "application/ofd";
        }
        for (String kind : List.of("wordprocessingml.document", "spreadsheetml.sheet", "presentationml.presentation")) {
            if (contentTypes.contains("application/vnd.openxmlformats-officedocument." + kind + ".main+xml")) {
                return "application/vnd.openxmlformats-officedocument." + kind;
            }
        }
        return "application/zip";
    }
}
