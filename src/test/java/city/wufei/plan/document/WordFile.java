package city.wufei.plan.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds a {@code .docx} from its XML, so that a test can show exactly what is in it. */
public final class WordFile {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder relations = new StringBuilder();

    public static WordFile ofBody(String body) {
        return ofDocument(HEAD
                + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>" + body
                + "<w:sectPr/></w:body></w:document>");
    }

    public static WordFile ofDocument(String xml) {
        WordFile file = new WordFile();
        file.parts.put(
                "_rels/.rels",
                HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"r1\" Type=\"" + TYPES
                        + "officeDocument\" Target=\"word/document.xml\"/></Relationships>");
        file.parts.put("word/document.xml", xml);
        return file;
    }

    /** A part that the document refers to: {@code numbering}, {@code styles}, {@code footnotes}. */
    public WordFile with(String relation, String content) {
        parts.put(
                "word/" + relation + ".xml",
                HEAD + "<w:" + relation + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                        + content + "</w:" + relation + ">");
        relations
                .append("<Relationship Id=\"")
                .append(relation)
                .append("\" Type=\"")
                .append(TYPES);
        relations.append(relation).append("\" Target=\"").append(relation).append(".xml\"/>");
        return this;
    }

    WordFile withPart(String path, String content) {
        parts.put(path, content);
        return this;
    }

    public byte[] bytes() {
        parts.putIfAbsent(
                "word/_rels/document.xml.rels",
                HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + relations + "</Relationships>");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0)); // the same content gives the same bytes
                zip.putNextEntry(entry);
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static String paragraph(String text) {
        return "<w:p>" + run(text) + "</w:p>";
    }

    public static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    static String table(String... rows) {
        return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
    }

    static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    static String cell(String text) {
        return cell("", text);
    }

    static String cell(String properties, String text) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraph(text) + "</w:tc>";
    }
}
