package city.wufei.platform.attachments.preview;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.platform.attachments.picture.HugePng;
import city.wufei.platform.attachments.picture.Photograph;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewsTest {
    @TempDir
    private Path folder;

    @Test
    void showPicturesTheRightWayUp() throws IOException {
        BufferedImage shown = show("image/jpeg", Photograph.jpeg(6), 1).orElseThrow();

        // Held upright: what the camera stored as the upper left corner is the upper right one.
        assertThat(shown.getWidth()).isEqualTo(40);
        assertThat(shown.getHeight()).isEqualTo(60);
        assertThat(isRed(shown, 30, 10)).isTrue();
        assertThat(isRed(shown, 10, 10)).isFalse();
        assertThat(isRed(shown, 30, 50)).isFalse();
    }

    @Test
    void showTheFirstPagesOfAPdf() throws IOException {
        Previews previews = new Previews(folder);
        byte[] pdf = pdf(7);

        assertThat(previews.pages("a", "application/pdf", () -> new ByteArrayInputStream(pdf)))
                .isEqualTo(5);

        BufferedImage page = show("application/pdf", pdf, 5).orElseThrow();
        assertThat(page.getHeight()).isEqualTo(1600);
        assertThat(isRed(page, page.getWidth() / 2, 800)).isTrue();
        assertThat(show("application/pdf", pdf, 0).orElseThrow().getHeight()).isEqualTo(320);
        assertThat(show("application/pdf", pdf, 6)).isEmpty();
    }

    @Test
    void areDrawnOnceAndShrunkenWithoutLosingLines() throws IOException {
        BufferedImage large = new BufferedImage(4000, 3000, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 4000; x++) {
            large.setRGB(x, 1500, Color.WHITE.getRGB());
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(large, "png", png);
        AtomicInteger opened = new AtomicInteger();
        Previews previews = new Previews(folder);

        for (int i = 0; i < 3; i++) {
            Path small = previews.find("b", "image/png", 0, () -> {
                        opened.incrementAndGet();
                        return new ByteArrayInputStream(png.toByteArray());
                    })
                    .orElseThrow();
            assertThat(ImageIO.read(small.toFile()).getWidth()).isEqualTo(320);
        }

        assertThat(opened).hasValue(1);
        assertThat(names()).containsExactly("b");
    }

    @Test
    void ofHugePicturesAreNotDrawnAndNotTriedAgain() throws IOException {
        byte[] bomb = HugePng.of(30_000);
        assertThat(bomb.length).isLessThan(4 << 20);

        assertThat(show("image/png", bomb, 0)).isEmpty();
        assertThat(show("image/png", new byte[0], 0)).isEmpty();
        assertThat(names()).hasSize(1);
    }

    @Test
    void ofBrokenFilesAreNotDrawn() throws IOException {
        assertThat(show("application/pdf", "%PDF-1.7 and no more".getBytes(StandardCharsets.UTF_8), 0))
                .isEmpty();
        assertThat(show("text/plain", new byte[] {'a'}, 0)).isEmpty();
    }

    private Optional<BufferedImage> show(String type, byte[] content, int page) throws IOException {
        Optional<Path> file =
                new Previews(folder).find("of-" + type.hashCode(), type, page, () -> new ByteArrayInputStream(content));
        return file.isEmpty()
                ? Optional.empty()
                : Optional.of(ImageIO.read(file.get().toFile()));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static byte[] pdf(int pages) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.setNonStrokingColor(Color.RED);
                    content.addRect(100, 100, 400, 600);
                    content.fill();
                }
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private static boolean isRed(BufferedImage image, int x, int y) {
        Color color = new Color(image.getRGB(x, y));
        return color.getRed() > 200 && color.getGreen() < 80;
    }
}
