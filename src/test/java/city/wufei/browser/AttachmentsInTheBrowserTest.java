package city.wufei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import city.wufei.WufeiTest;
import city.wufei.browser.Browser.Screen;
import city.wufei.identity.internal.TestPeople;
import city.wufei.platform.attachments.content.OfficeFiles;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** A clerk puts a stamped scan beside the plan, looks at it and takes it back. */
@WufeiTest
class AttachmentsInTheBrowserTest {
    @Value("${local.server.port}")
    private int port;

    @Autowired
    private TestPeople people;

    @BeforeEach
    void arrive() {
        people.forgetTries();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void areAddedLookedAtAndWithdrawn(Screen screen) throws IOException {
        String name = "关于印发实施方案的通知（盖章扫描件）" + System.nanoTime() + ".pdf";
        try (Tab tab = Browser.open(port, screen)) {
            tab.signIn(people.office().username(), TestPeople.PASSWORD);
            Page page = tab.go("/document").page();

            add(page, "说明表" + System.nanoTime() + ".xlsx", OfficeFiles.workbook());
            add(page, name, scan());
            assertThat(page.locator("#flash")).containsText("已上传");
            add(page, "图.png", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(UTF_8));
            assertThat(page.locator(".attachments [role=alert]")).containsText("与扩展名 .png 不符");
            tab.fits().picture("attachments");

            page.locator(".attachment-text a")
                    .filter(new Locator.FilterOptions().setHasText(name))
                    .click();
            assertThat(page.locator(".shown-page img")).hasCount(2);
            tab.fits().picture("attachment");
            page.locator("[data-opens=withdraw]").click();
            page.locator("dialog .danger").click();
            assertThat(page.locator("#flash")).containsText("已撤回");
            assertThat(page.locator(".attachments")).not().containsText(name);
        }
    }

    private static void add(Page page, String name, byte[] content) {
        page.locator("#attachment-file").setInputFiles(new FilePayload(name, "application/octet-stream", content));
        page.locator(".attachment-form button").click();
        page.waitForLoadState();
    }

    private static byte[] scan() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int i = 0; i < 2; i++) {
                PDPage sheet = new PDPage(PDRectangle.A4);
                document.addPage(sheet);
                try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
                    for (int line = 0; line < 20; line++) {
                        content.setNonStrokingColor(Color.DARK_GRAY);
                        content.addRect(70, 650 - 25 * line, line % 5 == 4 ? 200 : 450, 8);
                        content.fill();
                    }
                    content.setStrokingColor(Color.RED);
                    content.setLineWidth(4);
                    content.addRect(380, 120, 110, 110);
                    content.stroke();
                }
            }
            // Never the same twice.
            document.getDocumentInformation().setTitle(String.valueOf(System.nanoTime()));
            document.save(out);
            return out.toByteArray();
        }
    }
}
