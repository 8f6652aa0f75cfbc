package city.wufei.office.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.http.Program;
import city.wufei.http.Visitor;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.TestPeople;
import city.wufei.office.supervision.NewItem;
import city.wufei.office.supervision.Subject;
import city.wufei.office.supervision.internal.SupervisionBook;
import city.wufei.office.work.KaizhouWork;
import city.wufei.plan.Plans;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** A joint meeting from what is late to what is decided. */
@WufeiTest
class MeetingPagesTest {
    private static final String UNIT = "区住房城乡建委";

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private Plans plans;

    @Autowired
    private SupervisionBook supervision;

    private CurrentPerson office;
    private Visitor visitor;
    private long unit;
    private String late;
    private String page;

    @BeforeEach
    void prepareAMeetingAboutSomethingLate() {
        people.forgetTries();
        office = people.office();
        unit = KaizhouWork.body(plans, UNIT);
        late = "装修垃圾分拣点选址 " + System.nanoTime();
        supervision.register(new NewItem(late, "完成选址并公示", Subject.free(), unit, LocalDate.of(2020, 1, 6)), office);
        visitor = signedIn(office);
        visitor.page("/meetings");
        page = visitor.post("/meetings", "title", "第三次联席会议", "heldOn", "2025-06-20", "place", "区政府三楼会议室", "chair", "张某")
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private Visitor signedIn(CurrentPerson person) {
        Visitor one = new Visitor(port);
        one.signIn(person.username(), TestPeople.PASSWORD);
        return one;
    }

    @Test
    void itsAgendaIsProposedFromWhatIsLateAndAmended() {
        Document before = visitor.page(page);
        String source =
                before.select("#proposals li:contains(" + late + ") input").attr("value");
        assertThat(source).startsWith("supervision/");
        assertThat(before.select("#proposals li:contains(" + late + ")").text()).contains("红色");

        assertThat(post("/proposals", "source", source)).contains("已列入议题");
        assertThat(post("/agenda", "title", "通报半年进展")).contains("议题已增加");
        assertThat(post("/agenda", "title", " ")).contains("请填写议题");
        Document after = visitor.page(page);
        assertThat(after.select("#agenda tbody tr").eachText())
                .hasSize(2)
                .first()
                .asString()
                .contains(late, UNIT);
        assertThat(after.select("#proposals").text()).doesNotContain(late);

        String drop = after.select("#agenda tbody tr:first-child form").attr("action");
        assertThat(post(drop.substring(page.length()))).contains("议题已移除");
        after = visitor.page(page);
        assertThat(after.select("#agenda tbody tr")).hasSize(1);
        assertThat(after.select("#proposals").text()).doesNotContain(late);
    }

    @Test
    void whatItDecidesGoesUnderSupervision() {
        assertThat(post("/decisions", "words", "月底前完成选址", "unit", String.valueOf(unit)))
                .contains("请填写议定事项、责任单位和办结期限");
        post("/decisions", "words", "月底前完成选址", "unit", String.valueOf(unit), "dueOn", "2099-06-30");
        String supervise = visitor.page(page)
                .select("#decisions form[action$=supervise]")
                .attr("action")
                .substring(page.length());
        assertThat(post(supervise)).contains("已转为督办事项并交办");
        assertThat(post(supervise)).contains("已经转为督办事项");

        Document item =
                visitor.page(visitor.page(page).select("#decisions tbody a").attr("href"));
        assertThat(item.text()).contains("月底前完成选址", "会议议定事项", "已交办", UNIT, "2099-06-30");
        Visitor clerk = signedIn(KaizhouWork.clerk(people, plans, UNIT));
        assertThat(clerk.page("/todo").text()).contains("签收督办事项“月底前完成选址”");
    }

    @Test
    void itsMinutesAreKeptAndGoOutAsWord() throws IOException {
        post("/decisions", "words", "建立周调度", "unit", String.valueOf(unit), "dueOn", "2099-06-30");
        String version = visitor.page(page).select("#minutes [name=version]").attr("value");
        String[] fields = {
            "version",
            version,
            "title",
            "第三次联席会议",
            "heldOn",
            "2025-06-20",
            "place",
            "区政府三楼会议室",
            "chair",
            "张某",
            "attendants",
            "区住房城乡建委、区城管局",
            "minutes",
            "会议听取了上半年进展。\n会议强调按期完成。"
        };
        assertThat(post("", fields)).contains("会议记录已保存");
        assertThat(visitor.post(page, fields).statusCode()).isEqualTo(302);
        assertThat(visitor.page(page).select("[role=alert]").text()).isNotBlank();

        byte[] word = visitor.download(page + "/minutes.docx").body();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            assertThat(text.getText()).contains("第三次联席会议纪要", "2025-06-20", "区政府三楼会议室", "会议强调按期完成。", "建立周调度", UNIT);
        }
    }

    @Test
    void othersReadAndDoNotWrite() {
        Visitor clerk = signedIn(KaizhouWork.clerk(people, plans, UNIT));
        assertThat(clerk.page(page).select("main form")).isEmpty();
        assertThat(clerk.post(page + "/agenda", "title", "一").statusCode()).isEqualTo(403);
        Program program = Program.withPassword(port, office.username(), TestPeople.PASSWORD);
        HttpResponse<String> made =
                program.postJson("/api/v1/meetings", "{\"title\":\"调度会\",\"heldOn\":\"2025-07-01\",\"place\":\"一楼\"}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String path = "/api/v1/meetings/"
                + Program.json(made).get("meeting").get("id").asLong();
        assertThat(program.get(path + "/proposals").body()).contains(late);
        HttpResponse<String> decided = program.postJson(
                path + "/decisions", "{\"words\":\"周调度\",\"unit\":" + unit + ",\"dueOn\":\"2099-07-31\"}");
        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(201);
        long decision = Program.json(decided).get("decisions").get(0).get("id").asLong();
        HttpResponse<String> handed = program.postJson(path + "/decisions/" + decision + "/supervision", "{}");
        assertThat(handed.statusCode()).as(handed.body()).isEqualTo(200);
        assertThat(Program.json(handed).get("decisions").get(0).get("item").asLong())
                .isPositive();
    }

    /** Sends a form of the meeting's page; answers what the page says then. */
    private String post(String path, String... fields) {
        visitor.page(page);
        HttpResponse<String> answer = visitor.post(page + path, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return visitor.page(page).select("#flash, [role=alert]").text();
    }
}
