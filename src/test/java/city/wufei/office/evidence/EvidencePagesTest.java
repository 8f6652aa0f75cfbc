package city.wufei.office.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.http.Program;
import city.wufei.http.Visitor;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.TestPeople;
import city.wufei.office.evidence.internal.EvidenceBook;
import city.wufei.office.work.KaizhouWork;
import city.wufei.plan.Plan;
import city.wufei.plan.Plans;
import city.wufei.platform.attachments.AttachmentOwner;
import city.wufei.platform.attachments.Attachments;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.ThreadLocalRandom;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Proof that Kaizhou's plan needs: asked for by rule, given, waived, shown. */
@WufeiTest
class EvidencePagesTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private Plans plans;

    @Autowired
    private EvidenceBook book;

    @Autowired
    private Attachments attachments;

    private Plan plan;
    private CurrentPerson boss;
    private CurrentPerson clerk;
    private Visitor office;

    @BeforeEach
    void arrive() {
        people.forgetTries();
        plan = KaizhouWork.plan(plans);
        boss = people.office();
        clerk = KaizhouWork.clerk(people, plans, "区生态环境局");
        office = signedIn(boss);
        book.seed(plan, boss);
    }

    private Visitor signedIn(CurrentPerson person) {
        Visitor one = new Visitor(port);
        one.signIn(person.username(), TestPeople.PASSWORD);
        return one;
    }

    @Test
    void isAskedForByRuleOnce() {
        assertThat(book.seed(plan, boss)).isZero();
        assertThat(book.list(plan, DAY).stream().filter(one -> one.type() == Requirement.Type.TASK))
                .hasSizeGreaterThanOrEqualTo(107)
                .allSatisfy(one -> assertThat(one.owed()).isNotEmpty());
        assertThat(book.list(plan, DAY))
                .anySatisfy(one -> assertThat(one)
                        .extracting(Requirement::type, Requirement::code)
                        .containsExactly(Requirement.Type.INDICATOR, "SOURCE"));

        HttpResponse<String> answer = office.post("/work/evidence/seed", "plan", String.valueOf(plan.id()));
        assertThat(office.page(answer.headers().firstValue("Location").orElseThrow())
                        .select("#flash")
                        .text())
                .contains("新增 0 项");
    }

    @Test
    void isMissingUntilItIsGivenAndOverdueAfterItsDay() throws IOException {
        Requirement one = missing();

        assertThat(one.state(DAY)).isEqualTo(Requirement.State.MISSING);
        assertThat(one.state(LocalDate.of(2025, 12, 31))).isEqualTo(Requirement.State.MISSING);
        assertThat(one.state(LocalDate.of(2026, 1, 1))).isEqualTo(Requirement.State.OVERDUE);
        attachments.add(
                clerk,
                new AttachmentOwner(EvidenceBook.OWNER, one.id()),
                "现场" + one.id() + ".png",
                new ByteArrayInputStream(picture()));
        assertThat(book.get(one.id(), DAY).state(LocalDate.of(2026, 1, 1))).isEqualTo(Requirement.State.GIVEN);

        Document gallery =
                office.page("/work/gallery?plan=" + plan.id() + "&source=EVIDENCE&kind=PICTURES&q=现场" + one.id());
        assertThat(gallery.select(".gallery li")).hasSize(1);
        assertThat(gallery.select(".gallery li").text()).contains(one.subject(), "区生态环境局");
        assertThat(office.page("/work/gallery?plan=" + plan.id() + "&kind=DOCUMENTS&q=现场" + one.id())
                        .select(".gallery li"))
                .isEmpty();
        assertThat(office.page("/work/tasks/" + one.number() + "?plan=" + plan.id())
                        .text())
                .contains("需要的佐证材料", one.name());
    }

    private Requirement missing() {
        return book.list(plan, DAY).stream()
                .filter(one -> one.type() == Requirement.Type.TASK && one.state(DAY) == Requirement.State.MISSING)
                .filter(one -> one.due() != null)
                .filter(one -> one.owed().stream().anyMatch(who -> who.name().equals("区生态环境局")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theBoardSaysWhatIsMissingAndWhose() {
        String board = "/work/evidence?plan=" + plan.id() + "&asOf=2026-02-01&owing=区生态环境局";
        Document page = office.page(board.replace("区生态环境局", "%E5%8C%BA%E7%94%9F%E6%80%81%E7%8E%AF%E5%A2%83%E5%B1%80"));

        assertThat(page.select("#list tbody tr").eachText())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).contains("区生态环境局"));
        assertThat(page.select(".tabs").text()).contains("逾期未交", "已交");
        byte[] sheet =
                office.download("/work/evidence/export.xlsx?plan=" + plan.id()).body();
        assertThat(new String(sheet, 0, 2, StandardCharsets.ISO_8859_1)).isEqualTo("PK");
    }

    @Test
    void isWaivedWithAReasonAndAddedByTheOffice() {
        Requirement one = missing();
        String page = "/work/evidence/" + one.id();
        office.page(page);

        assertThat(said(office.post(page + "/waiver", "why", " "))).contains("请写明理由");
        assertThat(said(office.post(page + "/waiver", "why", "由上级统一提供"))).contains("已免交");
        assertThat(book.get(one.id(), DAY).state(DAY)).isEqualTo(Requirement.State.WAIVED);
        assertThat(said(office.post(page + "/waiver", "again", "true"))).contains("已恢复");
        assertThat(said(office.post(
                        "/work/evidence",
                        "plan",
                        String.valueOf(plan.id()),
                        "type",
                        "INDICATOR",
                        "number",
                        "1",
                        "name",
                        "统计年鉴页",
                        "kind",
                        "DOCUMENT")))
                .contains("要求已增加");
        assertThat(book.list(plan, DAY))
                .anySatisfy(added -> assertThat(added.name()).isEqualTo("统计年鉴页"));
    }

    private String said(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return office.page(answer.headers().firstValue("Location").orElseThrow())
                .select("#flash, [role=alert]")
                .text();
    }

    @Test
    void onlyWhoOwesItMayGiveAndOnlyTheOfficeMayWaive() {
        Requirement one = missing();
        CurrentPerson other = KaizhouWork.clerk(people, plans, "区融媒体中心");

        assertThat(book.mayGive(clerk, one.id())).isTrue();
        assertThat(signedIn(clerk)
                        .post("/work/evidence/" + one.id() + "/waiver", "why", "不想交")
                        .statusCode())
                .isEqualTo(403);
        Program program = Program.withPassword(port, clerk.username(), TestPeople.PASSWORD);
        assertThat(program.get("/api/v1/work/evidence?type=TASK&state=MISSING&asOf=2025-06-01&plan=" + plan.id())
                        .body())
                .contains("\"GIVE\"")
                .doesNotContain("WAIVE\"");
        assertThat(signedIn(other).page("/work/evidence/" + one.id()).select("#attachment-file"))
                .hasSize(book.mayGive(other, one.id()) ? 1 : 0);
    }

    private static byte[] picture() throws IOException {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 40; x++) {
            image.setRGB(x, x % 30, ThreadLocalRandom.current().nextInt(0xffffff));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
