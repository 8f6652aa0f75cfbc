package city.wufei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.browser.Browser.Screen;
import city.wufei.identity.internal.TestPeople;
import city.wufei.plan.web.Qingshi;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The way of a document through the pages, as a clerk of the office goes it. */
@WufeiTest
class ImportInTheBrowserTest {
    @Value("${local.server.port}")
    private int port;

    @Autowired
    private TestPeople people;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void bringsADocumentFromTheDeskIntoForce(Screen screen) throws IOException {
        people.forgetTries();
        Qingshi plan = Qingshi.of();
        try (Tab tab = Browser.open(port, screen)) {
            Page page = tab.signIn(people.office().username(), TestPeople.PASSWORD)
                    .go("/imports")
                    .page();
            page.locator("#file").setInputFiles(new FilePayload("qingshi.txt", "text/plain", plan.document()));
            page.locator("main form button").first().click();
            assertThat(page).hasURL(Pattern.compile("/imports/\\d+"));
            assertThat(page.locator("h1")).containsText(plan.title());

            Locator open = page.locator(".unread.open");
            assertThat(open).hasCount(1);
            tab.fits().picture("review-unread");
            open.locator("form[action$=correction] input[name=text]").fill("≥88%");
            open.locator("form[action$=correction] button").click();
            assertThat(page.locator(".unread.open")).hasCount(0);

            page.locator("form[action$=accept] button").click();
            assertThat(page).hasURL(Pattern.compile("/overview"));
            assertThat(page.locator("h1")).containsText(plan.title());
            tab.fits().picture("overview-accepted");

            String query = page.url().replaceAll("^[^?]*", "");
            tab.go("/indicators" + query);
            page.locator("table.data tbody a").first().click();
            assertThat(page).hasURL(Pattern.compile("/indicators/1"));
            tab.fits().picture("indicator");

            tab.go("/units" + query);
            Download download = page.waitForDownload(
                    () -> page.locator("a[href*='responsibilities.xlsx']").click());
            try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(download.path()))) {
                Assertions.assertThat(new XSSFExcelExtractor(workbook).getText())
                        .contains(plan.place())
                        .contains("牵头");
            }
        }
    }
}
