package city.wufei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.browser.Browser.Screen;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.TestPeople;
import city.wufei.kernel.Period;
import city.wufei.office.cycle.internal.CycleWorld;
import city.wufei.office.cycle.internal.Cycles;
import city.wufei.office.cycle.internal.Forms;
import city.wufei.office.cycle.internal.Returns;
import city.wufei.registry.Organisation;
import city.wufei.registry.Organisations;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** A township clerk, its head, the lead department and the office, each at their desk. */
@WufeiTest
class CycleInTheBrowserTest {
    @Value("${local.server.port}")
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Forms forms;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Returns returns;

    private CycleWorld world;
    private Organisation unit;
    private Organisation lead;
    private CurrentPerson office;

    @BeforeEach
    void makePeople() {
        world = new CycleWorld(people, organisations);
        unit = world.township(7);
        lead = world.department();
        office = people.office();
        people.forgetTries();
    }

    private long opened() {
        long form = forms.add(CycleWorld.form(lead.id(), null), "测试");
        long september =
                cycles.open(office, form, Period.of("2026-09"), CycleWorld.FIFTH_WORK_DAY, "unit/" + unit.id());
        Assertions.assertThat(september).isPositive();
        long cycle = cycles.open(office, form, Period.of("2026-10"), CycleWorld.FIFTH_WORK_DAY, "unit/" + unit.id());
        return returns.ofCycle(cycle).get(0).id();
    }

    private static Locator cell(Page page, String row, String column) {
        return page.locator("#cell-" + row + "-" + column);
    }

    private static Locator box(Page page, String row, String column) {
        return page.locator(".box:has(#cell-" + row + "-" + column + ")");
    }

    @Test
    void aClerkOnThePhoneLosesTheConnectionAndNothingElse() {
        long id = opened();
        CurrentPerson clerk = world.clerk(unit);
        try (Tab tab = Browser.open(port, Screen.PHONE)) {
            Page page = tab.signIn(clerk.username(), TestPeople.PASSWORD)
                    .go("/desk")
                    .page();
            tab.fits().picture("desk-clerk");
            assertThat(page.locator("td.name a[href='/returns/" + id + "']").first())
                    .isVisible();
            tab.go("/returns/" + id).fits();
            cell(page, "kitchen", "amount").fill("12.5");
            cell(page, "kitchen", "amount").blur();
            assertThat(box(page, "kitchen", "amount")).hasClass(Pattern.compile("saved"));

            page.context().setOffline(true);
            cell(page, "other", "amount").fill("340");
            cell(page, "other", "note").fill("山上没有信号");
            cell(page, "other", "note").blur();
            assertThat(page.locator("#grid-status")).containsText("2 格");
            tab.fits().picture("return-offline");
            Assertions.assertThat(returns.get(office, id).filled()).isEqualTo(1);

            page.route("**/cells", Route::abort);
            page.context().setOffline(false);
            page.reload();
            assertThat(cell(page, "other", "amount")).hasValue("340");
            assertThat(cell(page, "other", "note")).hasValue("山上没有信号");
            assertThat(box(page, "other", "note")).hasClass(Pattern.compile("unsent"));
            Assertions.assertThat(returns.get(office, id).filled()).isEqualTo(1);

            page.unroute("**/cells");
            assertThat(box(page, "other", "note")).hasClass(Pattern.compile("saved"));
            Assertions.assertThat(page.evaluate("Object.keys(localStorage).length"))
                    .isEqualTo(0);
            Assertions.assertThat(returns.get(office, id).filled()).isEqualTo(2);
            page.locator("button[data-verb=SUBMIT]").click();
            assertThat(page.locator(".way .now")).containsText("待负责人确认");
            tab.fits().picture("return-filled");
            tab.takeComplaints();
        }
    }

    @Test
    void twoAtOneFormAreBothToldAndChoose() {
        long id = opened();
        try (Tab first = Browser.open(port, Screen.DESKTOP);
                Tab second = Browser.open(port, Screen.DESKTOP)) {
            CurrentPerson one = world.clerk(unit);
            CurrentPerson two = world.clerk(unit);
            Page mine = first.signIn(one.username(), TestPeople.PASSWORD)
                    .go("/returns/" + id)
                    .page();
            Page theirs = second.signIn(two.username(), TestPeople.PASSWORD)
                    .go("/returns/" + id)
                    .page();
            theirs.context().setOffline(true);
            cell(mine, "other", "amount").fill("10");
            cell(mine, "other", "amount").blur();
            assertThat(box(mine, "other", "amount")).hasClass(Pattern.compile("saved"));
            cell(theirs, "other", "amount").fill("11");
            cell(theirs, "other", "amount").blur();
            theirs.context().setOffline(false);
            assertThat(theirs.locator("#grid-clashes")).containsText("10");
            assertThat(theirs.locator("#grid-clashes")).containsText("11");
            second.picture("return-clash");
            assertThat(mine.locator("#grid-clashes")).containsText(two.displayName());
            assertThat(mine.locator("#grid-others")).containsText(two.displayName());
            theirs.locator("button[data-choose=mine]").click();
            assertThat(box(theirs, "other", "amount")).hasClass(Pattern.compile("saved"));
            assertThat(cell(mine, "other", "amount")).hasValue("11");
            first.takeComplaints();
            second.takeComplaints();
        }
    }

    @Test
    void goesFromTheHeadThroughTheDepartmentToTheOffice() {
        long id = opened();
        try (Tab tab = Browser.open(port, Screen.DESKTOP)) {
            Page page = tab.signIn(world.head(unit).username(), TestPeople.PASSWORD)
                    .go("/returns/" + id)
                    .page();
            cell(page, "kitchen", "amount").focus();
            page.keyboard().type("12.5");
            page.keyboard().press("Enter");
            page.keyboard().type("340");
            page.keyboard().press("ArrowRight");
            page.keyboard().type("93.5");
            page.keyboard().press("Tab");
            assertThat(box(page, "other", "rate")).hasClass(Pattern.compile("saved"));
            page.locator("button[data-verb=SUBMIT]").click();
            page.locator("button[data-verb=CONFIRM]").click();
            assertThat(page.locator(".way .now")).containsText("牵头部门");
        }
        try (Tab tab = Browser.open(port, Screen.DESKTOP)) {
            Page page = tab.signIn(world.checker(lead).username(), TestPeople.PASSWORD)
                    .go("/desk")
                    .page();
            tab.fits().picture("desk-department");
            page.locator(".desk-pile a[href='/returns/" + id + "']").first().click();
            page.locator("input[name='why/other/amount']").fill("与转运站过磅数不符");
            tab.fits().picture("return-check");
            page.locator("button[data-verb=SEND_BACK]").click();
            assertThat(page.locator(".box-remark.reason")).containsText("过磅");
            tab.picture("return-sent-back");
        }
        try (Tab tab = Browser.open(port, Screen.DESKTOP)) {
            Page page = tab.signIn(office.username(), TestPeople.PASSWORD)
                    .go("/cycles/board?period=2026-10")
                    .page();
            assertThat(page.locator(".board a[href='/returns/" + id + "']")).hasText("退回");
            tab.fits().picture("board");
            tab.go("/cycles/board/year?year=2026").fits().picture("board-year");
            tab.go("/cycles").fits().picture("cycles");
            tab.go("/cycles/" + returns.get(office, id).cycle()).fits().picture("cycle");
            page.locator("#chase").click();
            assertThat(page.locator("#flash")).containsText("1");
            tab.go("/desk").fits().picture("desk-office");
            tab.go("/returns/" + id + "/cells/other/amount").fits().picture("return-cell");
        }
    }
}
