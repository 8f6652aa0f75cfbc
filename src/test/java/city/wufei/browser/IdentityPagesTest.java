package city.wufei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.browser.Browser.Screen;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.TestPeople;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@WufeiTest
class IdentityPagesTest {
    @Value("${local.server.port}")
    private int port;

    @Autowired
    private TestPeople people;

    private CurrentPerson administrator;

    @BeforeEach
    void arrive() {
        people.forgetTries();
        administrator = people.administrator();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void signsInAfterAWrongPassword(Screen screen) {
        try (Tab tab = Browser.open(port, screen)) {
            Page page = tab.go("/people").page();
            assertThat(page).hasURL(Pattern.compile("/sign-in"));
            tab.fits().picture("sign-in");
            page.locator("#username").fill(administrator.username());
            page.locator("#password").fill("wrong");
            page.locator("main button").click();
            assertThat(page.locator("[role=alert]")).containsText("用户名或密码不对");
            tab.takeComplaints();
            tab.fits().picture("sign-in-wrong");
            page.locator("#password").fill(TestPeople.PASSWORD);
            page.locator("main button").click();
            assertThat(page).hasURL(Pattern.compile("/people$"));
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void issuesAndRevokesAToken(Screen screen) {
        try (Tab tab = Browser.open(port, screen)) {
            Page page = tab.signIn(administrator.username(), TestPeople.PASSWORD)
                    .go("/account")
                    .page();
            page.locator("[name=name]").fill("数据中心接口");
            page.locator("#tokens form.filter button").click();
            assertThat(page.locator("#secret")).hasText(Pattern.compile("^wf_[A-Za-z0-9_-]{43}$"));
            tab.fits().picture("account");
            page.locator("#tokens td button").click();
            assertThat(page.locator("#flash")).containsText("令牌已撤销");
            assertThat(page.locator("#tokens")).containsText("还没有令牌");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void findsAddsAndDisablesPeople(Screen screen) {
        CurrentPerson other = people.reader();
        try (Tab tab = Browser.open(port, screen)) {
            Page page = tab.signIn(administrator.username(), TestPeople.PASSWORD)
                    .go("/people")
                    .page();
            tab.fits().picture("people");
            page.locator("[name=q]").fill(other.username());
            assertThat(page.locator("#list tbody tr")).hasCount(1);
            assertThat(page).hasURL(Pattern.compile("/people\\?q=" + other.username() + "$"));
            page.locator("#list tbody a").click();
            page.locator("#roles select[name=role]").selectOption("TOWNSHIP");
            page.locator("#roles form.filter button").click();
            assertThat(page.locator("[role=alert]")).containsText("须选区划");
            tab.takeComplaints();
            page.locator("#roles input[name=place]").fill("汉丰街道");
            page.locator("#roles form.filter button").click();
            assertThat(page.locator("#flash")).containsText("已授予");
            assertThat(page.locator("#roles tbody tr")).hasCount(2);
            assertThat(page.locator("#roles tbody")).containsText("汉丰街道");
            tab.fits().picture("person");
            page.locator("#roles tbody tr:first-child button").click();
            assertThat(page.locator("#roles tbody tr")).hasCount(1);
            page.locator("#manage button.danger").click();
            assertThat(page.locator("#flash")).containsText("已停用");
            assertThat(page.locator(".badge").first()).hasText("已停用");

            tab.go("/people/new").fits().picture("person-new");
            page.locator("#displayName").fill("王开州");
            page.locator("#username").fill(other.username());
            page.locator("main form button").click();
            assertThat(page.locator("[role=alert]")).containsText("已有人使用");
            tab.takeComplaints();
            page.locator("#username").fill("w" + Long.toString(System.nanoTime(), 36));
            page.locator("main form button").click();
            assertThat(page.locator("#secret")).hasText(Pattern.compile("^[a-z2-9]{5}(-[a-z2-9]{5}){3}$"));
            tab.fits().picture("person-password");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void showsTheShellAndTheWayBackFromNowhere(Screen screen) {
        try (Tab tab = Browser.open(port, screen)) {
            Page page = tab.signIn(administrator.username(), TestPeople.PASSWORD)
                    .go("/")
                    .page();
            tab.fits().picture("home");
            if (screen == Screen.PHONE) {
                page.locator(".burger summary").click();
                tab.picture("menu");
            }
            tab.go("/nowhere").fits().picture("not-found");
            tab.takeComplaints();
            assertThat(page.locator("main")).containsText("没有这个地址");
            page.locator(".lang").click();
            assertThat(page.locator("main")).containsText("There is no such address");
            tab.takeComplaints();
            tab.go("/account").fits().picture("account-en");
            tab.go("/api?lang=zh").fits().picture("api");
        }
    }
}
