package city.wufei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.browser.Browser.Screen;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.Role;
import city.wufei.identity.internal.TestPeople;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** A section chief delegates before leave; a colleague acts; the auditor sees both names. */
@WufeiTest
class DelegationTest {
    @Value("${local.server.port}")
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private Clock clock;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void goesFromTheChiefToTheColleagueToTheAuditor(Screen screen) {
        people.forgetTries();
        CurrentPerson chief = people.office();
        CurrentPerson colleague = people.reader();
        try (Tab tab = Browser.open(port, screen)) {
            Page page = tab.signIn(chief.username(), TestPeople.PASSWORD)
                    .go("/acting")
                    .page();
            page.locator("#given input[name=username]").fill(colleague.username());
            page.locator("#given input[name=to]")
                    .fill(LocalDate.now(clock).plusDays(7).toString());
            page.locator("#given input[name=reason]").fill("休假");
            page.locator("#given form.filter button").click();
            assertThat(page.locator("#given tbody")).containsText(colleague.username());
            tab.fits().picture("acting-given");
        }
        try (Tab tab = Browser.open(port, screen)) {
            Page page = tab.signIn(colleague.username(), TestPeople.PASSWORD)
                    .go("/acting")
                    .page();
            tab.fits().picture("acting-offered");
            page.locator("#offered button.primary").click();
            assertThat(page.locator(".acting")).containsText(chief.displayName());
            tab.go("/imports").fits().picture("acting");
            assertThat(page.locator("#file")).hasCount(1);
            page.locator(".acting button").click();
            assertThat(page.locator(".acting")).hasCount(0);
        }
        try (Tab tab = Browser.open(port, screen)) {
            Page page = tab.signIn(people.with(Role.AUDIT_ADMINISTRATOR).username(), TestPeople.PASSWORD)
                    .go("/trail?q=" + colleague.username())
                    .page();
            assertThat(page.locator("#list tbody")).containsText("代 " + chief.displayName());
            page.locator(".head button").click();
            assertThat(page.locator(".note.good[role=status]")).containsText("核验通过");
            tab.fits().picture("trail");
        }
    }
}
