package city.wufei.platform.attachments.preview;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws the first pages of a PDF. */
final class PdfDrawing {
    private static final int MOST_PAGES = 5;

    private PdfDrawing() {}

    static List<BufferedImage> pages(Path file) throws IOException {
        try (PDDocument document =
                Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            List<BufferedImage> pages = new ArrayList<>();
            for (int i = 0; i < Math.min(document.getNumberOfPages(), MOST_PAGES); i++) {
                PDRectangle box = document.getPage(i).getCropBox();
                float scale = Drawing.LARGE / Math.max(box.getWidth(), box.getHeight());
                pages.add(renderer.renderImage(i, scale, ImageType.RGB));
            }
            return pages;
        }
    }
}
