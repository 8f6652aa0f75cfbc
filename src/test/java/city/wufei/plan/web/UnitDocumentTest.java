package city.wufei.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.http.Visitor;
import city.wufei.identity.internal.TestPeople;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A unit's list of responsibilities as Word, from the page of the unit. */
@WufeiTest
class UnitDocumentTest {
    @LocalServerPort
    private int port;

    @Autowired
    private TestPeople people;

    @Test
    void listOfAUnitIsAnOfficialDocument() throws IOException {
        people.forgetTries();
        Visitor reader = new Visitor(port);
        reader.signIn(people.reader().username(), TestPeople.PASSWORD);
        String unit = link(reader, "/units?q=生态环境局", "table.data tbody a");
        String document = link(reader, unit, "a[href*='responsibilities.docx']");

        try (XWPFDocument word = new XWPFDocument(
                new ByteArrayInputStream(reader.download(document).body()))) {
            XWPFParagraph title = word.getParagraphs().get(0);
            assertThat(title.getText()).contains("生态环境局", "责任清单");
            assertThat(title.getRuns().get(0).getFontSizeAsDouble()).isEqualTo(22);
            CTPageMar margins = word.getDocument().getBody().getSectPr().getPgMar();
            assertThat(margins.getTop()).isEqualTo(BigInteger.valueOf(2098));
            assertThat(margins.getLeft()).isEqualTo(BigInteger.valueOf(1587));
            assertThat(word.getTables())
                    .isNotEmpty()
                    .allMatch(table -> table.getRow(0).isRepeatHeader());
            assertThat(word.getParagraphs().stream().map(XWPFParagraph::getText))
                    .contains("单位（盖章）：");
            assertThat(word.getFooterList().get(0).getText()).contains("—");
        }
    }

    @Test
    void listOfAUnitIsAPdfWithItsFontInIt() throws IOException {
        people.forgetTries();
        Visitor reader = new Visitor(port);
        reader.signIn(people.reader().username(), TestPeople.PASSWORD);
        String unit = link(reader, "/units?q=生态环境局", "table.data tbody a");
        String document = link(reader, unit, "a[href*='responsibilities.pdf']");

        byte[] file = reader.download(document).body();
        try (PDDocument pdf = Loader.loadPDF(file)) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("责任清单", "单位（盖章）：", "— 1 —");
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
            Path picture = Path.of("target", "screenshots", "responsibilities-pdf.png");
            Files.createDirectories(picture.getParent());
            ImageIO.write(new PDFRenderer(pdf).renderImageWithDPI(0, 72), "png", picture.toFile());
        }
        assertThat(file.length).as("only the characters used are embedded").isLessThan(1 << 20);
    }

    private static String link(Visitor reader, String page, String query) {
        Element found = Objects.requireNonNull(reader.page(page).selectFirst(query), query);
        return found.attr("href");
    }
}
