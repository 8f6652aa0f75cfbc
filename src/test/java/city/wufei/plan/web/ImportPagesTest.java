package city.wufei.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.http.Visitor;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.TestPeople;
import city.wufei.plan.internal.PlanImport;
import city.wufei.plan.internal.PlanStatus;
import city.wufei.plan.internal.PlanStore;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** From the upload of a document to a plan in force, without any script. */
@WufeiTest
class ImportPagesTest {
    private static final String TARGET = "/items/INDICATOR/4/target";

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private PlanImport importer;

    @Autowired
    private PlanStore plans;

    private Visitor office;
    private CurrentPerson person;
    private Qingshi qingshi;

    @BeforeEach
    void signIn() {
        people.forgetTries();
        person = people.office();
        office = new Visitor(port);
        office.signIn(person.username(), TestPeople.PASSWORD);
        qingshi = Qingshi.of();
    }

    @Test
    void importADocument() {
        HttpResponse<String> answer = office.postFile("/imports", "青石.txt", qingshi.document());

        assertThat(answer.statusCode()).isEqualTo(302);
        Document page = office.page(location(answer));
        assertThat(page.select("#flash").text()).contains("已导入《" + qingshi.title() + "》");
        assertThat(page.select("h1").text()).isEqualTo(qingshi.title() + " 草案");
        assertThat(page.select(".tabs a").eachText()).containsExactly("待处理 1", "指标 6", "任务 4", "项目 3", "审校发现 1");
        assertThat(page.select(".unread.open").text()).contains("指标 4", "目标值", "（另行通知）", "单元格内容没有读懂");
        assertThat(office.page("/imports?status=DRAFT").select("td.name").eachText())
                .anySatisfy(row -> assertThat(row).contains(qingshi.place() + " · 青石.txt"));
    }

    @Test
    void leadToTheDraftThatTheSameFileMadeBefore() {
        String first = location(office.postFile("/imports", "青石.txt", qingshi.document()));
        office.page(first);

        HttpResponse<String> again = office.postFile("/imports", "青石.txt", qingshi.document());

        assertThat(location(again)).isEqualTo(first);
        assertThat(office.page(first).select("#flash").text()).contains("已经导入过");
    }

    @Test
    void sayOnTheSamePageWhatIsWrongWithAFile() {
        HttpResponse<String> none = office.postFile("/imports", "", new byte[0]);
        HttpResponse<String> empty = office.postFile("/imports", "空.txt", new byte[0]);
        HttpResponse<String> letter = office.postFile("/imports", "信.txt", "只有一段话。".getBytes(StandardCharsets.UTF_8));

        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(alert(none)).isEqualTo("请先选择方案文件。");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(alert(empty)).contains("空.txt", "没有内容");
        assertThat(letter.statusCode()).isEqualTo(422);
        assertThat(alert(letter)).contains("信.txt", "没有找到指标表");
        assertThat(Jsoup.parse(letter.body()).select("input[type=file]")).hasSize(1);
    }

    @Test
    void letReadersLookAndNothingElse() {
        long draft = draft();
        CurrentPerson somebody = people.reader();
        Visitor reader = new Visitor(port);
        reader.signIn(somebody.username(), TestPeople.PASSWORD);

        assertThat(reader.page("/imports").select("input[type=file]")).isEmpty();
        Document page = reader.page("/imports/" + draft);
        assertThat(page.select(".state button, .state a, .settle, .entry-edit")).isEmpty();
        assertThat(reader.postFile("/imports", "plan.txt", qingshi.document()).statusCode())
                .isEqualTo(403);
        assertThat(reader.post("/imports/" + draft + "/accept", "seen", "1").statusCode())
                .isEqualTo(403);
        assertThat(reader.post("/imports/" + draft + "/discard", "seen", "1").statusCode())
                .isEqualTo(403);
        assertThat(reader.post("/imports/" + draft + TARGET, "seen", "1", "text", "≥88%")
                        .statusCode())
                .isEqualTo(403);
        assertThat(reader.post("/imports/" + draft + "/head", "seen", "1").statusCode())
                .isEqualTo(403);
        assertThat(plans.get(draft).status()).isEqualTo(PlanStatus.DRAFT);
    }

