package city.wufei.platform.documents;

import city.wufei.platform.documents.OfficialDocument.Block;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;

/**
 * Writes a document as {@code .docx} in the layout of GB/T 9704-2012: A4 with a type area of 156 × 225 mm (37 mm above, 28
 * mm to the left), title in size 2, text in size 3 with 28 points from line to line, page numbers below between dashes.
 * Fonts are named, not embedded: whoever opens it has them, or sees a like one.
 */
public final class WordDocument {
    private static final String TITLE_FONT = "方正小标宋简体";
    private static final String TEXT_FONT = "仿宋_GB2312";
    private static final String HEADING_FONT = "黑体";
    private static final int SIZE_2 = 22;
    private static final int SIZE_3 = 16;
    private static final int SIZE_SMALL_4 = 12;
    private static final int SIZE_4 = 14;
    private static final double TWIPS_PER_MILLIMETRE = 1440 / 25.4;
    private static final int LINE = 28 * 20;
    private static final int TWO_CHARACTERS = 2 * SIZE_3 * 20;

    private final XWPFDocument word;

    private WordDocument(XWPFDocument word) {
        this.word = word;
    }

    /** Writes the document; {@code out} stays open. */
    public static void write(OfficialDocument document, OutputStream out) throws IOException {
        try (XWPFDocument word = new XWPFDocument()) {
            WordDocument written = new WordDocument(word);
            written.page();
            written.text(written.paragraph(ParagraphAlignment.CENTER, 0), document.title(), TITLE_FONT, SIZE_2);
            for (Block block : document.blocks()) {
                written.block(block);
            }
            written.signatures(document.signatures());
            word.write(out);
        }
    }

    private void page() {
        CTSectPr section = word.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(twips(210));
        size.setH(twips(297));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(twips(37));
        margins.setLeft(twips(28));
        margins.setRight(twips(26));
        margins.setBottom(twips(35));
        margins.setHeader(twips(15));
        margins.setFooter(twips(28));
        XWPFParagraph number = word.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        text(number, "— ", TEXT_FONT, SIZE_4);
        number.getCTP().addNewFldSimple().setInstr("PAGE");
        text(number, " —", TEXT_FONT, SIZE_4);
    }

    private void block(Block block) throws IOException {
        if (block instanceof Block.Heading heading) {
            XWPFParagraph line = paragraph(ParagraphAlignment.LEFT, TWO_CHARACTERS);
            line.setKeepNext(true);
            text(line, heading.text(), HEADING_FONT, SIZE_3);
        } else if (block instanceof Block.Paragraph plain) {
            text(paragraph(ParagraphAlignment.BOTH, TWO_CHARACTERS), plain.text(), TEXT_FONT, SIZE_3);
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Bars bars) {
            WordBars.draw(bars, word);
        }
    }

    private void table(Block.Table table) {
        XWPFTable into = word.createTable(1, table.heads().size());
        into.setWidth("100%");
        grid(into, table.widths());
        XWPFTableRow head = into.getRow(0);
        head.setRepeatHeader(true);
        fill(head, table.heads(), table.widths(), HEADING_FONT);
        for (List<String> row : table.rows()) {
            XWPFTableRow line = into.createRow();
            line.setCantSplitRow(true);
            fill(line, row, table.widths(), TEXT_FONT);
        }
    }

    /** Word takes the widths from the cells, LibreOffice from here. */
    private static void grid(XWPFTable table, List<Integer> widths) {
        int whole = widths.stream().mapToInt(Integer::intValue).sum();
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(twips(156).longValue() * width / whole));
        }
    }

    private void fill(XWPFTableRow row, List<String> cells, List<Integer> widths, String font) {
        int whole = widths.stream().mapToInt(Integer::intValue).sum();
        for (int column = 0; column < cells.size(); column++) {
            row.getCell(column).setWidth(100 * widths.get(column) / whole + "%");
            text(row.getCell(column).getParagraphs().get(0), cells.get(column), font, SIZE_SMALL_4);
        }
    }

    /** Far enough apart that a seal fits over the line. */
    private void signatures(List<String> lines) {
        for (String line : lines) {
            XWPFParagraph place = paragraph(ParagraphAlignment.LEFT, 0);
            place.setSpacingBefore(LINE);
            place.setKeepNext(true);
            place.setIndentationLeft(twips(70).intValue());
            text(place, line, TEXT_FONT, SIZE_3);
        }
    }

    private XWPFParagraph paragraph(ParagraphAlignment alignment, int firstLine) {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setFirstLineIndent(firstLine);
        paragraph.setSpacingBetween(LINE / 20.0, LineSpacingRule.EXACT);
        return paragraph;
    }

    private void text(XWPFParagraph paragraph, String text, String font, int size) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setFontSize(size);
        CTFonts fonts = run.getCTR().isSetRPr()
                ? run.getCTR().getRPr().addNewRFonts()
                : run.getCTR().addNewRPr().addNewRFonts();
        fonts.setEastAsia(font);
        fonts.setAscii(font);
        fonts.setHAnsi(font);
    }

    private static BigInteger twips(int millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * TWIPS_PER_MILLIMETRE));
    }
}
