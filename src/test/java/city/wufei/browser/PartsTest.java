package city.wufei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.browser.Browser.Screen;
import city.wufei.identity.internal.TestPeople;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The parts that pages are made of, all on one page. */
@WufeiTest
class PartsTest {
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
    void workWithAndWithoutAMouse(Screen screen) {
        try (Tab tab = Browser.open(port, screen)) {
            tab.signIn(people.administrator().username(), TestPeople.PASSWORD);
            Page page = tab.go("/design").fits().picture("parts").page();

            page.keyboard().press("Tab");
            assertThat(page.locator(".skip")).isFocused();
            page.locator("[data-opens]").click();
            assertThat(page.locator("dialog")).isVisible();
            tab.picture("dialog");
            page.keyboard().press("Escape");
            assertThat(page.locator("dialog")).isHidden();

            page.locator("select[name=kind]").selectOption("MANDATORY");
            assertThat(page).hasURL(Pattern.compile("/design\\?kind=MANDATORY$"));
            page.locator("a[rel=next]").click();
            assertThat(page).hasURL(Pattern.compile("\\?kind=MANDATORY&page=1$"));
            assertThat(page.locator(".pager")).containsText("第 2 / 3 页");
            page.goBack();
            assertThat(page.locator(".pager")).containsText("第 1 / 3 页");

            tab.go("/design?asOf=2025-12-31");
            assertThat(page.locator("summary.warn")).containsText("截至 2025-12-31");
            page.locator("summary.warn").click();
            tab.picture("as-of");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            tab.picture("print");
        }
    }
}
