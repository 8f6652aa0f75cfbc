package city.wufei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.browser.Browser.Screen;
import city.wufei.identity.internal.TestPeople;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The register's lists, pages and forms, filled by the shipped pack. */
@WufeiTest
class HoldingsPagesTest {
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
    void showWhatThePlanNames(Screen screen) {
        try (Tab tab = Browser.open(port, screen)) {
            tab.signIn(people.office().username(), TestPeople.PASSWORD);
            Page page = tab.go("/facilities?region=500154000")
                    .fits()
                    .picture("facilities")
                    .page();
            page.locator("select[name=kind]").selectOption("LANDFILL");
            assertThat(page.locator("tbody tr")).hasCount(3);
            page.locator("tbody a", new Page.LocatorOptions().setHasText("赵家")).click();
            assertThat(page.locator(".facts")).containsText("720,000");
            tab.fits().picture("facility");
            page.locator(".actions a").click();
            page.locator("#design").fill("很多");
            page.locator("main button.primary").click();
            assertThat(page.locator(".field.wrong label")).containsText("设计能力");
            tab.takeComplaints();
            tab.fits().picture("facility-form");
            for (String list : new String[] {"parks", "vehicles", "contracts", "qualifications", "groups"}) {
                tab.go("/" + list).fits().picture(list);
            }
        }
    }
}
