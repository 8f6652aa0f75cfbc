package city.wufei.plan.document;

import city.wufei.kernel.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/** The parts of a {@code .docx}: a zip of XML files that refer to each other. Only parts asked for are expanded. */
final class WordPackage implements AutoCloseable {
    private static final int MOST_ENTRIES = 10_000;
    private static final String USUAL_MAIN_PART = "word/document.xml";

    /** What else a zip may be, by a part that only this has. */
    private static final Map<String, String> OTHERS = Map.of(
            "xl/workbook.xml", ".xlsx",
            "ppt/presentation.xml", ".pptx",
            "content.xml", ".odt / .ods",
            "OFD.xml", "OFD");

    private final String name;
    private final ZipFile zip;

    private WordPackage(String name, ZipFile zip) {
        this.name = name;
        this.zip = zip;
    }

    static WordPackage open(String name, byte[] bytes) {
        checkEntries(name, bytes);
        try {
            return new WordPackage(
                    name,
                    ZipFile.builder()
                            .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                            .get());
        } catch (IOException | IllegalArgumentException e) {
            throw Failure.of(DocumentError.DOCUMENT_DAMAGED, name).causedBy(e);
        }
    }

    /** The index of a zip is read as a whole: each of its entries starts with the same four bytes. */
    private static void checkEntries(String name, byte[] bytes) {
        int entries = 0;
        for (int i = 0; i < bytes.length - 3; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                entries++;
            }
        }
        if (entries > MOST_ENTRIES) {
            throw Failure.of(DocumentError.DOCUMENT_UNSAFE, name);
        }
    }

    String name() {
        return name;
    }

    /** Where the text is: nearly always in the same place. */
    String mainPart() {
        String main = relations("").getOrDefault("officeDocument", USUAL_MAIN_PART);
        String part = zip.getEntry(main) == null ? USUAL_MAIN_PART : main;
        OTHERS.forEach((other, format) -> {
            if (zip.getEntry(other) != null && (zip.getEntry(part) == null || part.equals(other))) {
                throw Failure.of(DocumentError.DOCUMENT_FORMAT_UNSUPPORTED, name, format);
            }
        });
        if (zip.getEntry(part) == null) {
            throw Failure.of(DocumentError.DOCUMENT_DAMAGED, name);
        }
        return part;
    }

    /** Parts that the given one refers to, by the last word of the relation's type ("numbering"). */
    Map<String, String> relations(String part) {
        int folder = part.lastIndexOf('/') + 1;
        String path = part.substring(0, folder) + "_rels/" + part.substring(folder) + ".rels";
        Map<String, String> relations = new HashMap<>();
        try (WordXml xml = openIfThere(path)) {
            while (xml != null && xml.next()) {
                if (xml.starts("Relationship") && !"External".equals(xml.attribute("TargetMode"))) {
                    String type = xml.attributeOr("Type", "");
                    String target = xml.attributeOr("Target", "");
                    relations.put(
                            type.substring(type.lastIndexOf('/') + 1),
                            target.startsWith("/") ? target.substring(1) : part.substring(0, folder) + target);
                }
            }
        }
        return relations;
    }

    @Nullable
    WordXml openIfThere(@Nullable String part) {
        ZipArchiveEntry entry = part == null ? null : zip.getEntry(part);
        return entry == null ? null : open(entry);
    }

    private WordXml open(ZipArchiveEntry entry) {
        try {
            InputStream expanded = zip.getInputStream(entry);
            if (expanded == null) {
                throw Failure.of(DocumentError.DOCUMENT_DAMAGED, name);
            }
            return new WordXml(name, new BoundedExpansion(name, expanded, entry.getCompressedSize()));
        } catch (IOException e) {
            throw Failure.of(DocumentError.DOCUMENT_DAMAGED, name).causedBy(e);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw Failure.of(DocumentError.DOCUMENT_DAMAGED, name).causedBy(e);
        }
    }
}
