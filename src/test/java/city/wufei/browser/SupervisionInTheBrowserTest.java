package city.wufei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.browser.Browser.Screen;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.TestPeople;
import city.wufei.office.supervision.NewItem;
import city.wufei.office.supervision.Said;
import city.wufei.office.supervision.Subject;
import city.wufei.office.supervision.SupervisionVerb;
import city.wufei.office.supervision.internal.SupervisionBook;
import city.wufei.office.work.KaizhouWork;
import city.wufei.plan.Plans;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The office holds a meeting about what is late; the department signs for what was decided. */
@WufeiTest
class SupervisionInTheBrowserTest {
    private static final String UNIT = "区城管局";

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private Plans plans;

    @Autowired
    private SupervisionBook book;

    @Autowired
    private Clock clock;

    private CurrentPerson office;
    private CurrentPerson clerk;
    private long unit;
    private String late;

    @BeforeEach
    void superviseSomethingLate() {
        people.forgetTries();
        office = people.office();
        clerk = KaizhouWork.clerk(people, plans, UNIT);
        unit = KaizhouWork.body(plans, UNIT);
        late = "清运旧建筑垃圾堆点 " + System.nanoTime();
        long id = book.register(
                new NewItem(
                        late,
                        "完成清运并恢复场地",
                        Subject.free(),
                        unit,
                        LocalDate.now(clock).minusDays(12)),
                office);
        act(id, SupervisionVerb.ASSIGN, Said.NOTHING, office);
        act(id, SupervisionVerb.SIGN, Said.NOTHING, clerk);
        act(id, SupervisionVerb.REPORT, new Said("已清运三成，雨天停工", 30, null, null), clerk);
        act(id, SupervisionVerb.REMIND, Said.words("请倒排工期"), office);
    }

    private void act(long id, SupervisionVerb verb, Said said, CurrentPerson by) {
        book.act(id, verb, book.get(id).version(), said, by);
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aMeetingDecidesAndTheUnitSigns(Screen screen) {
        String decided = "每周一报送清运进度 " + System.nanoTime();
        try (Tab tab = Browser.open(port, screen)) {
            tab.signIn(office.username(), TestPeople.PASSWORD);
            Page page = tab.go("/supervision").fits().picture("supervision").page();
            page.locator("#list td.name a:has-text('" + late + "')").click();
            assertThat(page.locator("#story")).containsText("请倒排工期");
            tab.fits().picture("supervision-item");
            tab.go("/supervision/new").fits().picture("supervision-new");
            tab.go("/meetings");
            page.locator("#title").fill("第二季度联席会议");
            page.locator("#held-on").fill("2026-06-20");
            page.locator("#place").fill("区政府三楼会议室");
            page.locator("#add").click();
            page.locator("#proposals summary").click();
            tab.fits().picture("meeting-proposals");
            page.locator("#take").click();
            assertThat(page.locator("#agenda table")).containsText(late);
            page.locator("#decide textarea").fill(decided);
            page.locator("#decide select[name=unit]").selectOption(String.valueOf(unit));
            page.locator("#decide input[name=dueOn]").fill("2099-06-30");
            page.locator("#decide button").click();
            page.locator("#decisions form[action$=supervise] button").click();
            assertThat(page.locator("#decisions table a")).hasText("已转督办");
            tab.fits().picture("meeting");
            tab.go("/meetings").fits().picture("meetings");
        }
        try (Tab tab = Browser.open(port, screen)) {
            tab.signIn(clerk.username(), TestPeople.PASSWORD);
            Page page = tab.go("/supervision?q=" + decided.replace(" ", "+")).page();
            page.locator("#list td.name a").first().click();
            page.locator("#act-SIGN button").click();
            assertThat(page.locator("#flash")).containsText("已签收");
            assertThat(page.locator("#act-REPORT button")).isVisible();
            tab.fits().picture("supervision-signed");
        }
    }
}
