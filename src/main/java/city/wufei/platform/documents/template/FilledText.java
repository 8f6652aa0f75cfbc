package city.wufei.platform.documents.template;

import city.wufei.platform.documents.OfficialDocument;
import city.wufei.platform.documents.OfficialDocument.Block;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** What a filled Word document says, in its order, to be set as PDF: the words and tables of the office, in our type. */
final class FilledText {
    /** That a cell may stand over, whatever a file says. */
    private static final int MOST_COLUMNS = 60;

    private FilledText() {}

    static OfficialDocument of(byte[] word, String title) throws IOException {
        List<Block> blocks = new ArrayList<>();
        try {
            Element root = SafeXml.read(WordParts.read(title, word).getOrDefault(WordParts.MAIN, new byte[0]))
                    .getDocumentElement();
            for (Element body : Xml.all(root, "body")) {
                for (Element child : Xml.children(body)) {
                    block(child, blocks);
                }
            }
        } catch (SAXException writtenByUs) {
            throw new IOException(writtenByUs);
        }
        if (!blocks.isEmpty() && blocks.get(0) instanceof Block.Heading first) {
            return new OfficialDocument(first.text(), blocks.subList(1, blocks.size()), List.of());
        }
        return new OfficialDocument(title, blocks, List.of());
    }

    private static void block(Element child, List<Block> into) {
        if (Xml.is(child, "p")) {
            String text = Xml.text(child).strip();
            if (!text.isEmpty()) {
                into.add(isCentred(child) ? new Block.Heading(text) : new Block.Paragraph(text));
            }
        } else if (Xml.is(child, "tbl")) {
            table(child, into);
        } else {
            Xml.children(child).forEach(inside -> block(inside, into));
        }
    }

    private static boolean isCentred(Element paragraph) {
        return Xml.all(paragraph, "jc").stream()
                .anyMatch(aligned -> aligned.getAttributeNS(Xml.WORD, "val").equals("center"));
    }

    private static void table(Element table, List<Block> into) {
        List<List<String>> rows = Xml.all(table, "tr").stream()
                .map(FilledText::cells)
                .filter(cells -> !cells.isEmpty())
                .toList();
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        if (columns == 0) {
            return;
        }
        List<List<String>> even = rows.stream().map(row -> padded(row, columns)).toList();
        into.add(new Block.Table(even.get(0), widths(table, columns), even.subList(1, even.size())));
    }

    private static List<String> cells(Element row) {
        List<String> cells = new ArrayList<>();
        for (Element cell : Xml.children(row)) {
            if (Xml.is(cell, "tc")) {
                cells.add(Xml.text(cell));
                int span = Xml.all(cell, "gridSpan").stream()
                        .mapToInt(each -> number(each.getAttributeNS(Xml.WORD, "val")))
                        .findFirst()
                        .orElse(1);
                cells.addAll(Collections.nCopies(Math.min(Math.max(span, 1), MOST_COLUMNS) - 1, ""));
            }
        }
        return cells;
    }

    private static List<String> padded(List<String> row, int columns) {
        List<String> padded = new ArrayList<>(row);
        padded.addAll(Collections.nCopies(columns - row.size(), ""));
        return padded;
    }

    private static List<Integer> widths(Element table, int columns) {
        List<Integer> widths = Xml.all(table, "gridCol").stream()
                .map(column -> Math.max(number(column.getAttributeNS(Xml.WORD, "w")), 1))
                .toList();
        return widths.size() == columns ? widths : Collections.nCopies(columns, 1);
    }

    private static int number(String text) {
        return text.matches("\\d{1,5}") ? Integer.parseInt(text) : 1;
    }
}
