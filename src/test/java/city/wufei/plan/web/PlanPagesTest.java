package city.wufei.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.http.Visitor;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.TestPeople;
import city.wufei.plan.internal.PlanImport;
import city.wufei.plan.internal.PlanReview;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.util.UriUtils;

/** The pages about one plan, read as a reader reads them. */
@WufeiTest
class PlanPagesTest {
    private static final List<String> PAGES = List.of(
            "/overview",
            "/indicators",
            "/indicators/2",
            "/tasks",
            "/tasks/1",
            "/projects",
            "/projects/2",
            "/units",
            "/findings",
            "/facts",
            "/facts/commitments",
            "/document");

    /** What the interface says, as against what the plan says. */
    private static final String SPOKEN = "nav:not(.trail) a, label > span, button, thead th, h2, .list-top, .legend,"
            + " .figure-label, dt:not(.printed), .button, .foot";

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private PlanImport importer;

    @Autowired
    private PlanReview review;

    private Visitor reader;
    private Qingshi qingshi;
    private long plan;

    @BeforeEach
    void putAPlanInForce() {
        people.forgetTries();
        CurrentPerson person = people.reader();
        reader = new Visitor(port);
        reader.signIn(person.username(), TestPeople.PASSWORD);
        qingshi = Qingshi.of().readable();
        plan = qingshi.importedBy(importer, person.username());
        review.accept(plan, 1, person.username());
    }

    @Test
    void showAPlanThatHasEndedAsFinalEvaluation() {
        Document page = page("/overview?asOf=2026-03-01");

        assertThat(page.select(".phase h2").text()).isEqualTo("终期评估");
        assertThat(page.select(".phase").text())
                .contains("实施期限已于 2025 年底结束", "4 项指标", "1 项指标", "4 项任务", "3 个项目", "1 处审校发现");
        assertThat(page.select("main .bad, main .badge.warn")).isEmpty();
        assertThat(page.text()).doesNotContain("逾期", "超期");
    }

    @Test
    void showARunningPlanWithItsTimeAndWhatIsDue() {
        Elements phase = page("/overview?asOf=2024-07-01").select(".phase");

        assertThat(phase.select("h2").text()).isEqualTo("实施中");
        assertThat(phase.text()).contains("已实施 548 天，还剩 548 天，时间进度 50%", "2024年到期的任务 1 项", "计划 2024年建成的项目 1 个");
        assertThat(phase.select("svg").attr("aria-label")).isEqualTo("时间进度 50%");
    }

    @Test
    void showAPlanThatHasNotBegun() {
        assertThat(page("/overview?asOf=2022-12-31").select(".phase").text()).contains("尚未开始", "还有 1 天");
    }

    @Test
    void showKeyFiguresWithWhatTheyAreAbout() {
        Document page = page("/overview");

        assertThat(page.select(".figure").eachText())
                .contains("指标 6 必选 3 · 可选 2 · 特色 1", "任务 4 分 2 个板块", "重点项目 3 建设年限 2022—2025年")
                .anySatisfy(
                        figure -> assertThat(figure).startsWith("总投资 4,200万元").contains("文件所列合计 4,300"))
                .anySatisfy(figure -> assertThat(figure).contains("审校发现 1 矛盾 1"));
        assertThat(page.select(".topics").text()).contains("秸秆综合利用量 5.1 万吨 正文第9段");
    }

    @Test
    void filterIndicators() {
        assertThat(numbers("/indicators")).containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(numbers("/indicators?kind=MANDATORY")).containsExactly("2", "3", "5");
        assertThat(numbers("/indicators?level1=资源化利用&q=农膜")).containsExactly("4");
        assertThat(numbers("/indicators?target=ASSIGNMENT")).containsExactly("6");
        assertThat(numbers("/indicators?unit=" + unit("区工信局"))).containsExactly("1", "2");
        assertThat(page("/indicators?q=没有的").select(".empty-title").text()).isEqualTo("没有符合条件的内容");
    }

    @Test
    void filterTasksBySectionUnitRoleAndDeadline() {
        String environment = unit("区生态环境局");

        assertThat(numbers("/tasks?section=推行农业绿色生产")).containsExactly("3", "4");
        assertThat(numbers("/tasks?unit=" + environment)).containsExactly("1", "2", "4");
        assertThat(numbers("/tasks?unit=" + environment + "&role=LEAD")).containsExactly("4");
        assertThat(numbers("/tasks?due=2024")).containsExactly("2");
        assertThat(numbers("/tasks?due=0")).containsExactly("4");
    }

    @Test
    void filterProjectsBySectorAndYear() {
        assertThat(numbers("/projects?sector=生活领域")).containsExactly("2", "3");
        assertThat(numbers("/projects?year=2022")).containsExactly("1");
    }

