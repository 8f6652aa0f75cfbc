package city.wufei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.browser.Browser.Screen;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.TestPeople;
import city.wufei.plan.internal.PlanImport;
import city.wufei.plan.web.Qingshi;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What waits for somebody: the bell, the list of things to do, and a job that is followed until it is done. */
@WufeiTest
class BellTest {
    @Value("${local.server.port}")
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private PlanImport importer;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void ringsForADraftAndLeadsThere(Screen screen) {
        people.forgetTries();
        CurrentPerson person = people.office();
        Qingshi plan = Qingshi.of();
        importer.importDocument("qingshi.txt", plan.document(), "li.wei");
        try (Tab tab = Browser.open(port, screen)) {
            Page page = tab.signIn(person.username(), TestPeople.PASSWORD)
                    .go("/overview")
                    .page();
            assertThat(page.locator(".count[href='/notices']")).hasText("1");
            tab.fits().picture("bell");
            page.locator(".count[href='/notices']").click();
            assertThat(page.locator(".notice.unseen")).containsText(plan.title());
            tab.fits().picture("notices");

            page.locator(".notice button.link").click();
            assertThat(page).hasURL(Pattern.compile("/imports/\\d+$"));
            assertThat(page.locator(".count[href='/notices']")).hasText("");

            page.locator(".count[href='/todo']").click();
            assertThat(page.locator("#list")).containsText(plan.title());
            tab.fits().picture("todo");
            tab.go("/notices").fits().picture("notices-none");
            tab.go("/account/reach").fits().picture("reach");
            tab.go("/account").fits().picture("account-reach");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void followsAJobUntilItIsDone(Screen screen) {
        people.forgetTries();
        try (Tab tab = Browser.open(port, screen)) {
            Page page = tab.signIn(people.administrator().username(), TestPeople.PASSWORD)
                    .go("/units")
                    .page();
            tab.fits().picture("units-lists");
            page.locator("button[form=lists]").click();
            assertThat(page).hasURL(Pattern.compile("/jobs/\\d+$"));
            tab.picture("job-running");
            assertThat(page.locator(".job .badge"))
                    .hasText(
                            "完成",
                            new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions()
                                    .setTimeout(60_000));
            tab.fits().picture("job-done");
            page.waitForDownload(() -> page.locator(".job a.button").click());
            tab.go("/jobs").fits().picture("jobs");
            tab.go("/deliveries").fits().picture("deliveries");
        }
    }
}
