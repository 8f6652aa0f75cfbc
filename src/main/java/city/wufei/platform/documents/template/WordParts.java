package city.wufei.platform.documents.template;

import city.wufei.kernel.Failure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A Word document as its parts, small enough to be held. */
final class WordParts {
    static final String MAIN = "word/document.xml";

    /** Of all parts together, in bytes: a layout is a page or two, with a seal or an emblem. */
    private static final int MOST = 32 << 20;

    private WordParts() {}

    static Map<String, byte[]> read(String name, byte[] file) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        int left = MOST;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] part = zip.readNBytes(left + 1);
                left -= part.length;
                if (left < 0 || parts.put(entry.getName(), part) != null) {
                    throw Failure.of(TemplateError.TEMPLATE_DAMAGED, name);
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw Failure.of(TemplateError.TEMPLATE_DAMAGED, name).causedBy(broken);
        }
        if (!parts.containsKey(MAIN)) {
            throw Failure.of(TemplateError.TEMPLATE_DAMAGED, name);
        }
        return parts;
    }

    static byte[] write(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** What is printed: the text, and what stands above and below each page. */
    static boolean isPrinted(String part) {
        return part.equals(MAIN) || part.matches("word/(header|footer)\\d*\\.xml");
    }
}
