package city.wufei.platform.spreadsheet.reading;

import city.wufei.kernel.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A workbook of the format that Excel and WPS write since 2007. */
final class XlsxFile implements SentFile {
    private final Parts parts;
    private final List<SheetPart> sheets = new ArrayList<>();
    private SharedStrings strings = SharedStrings.none();
    private NumberFormats formats = NumberFormats.none();
    private boolean since1904;

    /** A sheet: its name and the part that holds it. */
    private record SheetPart(String name, String part) {}

    private XlsxFile(Parts parts) throws IOException {
        this.parts = parts;
    }

    static XlsxFile open(Path file) throws IOException {
        Parts parts = Parts.open(file);
        XlsxFile workbook = new XlsxFile(parts);
        try {
            workbook.readFrame();
            return workbook;
        } catch (RuntimeException | IOException failed) {
            workbook.close();
            throw failed;
        }
    }

    private void readFrame() throws IOException {
        String workbook = parts.targetsOf("").get("officeDocument");
        if (workbook == null || !workbook.endsWith(".xml")) {
            throw Failure.of(ReadingError.SPREADSHEET_UNREADABLE);
        }
        Map<String, String> targets = parts.targetsOf(workbook);
        readSheets(workbook, targets);
        String styles = targets.get("styles");
        if (styles != null) {
            try (InputStream in = parts.stream(styles)) {
                formats = NumberFormats.read(in);
            }
        }
        String shared = targets.get("sharedStrings");
        if (shared != null) {
            strings.close();
            try (InputStream in = parts.stream(shared)) {
                strings = SharedStrings.read(in);
            }
        }
    }

    private void readSheets(String workbook, Map<String, String> targets) throws IOException {
        try (InputStream in = parts.stream(workbook)) {
            Xml xml = Xml.of(in);
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    String value = xml.attribute("date1904", "0");
                    since1904 = value.equals("1") || value.equals("true");
                } else if (xml.starts("sheet")
                        && xml.attribute("state", "visible").equals("visible")) {
                    String target = targets.get(xml.attribute("id", ""));
                    if (target != null && target.contains("worksheets/")) {
                        sheets.add(new SheetPart(xml.attribute("name", ""), target));
                    }
                }
            }
        }
    }

    @Override
    public void read(Visitor visitor) throws IOException {
        for (SheetPart sheet : sheets) {
            visitor.sheet(sheet.name());
            try (InputStream in = parts.stream(sheet.part())) {
                new SheetRows(Xml.of(in), strings, formats, since1904).each(visitor);
            }
        }
    }

    @Override
    public void close() throws IOException {
        strings.close();
        parts.close();
    }
}
