package city.wufei.platform.documents;

import city.wufei.platform.documents.OfficialDocument.Block;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Writes a document as PDF in the layout of GB/T 9704-2012, as {@link WordDocument} does, with the font that comes along
 * embedded: it looks the same everywhere and can be kept.
 */
public final class PdfDocument {
    private static final float SIZE_2 = 22;
    private static final float SIZE_3 = 16;
    private static final float SIZE_SMALL_4 = 12;
    private static final float LINE = 28;
    private static final float CELL_LINE = 17;
    private static final float CELL_EDGE = 4;
    private static final float BAR_LINE = 22;
    private static final float BARS_FROM = 90;
    private static final float BAR_LONGEST = PdfPages.WIDTH - BARS_FROM - 40;
    private static final float SIGNATURES_FROM = 70 * 72 / 25.4f;

    private final PdfPages pages;
    private final PdfFont font;

    private PdfDocument(PdfPages pages, PdfFont font) {
        this.pages = pages;
        this.font = font;
    }

    /** Writes the document; {@code out} stays open. */
    public static void write(OfficialDocument document, OutputStream out) throws IOException {
        write(document, "", out);
    }

    /**
     * As {@link #write(OfficialDocument, OutputStream)}.
     *
     * @param mark repeated behind the text of each page; empty for none
     */
    static void write(OfficialDocument document, String mark, OutputStream out) throws IOException {
        try (PDDocument pdf = new PDDocument();
                PdfFont font = PdfFont.in(pdf)) {
            pdf.getDocumentInformation().setTitle(document.title());
            try (PdfPages pages = new PdfPages(pdf, font, mark)) {
                new PdfDocument(pages, font).write(document);
            }
            pdf.save(out);
        }
    }

    private void write(OfficialDocument document) throws IOException {
        for (String line : font.lines(document.title(), SIZE_2, PdfPages.WIDTH, 0)) {
            line(line, (PdfPages.WIDTH - font.width(line, SIZE_2)) / 2, SIZE_2);
        }
        pages.down(LINE);
        for (Block block : document.blocks()) {
            if (block instanceof Block.Table table) {
                table(table);
            } else if (block instanceof Block.Bars bars) {
                bars(bars);
            } else {
                text(block instanceof Block.Heading heading ? heading.text() : ((Block.Paragraph) block).text());
            }
        }
        pages.need(2 * LINE * document.signatures().size());
        for (String signature : document.signatures()) {
            pages.down(LINE);
            line(signature, SIGNATURES_FROM, SIZE_3);
        }
    }

    private void text(String text) throws IOException {
        float indent = 2 * SIZE_3;
        for (String line : font.lines(text, SIZE_3, PdfPages.WIDTH, indent)) {
            line(line, indent, SIZE_3);
            indent = 0;
        }
    }

    private void line(String text, float x, float size) throws IOException {
        pages.need(LINE);
        pages.write(text, x, (LINE - size) / 2, size);
        pages.down(LINE);
    }

    private void table(Block.Table table) throws IOException {
        List<Float> widths = widths(table);
        List<List<String>> heads = wrapped(table.heads(), widths);
        row(heads, widths, List.of());
        for (List<String> row : table.rows()) {
            row(wrapped(row, widths), widths, heads);
        }
        pages.down(LINE / 2);
    }

    /** The label before each bar, its value behind; all on one page. */
    private void bars(Block.Bars bars) throws IOException {
        int most = bars.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<String> title = font.lines(bars.title(), SIZE_SMALL_4, PdfPages.WIDTH, 0);
        pages.need((bars.labels().size() + title.size()) * BAR_LINE + LINE);
        pages.down(LINE / 2);
        for (String line : title) {
            pages.write(line, (PdfPages.WIDTH - font.width(line, SIZE_SMALL_4)) / 2, 0, SIZE_SMALL_4);
            pages.down(BAR_LINE);
        }
        for (int bar = 0; bar < bars.labels().size(); bar++) {
            int value = bars.values().get(bar);
            float length = most == 0 ? 0 : BAR_LONGEST * value / most;
            String label = font.lines(bars.labels().get(bar), SIZE_SMALL_4, BARS_FROM - CELL_EDGE, 0)
                    .get(0);
            pages.write(label, BARS_FROM - CELL_EDGE - font.width(label, SIZE_SMALL_4), CELL_EDGE, SIZE_SMALL_4);
            pages.bar(BARS_FROM, CELL_EDGE, length, BAR_LINE - 2 * CELL_EDGE);
            pages.write(String.valueOf(value), BARS_FROM + length + CELL_EDGE, CELL_EDGE, SIZE_SMALL_4);
            pages.down(BAR_LINE);
        }
        pages.down(LINE / 2);
    }

    /** One row; what does not fit on the page goes on below the heads of the next. */
    private void row(List<List<String>> cells, List<Float> widths, List<List<String>> heads) throws IOException {
        int all = cells.stream().mapToInt(List::size).max().orElse(1);
        int done = 0;
        while (done < all) {
            int fit = (int) ((pages.room() - 2 * CELL_EDGE) / CELL_LINE);
            int lines = Math.min(all - done, fit);
            boolean wholeRowElsewhere = lines < all - done && all - done <= 12;
            if (lines < 1 || wholeRowElsewhere) {
                pages.turn();
                if (!heads.isEmpty()) {
                    row(heads, widths, List.of());
                }
                continue;
            }
            box(cells, widths, done, lines);
            done += lines;
        }
    }

    private void box(List<List<String>> cells, List<Float> widths, int from, int lines) throws IOException {
        float height = lines * CELL_LINE + 2 * CELL_EDGE;
        pages.boxes(widths, height);
        float x = CELL_EDGE;
        for (int column = 0; column < cells.size(); column++) {
            List<String> cell = cells.get(column);
            for (int line = from; line < Math.min(cell.size(), from + lines); line++) {
                pages.write(cell.get(line), x, CELL_EDGE + (line - from) * CELL_LINE, SIZE_SMALL_4);
            }
            x += widths.get(column);
        }
        pages.down(height);
    }

    private List<List<String>> wrapped(List<String> cells, List<Float> widths) throws IOException {
        List<List<String>> wrapped = new ArrayList<>();
        for (int column = 0; column < cells.size(); column++) {
            wrapped.add(font.lines(cells.get(column), SIZE_SMALL_4, widths.get(column) - 2 * CELL_EDGE, 0));
        }
        return wrapped;
    }

    private static List<Float> widths(Block.Table table) {
        int whole = table.widths().stream().mapToInt(Integer::intValue).sum();
        return table.widths().stream()
                .map(share -> PdfPages.WIDTH * share / whole)
                .toList();
    }
}