    @Test
    void showEachRowOfTheDocumentBesideWhatWasUnderstood() {
        Document page = office.page("/imports/" + draft() + "?tab=INDICATORS");

        assertThat(page.select("#INDICATOR-2 .pair-source").text()).contains("三级指标 一般工业固体废物综合利用率★", "2025年目标值 ≥88%");
        assertThat(page.select("#f-INDICATOR-2-target").text()).isEqualTo("目标值 ≥88% 不低于 88% 修改");
        assertThat(page.select("#f-INDICATOR-2-kind .entry-value").text()).isEqualTo("必选★");
        assertThat(page.select("#f-INDICATOR-4-target .badge").text()).isEqualTo("待处理");
    }

    @Test
    void settleAnUnreadCellByCorrectingIt() {
        long draft = draft();
        assertThat(state(draft).select("button[disabled]").text()).isEqualTo("采纳方案");
        assertThat(state(draft).select(".blocked").text()).isEqualTo("还有 1 处待处理，处理完才能采纳。");
        String unread = unread(draft);

        HttpResponse<String> answer = office.post(unread + "/correction", "seen", "1", "text", "≥88%");

        assertThat(answer.statusCode()).isEqualTo(302);
        Document page = office.page("/imports/" + draft + "?tab=UNREAD");
        assertThat(page.select(".unread").text()).contains("已更正", "≥88%", "不低于 88%", person.username() + " 于");
        assertThat(page.select(".state button[disabled]")).isEmpty();

        office.post(unread + "/reopening", "seen", "2");

        assertThat(office.page("/imports/" + draft).select(".unread.open")).hasSize(1);
    }

    @Test
    void settleByANoteAndAskForOne() {
        long draft = draft();
        String unread = unread(draft);

        HttpResponse<String> silent = office.post(unread + "/note", "seen", "1", "note", " ");

        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(alert(silent)).contains("请写明为什么");

        office.post(unread + "/note", "seen", "1", "note", "等待另行通知");

        assertThat(office.page("/imports/" + draft + "?tab=UNREAD")
                        .select(".unread")
                        .text())
                .contains("已说明", "等待另行通知");
    }