    @Test
    void sortByNamedKeysAndByNothingElse() {
        assertThat(numbers("/tasks?sort=-number")).containsExactly("4", "3", "2", "1");
        assertThat(numbers("/tasks?sort=deadline")).containsExactly("2", "1", "3", "4");
        assertThat(numbers("/projects?sort=-investment")).containsExactly("1", "2", "3");

        HttpResponse<String> answer = reader.get(at("/tasks?sort=t.number"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("t.number").contains("deadline, measure, number, section");
    }

    @Test
    void groupByLevelOnlyInTheOrderOfThePlan() {
        assertThat(page("/indicators").select("tr.group").eachText())
                .containsExactly("源头减量 › 工业源头减量", "资源化利用 › 工业资源化利用", "资源化利用 › 农业资源化利用", "保障能力 › 制度建设");
        assertThat(page("/indicators?sort=name").select("tr.group")).isEmpty();
    }

    @Test
    void drawBaselineAndTargetOnlyWhereBothAreNumbersOfOneUnit() {
        Elements rows = page("/indicators").select("tbody tr:not(.group)");

        assertThat(rows.get(1).select("svg").attr("aria-label")).isEqualTo("2020年现状 80%，2025年目标值 88%");
        assertThat(rows.get(4).select("svg")).isEmpty();
    }

    @Test
    void sayWhatATargetWasUnderstoodToMeanBesideTheDocument() {
        Document page = page("/indicators/2");

        assertThat(page.select(".understood").text()).isEqualTo("不低于 88%");
        assertThat(page.text()).contains("三级指标 一般工业固体废物综合利用率★");
        assertThat(page.select(".panel a.place").attr("href")).contains("place=t1r3");
        assertThat(page("/indicators/3").text()).contains("正文中的相应承诺", "秸秆综合利用率达到90%");
    }

    @Test
    void putCellsUnderTheHeadingThatIsOverTwoColumns() {
        assertThat(page("/tasks/1").select(".columns > .panel:last-child dt").eachText())
                .containsExactly("序号", "建设任务", "建设任务", "牵头单位", "配合单位", "完成时限");
    }

    @Test
    void showOneSumForTwoProjectsOnce() {
        Document page = page("/projects");

        assertThat(page.select(".shared").eachText()).containsExactly("与项目 3 合并投资", "并入项目 2");
        assertThat(page.select(".bars .total").text()).contains("4,200");
        assertThat(page.select(".columns > .panel:last-child .bars tr").eachText())
                .containsExactly("2022年 1,000", "2023年 1,000", "2024年 1,600", "2025年 600");
    }

    @Test
    void leadFromAFindingIntoTheDocument() {
        Elements place = page("/findings").select(".places a");
        Document document = reader.page(place.attr("href"));

        assertThat(document.select(".marked").attr("id"))
                .isEqualTo(place.attr("href").replaceAll(".*#", ""));
        assertThat(document.select(".marked").text()).contains("4300");
        assertThat(page("/document?place=t9r9").text()).contains("原文中没有“表9第9行”");
    }

    @Test
    void listWhatAUnitHasToDo() {
        Document page = page("/units/" + unit("区工信局"));

        assertThat(page.select(".summary").text()).isEqualTo("负责指标 2 项，牵头任务 2 项，配合任务 0 项，负责项目 0 个。");
        assertThat(page.select(".part h2").eachText()).containsExactly("负责的指标 2 项", "牵头的任务 2 项");
        assertThat(page.select(".signature p")).hasSize(3);
    }

    @Test
    void answerHtmxWithNothingButTheList() {
        String body = reader.get(at("/tasks?due=2024"), "HX-Request", "true", "HX-Target", "list")
                .body();

        assertThat(body.strip()).startsWith("<section id=\"list\"").endsWith("</section>");
        assertThat(body).doesNotContain("<nav class=\"nav\"");
    }

    @Test
    void keepThePlanAndTheDayFromPageToPage() {
        Document page = page("/tasks?asOf=2024-07-01");

        assertThat(page.select(".nav a, .data a").eachAttr("href"))
                .filteredOn(link -> Stream.of("/tasks", "/units", "/overview").anyMatch(link::startsWith))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(link).contains("plan=" + plan).contains("asOf=2024-07-01"));
    }

    @Test
    void refuseAPlanAndAnItemThatDoNotExist() {
        assertThat(reader.get("/tasks?plan=1").statusCode()).isEqualTo(404);
        assertThat(reader.get("/tasks?plan=x").statusCode()).isEqualTo(400);
        assertThat(reader.get(at("/tasks/999")).statusCode()).isEqualTo(404);
        assertThat(reader.get(at("/units/1")).statusCode()).isEqualTo(404);
        assertThat(reader.get(at("/indicators?kind=GREAT")).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void speakOneLanguage(String language) {
        Pattern other = language.equals("zh") ? Pattern.compile("[A-Za-z]{2,}") : Pattern.compile("\\p{IsHan}");
        for (String path : PAGES) {
            Elements spoken = page(path + "?lang=" + language).select(SPOKEN);
            assertThat(spoken.eachText())
                    .as(path)
                    .isNotEmpty()
                    .allSatisfy(text ->
                            assertThat(text.replaceAll("Excel|10⁴ yuan", "")).doesNotContainPattern(other));
        }
    }

    private Document page(String path) {
        HttpResponse<String> answer = reader.get(at(path));
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return org.jsoup.Jsoup.parse(answer.body(), "http://127.0.0.1:" + port);
    }

    private String at(String path) {
        return UriUtils.encodeQuery(path, StandardCharsets.UTF_8) + (path.contains("?") ? "&" : "?") + "plan=" + plan;
    }

    private List<String> numbers(String path) {
        return page(path)
                .select("#list tbody tr:not(.group):not(.subgroup) td.num:first-child")
                .eachText();
    }

    private String unit(String name) {
        return page("/units").select("td.name a").stream()
                .filter(link -> link.text().equals(name))
                .map(link -> link.attr("href").replaceAll(".*/units/(\\d+).*", "$1"))
                .findFirst()
                .orElseThrow();
    }
}
