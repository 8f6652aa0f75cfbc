package city.wufei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.browser.Browser.Screen;
import city.wufei.identity.internal.TestPeople;
import city.wufei.platform.spreadsheet.Sheets;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** A workbook from above goes through the page and comes back filled. */
@WufeiTest
class FillPageTest {
    @Value("${local.server.port}")
    private int port;

    @Autowired
    private TestPeople people;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void workbookComesBackFilled(Screen screen) throws IOException {
        people.forgetTries();
        byte[] sent =
                Sheets.made("报表", sheet -> sheet.createRow(0).createCell(0).setCellValue("规划期：{{plan.period}}"));
        try (Tab tab = Browser.open(port, screen)) {
            Page page = tab.signIn(people.reader().username(), TestPeople.PASSWORD)
                    .go("/fill?q=indicator.1")
                    .page();
            tab.fits().picture("fill");
            page.locator("#file")
                    .setInputFiles(new FilePayload(
                            "上级报表.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", sent));
            Download filled = page.waitForDownload(
                    () -> page.locator("form[action='/fill'] button.primary").click());
            assertThat(page.locator("main .note.bad")).hasCount(0);
            Assertions.assertThat(filled.suggestedFilename()).isEqualTo("上级报表.xlsx");
            try (XSSFWorkbook workbook = Sheets.open(Files.readAllBytes(filled.path()))) {
                Assertions.assertThat(
                                workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                        .startsWith("规划期：20")
                        .doesNotContain("{{");
            }
        }
    }
}
