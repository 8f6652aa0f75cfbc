package city.wufei.plan.layout;

import city.wufei.plan.document.WordFile;
import city.wufei.plan.layout.Sheet.Cell;
import city.wufei.plan.layout.Sheet.Row;
import java.util.List;
import java.util.stream.IntStream;

/** Writes a document as Word does. */
final class DocxWriter {
    private static final String SCHEME =
            "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
                    + "<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1\"/></w:lvl></w:abstractNum>";
    private static final String LIST =
            "<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\">"
                    + "<w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>";

    private final Dice dice;
    private final Style style;
    private final StringBuilder out = new StringBuilder();

    /** Lists that were begun, and how far the last one has counted. */
    private int lists;

    private int counted;

    DocxWriter(Dice dice, Style style) {
        this.dice = dice;
        this.style = style;
    }

    byte[] write(List<Part> parts) {
        for (Part part : parts) {
            if (part instanceof Part.Line line) {
                paragraph(line.text());
            } else if (part instanceof Sheet sheet) {
                table(sheet, style.framed);
            }
        }
        StringBuilder numbering = new StringBuilder(SCHEME);
        IntStream.rangeClosed(1, lists).forEach(list -> numbering.append(LIST.replace("{}", list + "")));
        return WordFile.ofBody(out.toString())
                .with("numbering", numbering.toString())
                .bytes();
    }

    private void table(Sheet sheet, boolean framed) {
        out.append(framed ? "<w:tbl><w:tr><w:tc>" : "").append("<w:tbl>");
        for (int row = 0; row < sheet.rows().size(); row++) {
            out.append("<w:tr>");
            if (sheet.rows().get(row).heading()) {
                out.append("<w:trPr><w:tblHeader/></w:trPr>");
            }
            row(sheet, row);
            out.append("</w:tr>");
        }
        out.append("</w:tbl>").append(framed ? "<w:p/></w:tc></w:tr></w:tbl>" : "");
    }

    private void row(Sheet sheet, int number) {
        Row row = sheet.rows().get(number);
        int column = 0;
        for (Cell cell : row.cells()) {
            out.append("<w:tc><w:tcPr>");
            if (cell.columns() > 1) {
                out.append("<w:gridSpan w:val=\"").append(cell.columns()).append("\"/>");
            }
            if (cell.continued()) {
                out.append("<w:vMerge/>");
            } else if (sheet.reach(number, column) > 1) {
                out.append("<w:vMerge w:val=\"restart\"/>");
            }
            out.append("</w:tcPr>");
            text(cell, column == sheet.numberColumn() && !row.heading());
            out.append("</w:tc>");
            column += cell.columns();
        }
    }

    private void text(Cell cell, boolean isNumber) {
        if (style.countsRows && isNumber && counts(cell.text())) {
            out.append("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"");
            out.append(lists).append("\"/></w:numPr></w:pPr></w:p>");
            return;
        }
        cell.text().lines().forEach(this::paragraph);
        if (cell.text().isEmpty()) {
            out.append("<w:p/>");
        }
    }

    private boolean counts(String number) {
        if (number.equals("1")) {
            lists++;
            counted = 0;
        }
        counted += number.equals(counted + 1 + "") ? 1 : 0;
        return number.equals(counted + "");
    }

    /** Word cuts text into runs wherever somebody once typed. */
    private void paragraph(String text) {
        int cut = text.length() > 3 && dice.chance(0.3) ? 1 + dice.upTo(text.length() - 2) : 0;
        out.append("<w:p>");
        out.append(cut == 0 ? "" : WordFile.run(escaped(text.substring(0, cut))));
        out.append(WordFile.run(escaped(text.substring(cut)))).append("</w:p>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
