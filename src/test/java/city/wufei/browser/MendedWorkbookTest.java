package city.wufei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.browser.Browser.Screen;
import city.wufei.identity.internal.TestPeople;
import city.wufei.kernel.RegionCode;
import city.wufei.platform.spreadsheet.Sheets;
import city.wufei.registry.Region;
import city.wufei.registry.Registrar;
import city.wufei.registry.Registration;
import city.wufei.registry.Registration.Township;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** A clerk sends a half-wrong workbook, gets it back with the wrong cells marked, mends it and sends it again. */
@WufeiTest
class MendedWorkbookTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private Registrar registrar;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void errorWorkbookIsMendedAndSentAgain(Screen screen) throws IOException {
        String township = "错改" + screen + "镇";
        registrar.enter(new Registration(
                RegionCode.of("650122"),
                "错改县",
                List.of(new Township(
                        RegionCode.of(screen == Screen.PHONE ? "650122101" : "650122100"),
                        township,
                        Region.Kind.TOWN,
                        3)),
                List.of(),
                List.of()));
        people.forgetTries();
        byte[] sent = Sheets.of(
                "单位",
                List.of("简称", "类型", "所在地区", "地址"),
                List.of("错改一厂", "企业", township, "工业路 1 号"),
                List.of("错改二厂", "工厂", township, "工业路 2 号"),
                List.of("错改三厂", "企业", "没有镇", "工业路 3 号"));
        try (Tab tab = Browser.open(port, screen)) {
            Page page = tab.signIn(people.office().username(), TestPeople.PASSWORD)
                    .go("/organisations/import")
                    .page();
            tab.fits().picture("import-form");
            send(page, sent);
            assertThat(page.locator("#rows-WRONG tbody tr")).hasCount(2);
            tab.fits().picture("import-preview");

            page.locator("form[action$=landing] button").click();
            assertThat(page.locator("#flash")).containsText("1");
            assertThat(page.locator("form[action$=landing]")).hasCount(0);
            tab.fits().picture("import-result");

            Download errors = page.waitForDownload(
                    () -> page.locator("a[href$='errors.xlsx']").click());
            byte[] workbook = Files.readAllBytes(errors.path());
            Assertions.assertThat(Sheets.marked(workbook)).containsExactlyInAnyOrder("B2", "C3");

            page.locator(".actions a[href$='/import']").click();
            send(page, Sheets.edited(workbook, sheet -> {
                Sheets.type(sheet, "B2", "企业");
                Sheets.type(sheet, "C3", township);
            }));
            assertThat(page.locator("#rows-ADDED tbody tr")).hasCount(2);
            assertThat(page.locator("#rows-WRONG")).hasCount(0);
            page.locator("form[action$=landing] button").click();
            assertThat(page.locator("form[action$=landing]")).hasCount(0);

            tab.go("/organisations?q=错改&region=650122");
            assertThat(page.locator("table.data tbody")).containsText("错改三厂");
            tab.fits().picture("organisations");
        }
    }

    private static void send(Page page, byte[] workbook) {
        page.locator("#file").setInputFiles(new FilePayload("单位.xlsx", XLSX, workbook));
        page.locator("main form button").first().click();
        assertThat(page).hasURL(Pattern.compile("/organisations/import/\\d+"));
    }
}
