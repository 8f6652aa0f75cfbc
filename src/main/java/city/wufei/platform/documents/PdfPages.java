package city.wufei.platform.documents;

import java.awt.Color;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/** Paper that is written on from top to bottom, a new page when one is full. Measures are in points. */
final class PdfPages implements Closeable {
    private static final float POINTS_PER_MILLIMETRE = 72 / 25.4f;
    private static final float TOP = 37 * POINTS_PER_MILLIMETRE;
    private static final float BOTTOM = 35 * POINTS_PER_MILLIMETRE;
    private static final float LEFT = 28 * POINTS_PER_MILLIMETRE;
    private static final float NUMBER_ABOVE_EDGE = 28 * POINTS_PER_MILLIMETRE;
    private static final float NUMBER_SIZE = 14;
    private static final float MARK_SIZE = 15;
    private static final float MARK_GREY = 0.87f;
    private static final float MARK_ROW = 110;

    private static final Color BAR_COLOUR = new Color(0x0e6a5a);

    /** Of the type area. */
    static final float WIDTH = 156 * POINTS_PER_MILLIMETRE;

    private final PDDocument document;
    private final PdfFont font;
    private final String mark;
    private PDPageContentStream page;
    private float y;

    PdfPages(PDDocument document, PdfFont font, String mark) throws IOException {
        this.mark = mark.isEmpty()
                ? mark
                : font.lines(mark, MARK_SIZE, WIDTH * 2, 0).get(0);
        this.document = document;
        this.font = font;
        this.page = open();
    }

    private PDPageContentStream open() throws IOException {
        PDPage paper = new PDPage(PDRectangle.A4);
        document.addPage(paper);
        y = PDRectangle.A4.getHeight() - TOP;
        PDPageContentStream opened = new PDPageContentStream(document, paper);
        if (!mark.isEmpty()) {
            writeMark(opened);
        }
        return opened;
    }

    /** Pale and slanting, row by row, before anything else: the text stands over it. */
    private void writeMark(PDPageContentStream opened) throws IOException {
        opened.saveGraphicsState();
        opened.setNonStrokingColor(MARK_GREY);
        float step = font.width(mark, MARK_SIZE) + 2 * MARK_SIZE;
        for (float up = 0; up < PDRectangle.A4.getHeight() + MARK_ROW; up += MARK_ROW) {
            for (float x = -MARK_ROW; x < PDRectangle.A4.getWidth(); x += step) {
                opened.beginText();
                opened.setFont(font.font(), MARK_SIZE);
                opened.setTextMatrix(Matrix.getRotateInstance(Math.toRadians(25), x, up - MARK_ROW));
                opened.showText(mark);
                opened.endText();
            }
        }
        opened.restoreGraphicsState();
    }

    /** How much is left of the page. */
    float room() {
        return y - BOTTOM;
    }

    void turn() throws IOException {
        page.close();
        page = open();
    }

    /** Makes sure that so much fits on the page. */
    void need(float height) throws IOException {
        if (height > room()) {
            turn();
        }
    }

    void down(float height) {
        y -= height;
    }

    /** Writes a line whose top is {@code below} under where the page stands. */
    void write(String text, float x, float below, float size) throws IOException {
        page.beginText();
        page.setFont(font.font(), size);
        page.newLineAtOffset(LEFT + x, y - below - size);
        page.showText(text);
        page.endText();
    }

    /** A full box whose top is {@code below} under where the page stands. */
    void bar(float x, float below, float width, float height) throws IOException {
        page.saveGraphicsState();
        page.setNonStrokingColor(BAR_COLOUR);
        page.addRect(LEFT + x, y - below - height, width, height);
        page.fill();
        page.restoreGraphicsState();
    }

    /** Boxes side by side from where the page stands. */
    void boxes(List<Float> widths, float height) throws IOException {
        page.setLineWidth(0.5f);
        float x = LEFT;
        for (float width : widths) {
            page.addRect(x, y - height, width, height);
            x += width;
        }
        page.stroke();
    }

    @Override
    public void close() throws IOException {
        page.close();
        for (int i = 0; i < document.getNumberOfPages(); i++) {
            String number = "— " + (i + 1) + " —";
            try (PDPageContentStream below =
                    new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true, true)) {
                below.beginText();
                below.setFont(font.font(), NUMBER_SIZE);
                below.newLineAtOffset(LEFT + (WIDTH - font.width(number, NUMBER_SIZE)) / 2, NUMBER_ABOVE_EDGE);
                below.showText(number);
                below.endText();
            }
        }
    }
}
