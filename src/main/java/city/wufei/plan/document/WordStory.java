package city.wufei.plan.document;

import city.wufei.kernel.Failure;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows the tags of one part that holds text and feeds what it finds to an {@link Assembler}. */
final class WordStory {
    /**
     * Not printed: moved away, deleted, a field's instruction, earlier properties, readings above characters; and what
     * is there a second time for programs that cannot show the first.
     */
    private static final Set<String> LEFT_OUT = Set.of(
            "moveFrom",
            "delText",
            "delInstrText",
            "instrText",
            "rt",
            "sectPr",
            "pPrChange",
            "rPrChange",
            "tblPrChange",
            "trPrChange",
            "tcPrChange",
            "numberingChange",
            "Fallback");

    private final WordXml xml;
    private final Blocks blocks;
    private final WordNumbering numbering;
    private final Assembler assembler;

    /** Open paragraphs: a text box has its own amid another. */
    private final Deque<WordParagraph> paragraphs = new ArrayDeque<>();

    private final Deque<WordRow> rows = new ArrayDeque<>();

    /** The properties that are being read ("pPr", "trPr"), or null. */
    private @Nullable String properties;

    private String runningOn = "";
    private boolean inText;
    private boolean hidden;

    WordStory(WordXml xml, Blocks blocks, WordNumbering numbering) {
        this.xml = xml;
        this.blocks = blocks;
        this.numbering = numbering;
        this.assembler = new Assembler(blocks);
    }

    void read() {
        while (xml.next()) {
            if (xml.isStart()) {
                start(xml.element());
            } else if (xml.isEnd()) {
                end(xml.element());
            } else if (inText) {
                String characters = xml.characters();
                print(characters == null ? "" : characters);
            }
        }
    }

    private void start(String element) {
        if (LEFT_OUT.contains(element) || isSeparatorOfNotes(element)) {
            xml.skip();
        } else if (properties != null) {
            property(element);
        } else {
            switch (element) {
                case "pPr", "trPr", "tcPr" -> properties = element;
                case "p" -> paragraphs.push(new WordParagraph());
                case "r" -> hidden = false;
                case "t" -> inText = true;
                case "del" -> xml.skip();
                case "tbl" -> assembler.startTable();
                case "tr" -> startRow();
                case "tc" -> row().cell = assembler.startCell();
                case "vanish" -> hidden = xml.isOn();
                default -> print(mark(element));
            }
        }
    }

    private void end(String element) {
        switch (element) {
            case "pPr", "trPr", "tcPr" -> properties = null;
            case "p" -> endParagraph();
            case "t" -> inText = false;
            case "tbl" -> assembler.endTable();
            case "tr" -> assembler.endRow(rows.pop().deleted);
            case "tc" -> endCell();
            default -> {}
        }
    }

    private boolean isSeparatorOfNotes(String element) {
        return (element.equals("footnote") || element.equals("endnote"))
                && xml.attributeOr("type", "normal").toLowerCase(Locale.ROOT).contains("separator");
    }

    private void property(String element) {
        WordParagraph paragraph = paragraphs.peek();
        if ("pPr".equals(properties) && paragraph != null) {
            ofParagraph(element, paragraph);
        } else if ("trPr".equals(properties)) {
            ofRow(element);
        } else if ("tcPr".equals(properties)) {
            ofCell(element);
        }
    }

    private void ofParagraph(String element, WordParagraph paragraph) {
        switch (element) {
            case "pStyle" -> paragraph.style = xml.attribute("val");
            case "numId" -> paragraph.list = xml.attribute("val");
            case "ilvl" -> paragraph.level = xml.number("val", -1);
            case "del" -> paragraph.runsOn = true;
            default -> {}
        }
    }

    private void ofRow(String element) {
        if (element.equals("del")) {
            row().deleted = true;
        } else if (element.equals("gridBefore")) {
            assembler.span(assembler.startCell(), columns(), 1);
            assembler.endCell();
        }
    }

    private void ofCell(String element) {
        WordRow row = row();
        RawCell cell = row.cell;
        if (cell == null) {
            return;
        }
        boolean goesOn = !"restart".equals(xml.attribute("val"));
        switch (element) {
            case "gridSpan" -> assembler.span(cell, columns(), 1);
            case "vMerge" -> cell.continueAbove(goesOn);
            case "hMerge" -> row.mergesLeft = goesOn;
            default -> {}
        }
    }

    private int columns() {
        return Math.max(1, Math.min(xml.number("val", 1), Assembler.MOST_COLUMNS));
    }

    /** What an element without text prints. */
    private String mark(String element) {
        return switch (element) {
            case "tab", "ptab" -> "\t";
            case "br", "cr" -> "\n";
            case "noBreakHyphen" -> "-";
            case "sym" -> WordSymbol.of(xml.attributeOr("font", ""), xml.attributeOr("char", ""));
            default -> "";
        };
    }

    private void print(String text) {
        WordParagraph paragraph = paragraphs.peek();
        if (paragraph != null && !hidden) {
            paragraph.text.append(text);
            blocks.checkLength(paragraph.text);
        }
    }

    private void endParagraph() {
        WordParagraph paragraph = paragraphs.pop();
        paragraph.text.insert(0, runningOn);
        runningOn = "";
        if (paragraph.runsOn) {
            runningOn = paragraph.text.toString();
        } else {
            assembler.line(paragraph.printed(numbering));
        }
    }

    private void startRow() {
        assembler.startRow();
        rows.push(new WordRow());
    }

    private void endCell() {
        WordRow row = row();
        assembler.endCell();
        if (row.mergesLeft) {
            assembler.mergeWithCellBefore();
            row.mergesLeft = false;
        }
    }

    private WordRow row() {
        WordRow row = rows.peek();
        if (row == null) {
            throw Failure.of(DocumentError.DOCUMENT_DAMAGED, blocks.name());
        }
        return row;
    }
}
