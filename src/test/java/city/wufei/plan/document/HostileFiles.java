package city.wufei.plan.document;

import static city.wufei.plan.document.WordFile.cell;
import static city.wufei.plan.document.WordFile.paragraph;
import static city.wufei.plan.document.WordFile.row;
import static city.wufei.plan.document.WordFile.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes files that are made to hurt into a folder, and says what should come of each. */
final class HostileFiles {
    private static final int MB = 1 << 20;
    private static final String ENTITIES = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"ha\">"
            + "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">"
            + "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;\">]>";
    private static final String OUTSIDE =
            "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";
    private static final String WORD =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>%s</w:body>"
                    + "</w:document>";
    private static final String LOOSE_WORD = WORD.formatted("<w:p><w:r><w:t>&e;</w:t></w:r></w:p>");

    private final Path folder;
    private final Random random = new Random(20261123);
    private final Map<Path, String> expected = new LinkedHashMap<>();

    private HostileFiles(Path folder) {
        this.folder = folder;
    }

    static Map<Path, String> writeTo(Path folder) throws IOException {
        HostileFiles files = new HostileFiles(folder);
        files.notDocuments();
        files.words();
        files.zips();
        files.pages();
        files.texts();
        return files.expected;
    }

    private void notDocuments() throws IOException {
        expect("empty.txt", DocumentError.DOCUMENT_EMPTY, "");
        expect("blank.txt", DocumentError.DOCUMENT_EMPTY, " \n\t\n\u3000\n");
        expect("blank.html", DocumentError.DOCUMENT_EMPTY, "<html><body> </body></html>");
        expect(
                "blank.docx",
                DocumentError.DOCUMENT_EMPTY,
                WordFile.ofBody("<w:p/>").bytes());
        expect("random.docx", DocumentError.DOCUMENT_DAMAGED, noise(100_000));
        expect("random.txt", DocumentError.DOCUMENT_ENCODING, noise(100_000));
        expect("random-short.docx", DocumentError.DOCUMENT_DAMAGED, noise(16));
        expect("text.docx", DocumentError.DOCUMENT_DAMAGED, "a text that is called a Word document");
        expect("controls.txt", DocumentError.DOCUMENT_FORMAT_UNKNOWN, "\u0001\u0002\u0000".repeat(100));
        expect(
                "old.doc",
                DocumentError.DOCUMENT_FORMAT_UNSUPPORTED,
                bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1));
        expect(
                "old.docx",
                DocumentError.DOCUMENT_FORMAT_UNSUPPORTED,
                bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1));
        expect("scan.pdf", DocumentError.DOCUMENT_FORMAT_UNSUPPORTED, "%PDF-1.7\n");
        expect("scan.txt", DocumentError.DOCUMENT_FORMAT_UNSUPPORTED, bytes(0x89, 'P', 'N', 'G', 13, 10));
        byte[] bad = "固体废物\n危险废物\n".repeat(50).getBytes(StandardCharsets.UTF_8);
        bad[bad.length / 2] = (byte) 0xFF;
        expect("damaged-utf8.txt", DocumentError.DOCUMENT_ENCODING, bad);
        expect("damaged-utf8.html", DocumentError.DOCUMENT_ENCODING, bad);
    }

    private void words() throws IOException {
        expect(
                "outside.docx",
                DocumentError.DOCUMENT_UNSAFE,
                WordFile.ofDocument(OUTSIDE + LOOSE_WORD).bytes());
        expect(
                "laughs.docx",
                DocumentError.DOCUMENT_UNSAFE,
                WordFile.ofDocument(ENTITIES + LOOSE_WORD).bytes());
        expect(
                "outside-type.docx",
                DocumentError.DOCUMENT_UNSAFE,
                WordFile.ofDocument("<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">" + WORD.formatted(""))
                        .bytes());
        for (String part : new String[] {"_rels/.rels", "word/_rels/document.xml.rels"}) {
            expect(
                    "outside" + part.replace('/', '-') + ".docx",
                    DocumentError.DOCUMENT_UNSAFE,
                    WordFile.ofBody(paragraph("x"))
                            .withPart(part, OUTSIDE + "<Relationships>&e;</Relationships>")
                            .bytes());
        }
        expect(
                "laughs-numbering.docx",
                DocumentError.DOCUMENT_UNSAFE,
                WordFile.ofBody(paragraph("x"))
                        .with("numbering", "")
                        .withPart("word/numbering.xml", ENTITIES + "<w:numbering xmlns:w=\"w\">&e;</w:numbering>")
                        .bytes());
        int deep = 5000;
        String nested = "<w:tbl><w:tr><w:tc>".repeat(deep) + paragraph("x") + "</w:tc></w:tr></w:tbl>".repeat(deep);
        expect(
                "nested-tables.docx",
                DocumentError.DOCUMENT_UNSAFE,
                WordFile.ofBody(nested).bytes());
        String tables = "<w:tbl><w:tr><w:tc>".repeat(30) + paragraph("x") + "</w:tc></w:tr></w:tbl>".repeat(30);
        expect(
                "nested-tables-30.docx",
                DocumentError.DOCUMENT_UNSAFE,
                WordFile.ofBody(tables).bytes());
        expect(
                "not-xml.docx",
                DocumentError.DOCUMENT_DAMAGED,
                WordFile.ofDocument("{}").bytes());
        expect(
                "row-without-table.docx",
                DocumentError.DOCUMENT_DAMAGED,
                WordFile.ofBody(row(cell("x"))).bytes());
        expect(
                "cell-without-row.docx",
                DocumentError.DOCUMENT_DAMAGED,
                WordFile.ofBody("<w:tbl>" + cell("x") + "</w:tbl>").bytes());
        expect(
                "cut-xml.docx",
                DocumentError.DOCUMENT_DAMAGED,
                WordFile.ofDocument("<a><b>").bytes());
        byte[] whole = WordFile.ofBody(table(row(cell("a"), cell("b")))).bytes();
        expect("cut.docx", DocumentError.DOCUMENT_DAMAGED, Arrays.copyOf(whole, whole.length * 2 / 3));
        expect(
                "wide.docx",
                DocumentError.DOCUMENT_TOO_MANY_PARTS,
                WordFile.ofBody(table(row(cell("<w:gridSpan w:val=\"2147483647\"/>", "x"))
                                .repeat(500)))
                        .bytes());
        String long64 = Base64.getEncoder().encodeToString(noise(8 * MB));
        expect(
                "long-attribute.docx",
                DocumentError.DOCUMENT_EMPTY,
                WordFile.ofBody("<w:p w:id=\"" + long64 + "\"/>").bytes());
        expect(
                "long-text.docx",
                DocumentError.DOCUMENT_TEXT_TOO_LONG,
                WordFile.ofBody(paragraph(long64)).bytes());
    }

    private void zips() throws IOException {
        expect("sheet.docx", DocumentError.DOCUMENT_FORMAT_UNSUPPORTED, zip("xl/workbook.xml", 10));
        expect("other.docx", DocumentError.DOCUMENT_DAMAGED, zip("readme.txt", 10));
        expect("bomb.docx", DocumentError.DOCUMENT_UNSAFE, zip("word/document.xml", 80 * MB));
        expect("bomb-rels.docx", DocumentError.DOCUMENT_UNSAFE, zip("_rels/.rels", 16 * MB));
        try (ZipOutputStream zip = open("many-entries.docx")) {
            for (int i = 0; i < 60_000; i++) {
                zip.putNextEntry(new ZipEntry("word/" + i));
            }
        }
        expected.put(folder.resolve("many-entries.docx"), DocumentError.DOCUMENT_UNSAFE.name());
    }

    private void pages() throws IOException {
        expect("nested-tables.html", DocumentError.DOCUMENT_UNSAFE, "<table><tr><td>".repeat(20_000) + "x");
        expect(
                "spans.html",
                DocumentError.DOCUMENT_TOO_MANY_PARTS,
                "<table><tr>" + "<td colspan=1000 rowspan=65534>x".repeat(100) + "<tr>".repeat(60_000) + "</table>");
        StringBuilder formats = new StringBuilder("<p>");
        for (int i = 0; i < 200; i++) {
            formats.append("<font size=").append(i).append('>');
        }
        expect("repeated-formats.html", DocumentError.DOCUMENT_TOO_MANY_PARTS, formats + "<p>x".repeat(500_000));
        expect("many-tags.html", DocumentError.DOCUMENT_TOO_MANY_PARTS, "<html>" + "<b>".repeat(2_500_000) + "x");
        expect("unclosed.html", DocumentError.DOCUMENT_TOO_MANY_PARTS, "<html>" + "<b>".repeat(790_000) + "x");
        expect("deep.html", "1+0", "<html>" + "<div>".repeat(100_000) + "x");
        StringBuilder attributes = new StringBuilder("<html><p ");
        for (int i = 0; attributes.length() < 4_000_000; i++) {
            attributes.append(Integer.toString(i % 40_000, 36)).append(i % 500 == 499 ? "><p " : " ");
        }
        expect("attributes.html", "1+0", attributes.toString() + ">x");
        expect("large.html", DocumentError.DOCUMENT_TOO_LARGE, "<html>" + "<p>x</p>".repeat(9 * MB / 8));
    }

    private void texts() throws IOException {
        expect("50-mb.txt", DocumentError.DOCUMENT_TOO_LARGE, "固体废物无废城市\n".repeat(2 * MB));
        expect("line.txt", DocumentError.DOCUMENT_TEXT_TOO_LONG, "固".repeat(10 * MB));
        expect("line-ends.txt", DocumentError.DOCUMENT_EMPTY, "\n".repeat(2 * MB));
        expect("cells.txt", DocumentError.DOCUMENT_TOO_MANY_PARTS, "\t\n".repeat(MB));
        expect("tabs.txt", DocumentError.DOCUMENT_TOO_MANY_PARTS, "\t".repeat(900_000));
        expect("bars.txt", DocumentError.DOCUMENT_TOO_MANY_PARTS, "|".repeat(900_000));
        expect("rules.txt", "0+1", ("-".repeat(90_000) + "|x|\n").repeat(20));
        expect("spaces.txt", "100+0", ("x" + " ".repeat(90_000) + "x\n").repeat(100));
        expect("lines.txt", DocumentError.DOCUMENT_TOO_MANY_PARTS, "a\n".repeat(MB));
    }

    private void expect(String name, Object outcome, String text) throws IOException {
        expect(name, outcome, text.getBytes(StandardCharsets.UTF_8));
    }

    private void expect(String name, Object outcome, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        expected.put(file, outcome.toString());
    }

    private byte[] noise(int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private byte[] zip(String entry, int size) throws IOException {
        String name = "made.zip";
        try (ZipOutputStream zip = open(name)) {
            zip.putNextEntry(new ZipEntry(entry));
            byte[] block = new byte[MB];
            Arrays.fill(block, (byte) ' ');
            for (int left = size; left > 0; left -= MB) {
                zip.write(block, 0, Math.min(left, MB));
            }
        }
        return Files.readAllBytes(folder.resolve(name));
    }

    private ZipOutputStream open(String name) throws IOException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)));
        return new ZipOutputStream(out);
    }
}
