package city.wufei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.browser.Browser.Screen;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.TestFactors;
import city.wufei.identity.internal.TestPeople;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@WufeiTest
class SecondFactorPagesTest {
    @Value("${local.server.port}")
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestFactors factors;

    @BeforeEach
    void arrive() {
        people.forgetTries();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void setsItUpAndSignsInWithCodesAndARecoveryCode(Screen screen) {
        CurrentPerson reader = people.reader();
        try (Tab tab = Browser.open(port, screen)) {
            Page page = tab.signIn(reader.username(), TestPeople.PASSWORD)
                    .go("/account")
                    .page();
            page.locator("#second-factor a").click();
            tab.fits().picture("second-factor-off");
            page.locator("#off button").click();
            assertThat(page.locator("svg.qr")).isVisible();
            tab.fits().picture("second-factor-enrol");
            String secret = page.locator("#factor-secret").textContent();
            page.locator("#code").fill(factors.code(secret, 0));
            page.locator("#enrol button").click();
            assertThat(page.locator("#secret span")).hasCount(10);
            tab.fits().picture("second-factor-codes");
            String recovery = page.locator("#secret span").first().textContent();
            page.locator("#codes a.primary").click();
            assertThat(page.locator("#on")).containsText("还有 10 个恢复码可用");
            tab.fits().picture("second-factor-on");

            signOut(tab);
            firstStep(page, reader);
            tab.fits().picture("sign-in-code");
            page.locator("#code").fill("123456");
            page.locator("main button").click();
            assertThat(page.locator("[role=alert]")).containsText("验证码不对");
            tab.takeComplaints();
            tab.fits().picture("sign-in-code-wrong");
            page.locator("#code").fill(factors.code(secret, 1));
            page.locator("main button").click();
            assertThat(page).not().hasURL(Pattern.compile("/sign-in"));

            signOut(tab);
            firstStep(page, reader);
            page.locator("#code").fill(recovery);
            page.locator("main button").click();
            assertThat(page).not().hasURL(Pattern.compile("/sign-in"));
            tab.go("/account/second-factor");
            assertThat(page.locator("#on")).containsText("还有 9 个恢复码可用");
            page.locator("#off-present").fill(TestPeople.PASSWORD);
            page.locator("#switch-off button").click();
            assertThat(page.locator("#flash")).containsText("两步验证已停用");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void showsAdministratorsWhoHasOne(Screen screen) {
        CurrentPerson reader = people.reader();
        factors.switchOn(reader);
        try (Tab tab = Browser.open(port, screen)) {
            Page page = tab.signIn(people.administrator().username(), TestPeople.PASSWORD)
                    .go("/people/" + reader.id())
                    .page();
            tab.fits().picture("person-second-factor");
            page.locator("#manage form[action$='second-factor/reset'] button").click();
            assertThat(page.locator("#flash")).containsText("两步验证已取消");
        }
    }

    private static void signOut(Tab tab) {
        tab.page().locator(".bar-end .drop").last().locator("summary").click();
        tab.page().locator("form[action$='/sign-out'] button").click();
        assertThat(tab.page()).hasURL(Pattern.compile("/sign-in\\?out"));
    }

    private static void firstStep(Page page, CurrentPerson person) {
        page.locator("#username").fill(person.username());
        page.locator("#password").fill(TestPeople.PASSWORD);
        page.locator("main button").click();
        assertThat(page).hasURL(Pattern.compile("/sign-in/code$"));
    }
}