    @Test
    void refuseWhatCannotBeReadAndKeepWhatWasTyped() {
        long draft = draft();

        HttpResponse<String> answer = office.post("/imports/" + draft + TARGET, "seen", "1", "text", "（另行通知）");

        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.body());
        assertThat(alert(answer)).contains("目标值填写的“（另行通知）”无法识别", "≥90%");
        assertThat(page.select("input[name=text]").val()).isEqualTo("（另行通知）");
        assertThat(page.select("input[name=seen]").val()).isEqualTo("1");
    }

    @Test
    void tellWhoSawAnOldVersionWhatToDo() {
        long draft = draft();
        office.post("/imports/" + draft + "/items/TASK/1/text", "seen", "1", "text", "开展清洁生产审核。");

        HttpResponse<String> late =
                office.post("/imports/" + draft + "/items/TASK/2/text", "seen", "1", "text", "推广绿色包装。");
        HttpResponse<String> accept = office.post("/imports/" + draft + "/accept", "seen", "1");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(alert(late)).contains("刚刚被别人修改", "核对后再操作");
        assertThat(Jsoup.parse(late.body()).select("textarea").text()).isEqualTo("推广绿色包装。");
        assertThat(Jsoup.parse(late.body()).select("input[name=seen]").val()).isEqualTo("2");
        assertThat(accept.statusCode()).isEqualTo(409);
        assertThat(plans.get(draft).status()).isEqualTo(PlanStatus.DRAFT);
    }

    @Test
    void answerHtmxWithTheFieldAndTheNewState() {
        long draft = draft();

        String form = office.get(
                        "/imports/" + draft + TARGET, "HX-Request", "true", "HX-Target", "f-INDICATOR-4-target")
                .body();
        assertThat(form.strip()).startsWith("<form").contains("hx-include=\"#draft-version\"");

        Document saved = Jsoup.parse(office.htmx("/imports/" + draft + TARGET, "version", "1", "text", "≥88%")
                .body());

        assertThat(saved.select("#f-INDICATOR-4-target .printed").text()).isEqualTo("≥88%");
        assertThat(saved.select("#state[hx-swap-oob] #draft-version").val()).isEqualTo("2");
        assertThat(saved.select("#open-count[hx-swap-oob]").text()).isEqualTo("0");

        HttpResponse<String> late = office.htmx("/imports/" + draft + TARGET, "version", "1", "text", "≥89%");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(late.body()).select("#state #draft-version").val())
                .isEqualTo("2");
    }

    @Test
    void completeWhatThePlanSaysOfItself() {
        long draft = importer.importDocument(
                        "plan.txt",
                        qingshi.readable().changed("，建设时限为2023年至2025年", "").document(),
                        person.username())
                .plan()
                .id();
        assertThat(state(draft).select(".blocked").text()).contains("还不知道实施期限");

        HttpResponse<String> wrong = office.post(
                "/imports/" + draft + "/head",
                "seen",
                "1",
                "title",
                "",
                "place",
                qingshi.place(),
                "baseYear",
                "2020",
                "from",
                "2025",
                "to",
                "2023");
        HttpResponse<String> right = office.post(
                "/imports/" + draft + "/head",
                "seen",
                "1",
                "title",
                qingshi.title(),
                "place",
                qingshi.place(),
                "baseYear",
                "2020",
                "from",
                "2023",
                "to",
                "2025");

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.body()).select(".wrong .hint").eachText())
                .containsExactly("请填写方案名称。", "结束年不能早于起始年。");
        assertThat(right.statusCode()).isEqualTo(302);
        assertThat(office.page("/imports/" + draft).select(".facts-line").text())
                .contains("实施期限 2023—2025年");
        assertThat(office.page("/imports/" + draft).select(".after").text()).contains("实施期限", "2023—2025", "审核修改");
        assertThat(state(draft).select(".blocked")).isEmpty();
    }

    @Test
    void putADraftInForceAndLeadToItsOverview() {
        long draft = qingshi.readable().importedBy(importer, person.username());

        HttpResponse<String> answer = office.post("/imports/" + draft + "/accept", "seen", "1");

        assertThat(location(answer)).isEqualTo("/overview?plan=" + draft);
        Document overview = office.page(location(answer));
        assertThat(overview.select("#flash").text()).isEqualTo("已采纳《" + qingshi.title() + "》。");
        assertThat(overview.select("h1").text()).isEqualTo(qingshi.title());
        Document page = office.page("/imports/" + draft);
        assertThat(page.text()).contains("这份方案已采纳");
        assertThat(page.select(".state button, .entry-edit")).isEmpty();
    }

    @Test
    void letASecondDocumentCompleteThePlanInForce() {
        long plan = qingshi.readable().importedBy(importer, person.username());
        office.page(location(office.post("/imports/" + plan + "/accept", "seen", "1")));
        long draft = qingshi.readable().changed("推广绿色设计和绿色供应链。", "推广绿色设计。").importedBy(importer, person.username());

        Document page = office.page("/imports/" + draft + "?tab=DIFFERENCES");
        assertThat(page.select(".differences tbody tr").eachText()).containsExactly("任务 2 任务原文 推广绿色设计和绿色供应链。 推广绿色设计。");
        HttpResponse<String> answer = office.post("/imports/" + draft + "/accept", "seen", "1");

        assertThat(location(answer)).isEqualTo("/overview?plan=" + plan);
        assertThat(office.page(location(answer)).select("#flash").text()).contains("已按文件补充");
        assertThat(office.page("/tasks/2?plan=" + plan).select(".after").text())
                .contains("任务原文 推广绿色设计和绿色供应链。 推广绿色设计。", "依据方案文件");
        assertThat(office.page("/imports/" + draft).text()).contains("内容已补充到原方案");
    }

    @Test
    void askBeforeADraftIsDiscarded() {
        long draft = draft();

        assertThat(office.page("/imports/" + draft + "/discard").select("h1").text())
                .isEqualTo("作废草案《" + qingshi.title() + "》？");
        HttpResponse<String> answer = office.post("/imports/" + draft + "/discard", "seen", "1");

        assertThat(location(answer)).isEqualTo("/imports");
        assertThat(plans.get(draft).status()).isEqualTo(PlanStatus.DISCARDED);
        assertThat(office.post("/imports/" + draft + "/accept", "seen", "2").statusCode())
                .isEqualTo(409);
    }

    private long draft() {
        return qingshi.importedBy(importer, person.username());
    }

    private Document state(long draft) {
        return office.page("/imports/" + draft);
    }

    private String unread(long draft) {
        return Objects.requireNonNull(office.page("/imports/" + draft).selectFirst(".unread form[action$=correction]"))
                .attr("action")
                .replaceAll("/correction.*", "");
    }

    private static String alert(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select("main [role=alert]").text();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]*", "");
    }
}
