package city.wufei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.browser.Browser.Screen;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.TestPeople;
import city.wufei.office.evidence.internal.EvidenceBook;
import city.wufei.office.work.KaizhouWork;
import city.wufei.plan.Plan;
import city.wufei.plan.PlanUnit;
import city.wufei.plan.Plans;
import city.wufei.plan.Task;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** A department's clerk splits a task, reports on it with a photo, and finds it again; the office looks at everything. */
@WufeiTest
class OfficeWorkInTheBrowserTest {
    private static final String UNIT = "区住房城乡建委";

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private Plans plans;

    @Autowired
    private EvidenceBook evidence;

    private Plan plan;

    @BeforeEach
    void arrive() {
        people.forgetTries();
        plan = KaizhouWork.plan(plans);
        evidence.seed(plan, people.office());
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aClerkReportsWithAPhoto(Screen screen) throws IOException {
        CurrentPerson clerk = KaizhouWork.clerk(people, plans, UNIT);
        PlanUnit unit = KaizhouWork.unit(plans, UNIT);
        Task task = plans.tasks().ofUnit(unit).stream()
                .filter(one -> one.leads().contains(unit) && one.deadline() != null)
                .filter(one -> one.number() % 2 == (screen == Screen.PHONE ? 1 : 0))
                .findFirst()
                .orElseThrow();
        try (Tab tab = Browser.open(port, screen)) {
            tab.signIn(clerk.username(), TestPeople.PASSWORD);
            Page page = tab.go("/work/tasks?plan=" + plan.id() + "&unit=" + unit.id())
                    .page();
            page.locator("#list td.name a")
                    .filter(new Locator.FilterOptions().setHasText(task.label()))
                    .first()
                    .click();
            assertThat(page.locator(".part-now h2")).containsText(UNIT);
            page.locator("summary:has-text('增加步骤')").click();
            page.locator("#step-title").fill("排查底数");
            page.locator("#step-result").fill("形成清单 1 份");
            page.locator("#step-due").fill("2025-10-01");
            page.locator("#step-add").click();
            assertThat(page.locator("#flash")).containsText("步骤已增加");

            page.locator("select[name=step]").selectOption(new SelectOption().setLabel("排查底数"));
            page.locator("#percent").fill("60");
            page.locator("#words").fill("完成 24 个乡镇的排查，现场情况见照片。");
            page.locator("textarea[name=nextStep]").fill("月底前完成其余乡镇");
            page.locator("#files").setInputFiles(new FilePayload("现场.jpg", "image/jpeg", photo()));
            page.locator("#report-send").click();
            assertThat(page.locator("#flash")).containsText("进展已提交");
            assertThat(page.locator(".story li").first()).containsText("完成 24 个乡镇的排查");
            assertThat(page.locator(".evidence-row img").first()).isVisible();
            assertThat(page.locator(".part-now")).containsText("60%");
            tab.fits().picture("work-task");
            tab.go("/work/gallery?plan=" + plan.id()).fits().picture("work-gallery");
            assertThat(page.locator(".gallery img").first()).isVisible();
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void theOfficeSeesHowFarEverythingIs(Screen screen) {
        long body = KaizhouWork.body(plans, UNIT);
        String of = "?plan=" + plan.id() + "&asOf=2025-03-01";
        try (Tab tab = Browser.open(port, screen)) {
            tab.signIn(people.office().username(), TestPeople.PASSWORD);
            tab.go("/work/tasks" + of).fits().picture("work-tasks");
            tab.go("/work/bodies" + of).fits().picture("work-bodies");
            tab.go("/work/bodies/" + body + of).fits().picture("work-body");
            tab.go("/targets" + of).fits().picture("targets");
            tab.go("/targets/2" + of).fits().picture("target");
            tab.go("/work/evidence" + of).fits().picture("work-evidence");
            Page page = tab.go("/work/projects/23" + of).page();
            if (page.locator("#lay-out").count() > 0) {
                page.locator("#lay-out").click();
                assertThat(page.locator("#flash")).containsText("节点已按类型布置");
            }
            tab.go("/work/projects/23" + of).fits().picture("work-project");
            tab.go("/work/projects" + of).fits().picture("work-projects");
            assertThat(tab.page().locator("svg.gantt circle").first()).isAttached();
        }
    }

    private static byte[] photo() throws IOException {
        BufferedImage image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, new Color(0x8fb7d9), 0, 480, new Color(0x5d7a45)));
        graphics.fillRect(0, 0, 640, 480);
        graphics.setColor(new Color((int) (System.nanoTime() & 0xffffff)));
        graphics.fillRect(200, 220, 240, 160);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        return out.toByteArray();
    }
}
