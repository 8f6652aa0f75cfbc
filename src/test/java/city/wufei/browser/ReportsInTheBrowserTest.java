package city.wufei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.browser.Browser.Screen;
import city.wufei.identity.internal.TestPeople;
import city.wufei.kernel.Period;
import city.wufei.office.report.internal.Reports;
import city.wufei.office.work.KaizhouWork;
import city.wufei.plan.Plan;
import city.wufei.plan.Plans;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The office words a report, issues it, and finds it on the list. */
@WufeiTest
class ReportsInTheBrowserTest {
    @Value("${local.server.port}")
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private Plans plans;

    @Autowired
    private Reports reports;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void theOfficeWordsAndIssuesAReport(Screen screen) {
        people.forgetTries();
        Plan plan = KaizhouWork.plan(plans);
        Period period = Period.of(screen == Screen.PHONE ? "2025-11" : "2025-12");
        long draft = reports.draft(plan, period, LocalDate.of(2026, 1, 10), "王五");
        try (Tab tab = Browser.open(port, screen)) {
            tab.signIn(people.office().username(), TestPeople.PASSWORD);
            Page page = tab.go("/work/reports/" + draft).page();
            page.locator("textarea[name=nextStep]").fill("年底前完成全部收尾工作。");
            page.locator("form[action$='/words'] button").click();
            assertThat(page.locator("#flash")).containsText("文字已保存");
            tab.fits().picture("report-draft");
            page.locator("#issue").click();
            assertThat(page.locator("#flash")).containsText("报告已印发");
            assertThat(page.locator("textarea")).hasCount(0);
            tab.fits().picture("report-issued");
            tab.go("/work/reports?plan=" + plan.id()).fits().picture("reports");
            assertThat(page.locator("table.data")).containsText("已印发");
            tab.go("/work/rollovers").fits().picture("rollovers");
        }
    }
}
