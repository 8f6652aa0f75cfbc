package city.wufei.office.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import city.wufei.WufeiTest;
import city.wufei.kernel.Period;
import city.wufei.office.report.internal.Reports;
import city.wufei.office.work.KaizhouWork;
import city.wufei.plan.Plan;
import city.wufei.plan.Plans;
import city.wufei.platform.documents.WordDocument;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The Word file of a report opens in LibreOffice, with its tables and its chart. Pages lie in {@code target/report-pages}. */
@WufeiTest
class OpensInLibreOfficeTest {
    private static final Path PAGES = Path.of("target", "report-pages");
    private static final int GREEN = 0x0e6a5a;

    @Autowired
    private Plans plans;

    @Autowired
    private Reports reports;

    @Test
    void withItsTablesAndItsChart() throws IOException, InterruptedException {
        requireLibreOffice();
        Plan plan = KaizhouWork.plan(plans);
        ProgressReport report = reports.get(reports.draft(plan, Period.of("2025-Q2"), LocalDate.of(2025, 7, 5), "李四"));
        Files.createDirectories(PAGES);
        Path word = PAGES.resolve("report.docx");
        try (OutputStream out = Files.newOutputStream(word)) {
            WordDocument.write(reports.document(report), out);
        }

        convert(word);

        try (PDDocument pdf = Loader.loadPDF(PAGES.resolve("report.pdf").toFile())) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            assertThat(text).contains("季报", "一、总体进展", "二、任务状态", "截至2025-07-05", "领导小组办公室");
            assertThat(pdf.getNumberOfPages()).isBetween(5, 40);
            assertThat(pagesWithBars(pdf)).isEqualTo(1);
        }
    }

    /** Draws the pages, and counts those that have an area in the colour of bars. */
    private static int pagesWithBars(PDDocument pdf) throws IOException {
        PDFRenderer renderer = new PDFRenderer(pdf);
        int found = 0;
        for (int page = 0; page < Math.min(pdf.getNumberOfPages(), 12); page++) {
            BufferedImage image = renderer.renderImageWithDPI(page, 60);
            ImageIO.write(
                    image, "png", PAGES.resolve("page-" + (page + 1) + ".png").toFile());
            found += green(image) > 200 ? 1 : 0;
        }
        return found;
    }

    private static int green(BufferedImage image) {
        int green = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                green += (image.getRGB(x, y) & 0xffffff) == GREEN ? 1 : 0;
            }
        }
        return green;
    }

    private static void convert(Path word) throws IOException, InterruptedException {
        Path profile = Files.createTempDirectory("libreoffice").toAbsolutePath();
        Process process = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + profile.toUri(),
                        "--headless",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        PAGES.toString(),
                        word.toString())
                .redirectErrorStream(true)
                .redirectOutput(PAGES.resolve("soffice.log").toFile())
                .start();
        assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(PAGES.resolve("soffice.log")))
                .isZero();
    }

    private static void requireLibreOffice() {
        boolean there = java.util.Arrays.stream(System.getenv("PATH").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
        if ("true".equals(System.getenv("CI"))) {
            assertThat(there).as("soffice").isTrue();
        }
        assumeThat(there)
                .as("LibreOffice is not installed: Word files are not opened")
                .isTrue();
    }
}
