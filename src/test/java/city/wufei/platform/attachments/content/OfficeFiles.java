package city.wufei.platform.attachments.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Office files as programs write them, and as those write them who mean harm. */
public final class OfficeFiles {
    private OfficeFiles() {}

    public static byte[] workbook() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            workbook.createSheet("表").createRow(0).createCell(0).setCellValue("无废");
            workbook.write(out);
            return out.toByteArray();
        }
    }

    public static byte[] document() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("无废");
            document.write(out);
            return out.toByteArray();
        }
    }

    /** A workbook whose parts are declared to be of {@code types}, in an encoding of the sender's choice. */
    public static byte[] declaring(Charset encoding, Map<String, String> types) throws IOException {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"" + encoding.name()
                + "\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">");
        types.forEach(
                (part, type) -> xml.append("<Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/>"));
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", xml.append("</Types>").toString().getBytes(encoding));
        types.keySet().forEach(part -> parts.put(part, "<x/>".getBytes(StandardCharsets.UTF_8)));
        return zip(parts);
    }

    public static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /** A workbook with a part of {@code size} zeros: some thousandth of that on disk. */
    public static Path bomb(Path folder, long size) throws IOException {
        Path file = folder.resolve("bomb.xlsx");
        byte[] zeros = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (long written = 0; written < size; written += zeros.length) {
                zip.write(zeros);
            }
        }
        return file;
    }
}
