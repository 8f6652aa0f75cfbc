package city.wufei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.browser.Browser.Screen;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.TestPeople;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** An administrator has a backup made, watches it, and finds it in the list. */
@WufeiTest
class BackupsInTheBrowserTest {
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
    void areMadeAndListed(Screen screen) {
        CurrentPerson administrator = people.administrator();
        try (Tab tab = Browser.open(port, screen)) {
            tab.signIn(administrator.username(), TestPeople.PASSWORD);
            Page page = tab.go("/backups").page();
            page.locator(".head .primary").click();
            assertThat(page).hasURL(Pattern.compile("/jobs/\\d+$"));
            assertThat(page.locator("main")).containsText("已备份到", new ContainsTextOptions().setTimeout(60_000));
            tab.fits().picture("backup-job");

            tab.go("/backups").fits().picture("backups");

            assertThat(page.locator("tbody tr").first()).containsText(administrator.displayName());
            assertThat(page.locator("tbody tr").first()).containsText("成功");
            assertThat(page.locator(".facts")).containsText("未开启");
        }
    }
}
