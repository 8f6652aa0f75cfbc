package city.wufei.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.plan.Bound;
import city.wufei.plan.Reading;
import city.wufei.plan.Statement;
import city.wufei.plan.YearSpan;
import city.wufei.plan.document.DocumentReader;
import city.wufei.plan.draft.PlanDraft;
import city.wufei.plan.draft.PlanHead;
import city.wufei.plan.draft.PlannedIndicator;
import city.wufei.plan.draft.PlannedProject;
import city.wufei.plan.draft.PlannedTask;
import city.wufei.plan.draft.PlannedUnit;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A plan of a county that does not exist, in three layouts that share neither headings nor the order of columns: a
 * page within a page, a text in GB18030 with tabs, and a Word document made with Apache POI. All say the same.
 */
class SecondCityTest {
    private static final Path FOLDER = Path.of("src/test/resources/plans/qingshi");

    @ParameterizedTest
    @ValueSource(strings = {"html", "txt", "docx"})
    void readsWhatThePlanSaysOfItself(String format) {
        PlanDraft plan = read(format);
        assertThat(plan.head())
                .isEqualTo(new PlanHead(
                        "青石县“无废城市”建设工作方案（2026—2030年）",
                        "青石县",
                        "青石县人民政府办公室",
                        LocalDate.of(2026, 3, 18),
                        2025,
                        new YearSpan(2026, 2030)));
        assertThat(plan.regions().stream().map(it -> it.kind() + " " + it.name()))
                .containsExactly(
                        "SUBDISTRICT 河西街道",
                        "SUBDISTRICT 南湖街道",
                        "SUBDISTRICT 城东街道",
                        "TOWN 石桥镇",
                        "TOWN 白塔镇",
                        "TOWN 双河镇",
                        "TOWN 柳坪镇",
                        "TOWNSHIP 云顶乡",
                        "TOWNSHIP 松岭乡");
        assertThat(plan.unread()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "txt", "docx"})
    void readsIndicators(String format) {
        assertThat(read(format).indicators().stream().map(SecondCityTest::line))
                .containsExactly(
                        "1 MANDATORY 工业/ 一般工业固体废物产生强度: =0.42吨/万元 → ≤0.35吨/万元 [县工业信息化局]",
                        "2 MANDATORY 工业/ 一般工业固体废物综合利用率: =92.01% → ≥95% [县生态环境局, 县工业信息化局]",
                        "3 OPTIONAL 工业/ 市级以上绿色工厂数量: =3家 → ≥8家 [县工业信息化局]",
                        "4 MANDATORY 农业/ 秸秆综合利用率: =88% → ≥92% [县农业农村局]",
                        "5 MANDATORY 农业/ 畜禽粪污综合利用率: =91.5% → ＞95% [县农业农村局]",
                        "6 OPTIONAL 农业/ 废旧农膜回收率: NONE → ≥85% [县供销合作社, 县农业农村局]",
                        "7 MANDATORY 生活/ 生活垃圾分类覆盖率: =60% → 城区=100% 乡镇=80% [县城市管理局]",
                        "8 MANDATORY 生活/ 原生生活垃圾填埋量: =1.2万吨 → =0万吨 [县城市管理局]",
                        "9 OPTIONAL 生活/ 人均生活垃圾日产生量: =0.86千克 → CHANGE≤-5%(2025) [县城市管理局]",
                        "10 MANDATORY 危险废物/ 医疗废物集中处置率: =100% → =100% [县卫生健康局]",
                        "11 MANDATORY 危险废物/ 危险废物填埋处置量: =380吨 → LOWER [县生态环境局]",
                        "12 FEATURED 能力建设/ “无废细胞”建成数量: NONE → =25个 [县“无废城市”建设专班办公室]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "txt", "docx"})
    void readsTasks(String format) {
        List<PlannedTask> tasks = read(format).tasks();
        assertThat(tasks)
                .extracting(PlannedTask::number)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
        assertThat(tasks.stream().map(SecondCityTest::line))
                .contains(
                        "1 工业绿色转型/源头减量 [县生态环境局] [县发展改革局, 县工业信息化局] null",
                        "2 工业绿色转型/源头减量 [县生态环境局] [青石循环产业园管委会] 2028-12-31",
                        "3 工业绿色转型/综合利用 [青石循环产业园管委会] [清源环保] 2027-06-30",
                        "4 工业绿色转型/综合利用 [县生态环境局, 县自然资源局] [相关乡镇] 2026-12-31",
                        "7 农业循环利用/农膜 [县供销合作社] [县农业农村局, 各乡镇（街道）] 2026-12-31",
                        "9 生活方式转变/垃圾分类 [县城市管理局] [县教育局, 县卫生健康局] 2026-12-31",
                        "11 危险废物管控/规范管理 [县生态环境局] [] null",
                        "13 制度建设/部门协同 [县“无废城市”建设专班办公室] [成员单位] 2026-12-31",
                        "15 制度建设/宣传动员 [县“无废城市”建设专班办公室] [县融媒体中心] null");
        assertThat(tasks.get(7).text()).isEqualTo("城区小区配齐四分类设施并公布收运时间。");
        assertThat(tasks.get(7).supports()).containsExactly("县住房城乡建设局", "河西街道", "南湖街道", "城东街道");
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "txt", "docx"})
    void readsProjects(String format) {
        PlanDraft plan = read(format);
        assertThat(plan.projects().stream().map(SecondCityTest::line))
                .containsExactly(
                        "1 基础设施类/ 生活垃圾焚烧厂扩建 2026-2028 26000 [] [清源环保]",
                        "2 基础设施类/ 餐厨垃圾处理站 2026-2027 8500 [] [县城市管理局]",
                        "3 基础设施类/ 污泥处置中心 2027-2029 12000 [] [县住房城乡建设局]",
                        "4 基础设施类/ 城东片区垃圾转运站 2027-2028 4600 [5] [县城市管理局]",
                        "5 基础设施类/ 石桥片区垃圾转运站 2027-2028 null [4] [县城市管理局]",
                        "6 能力提升类/ 固体废物智慧监管平台 2026-2027 800 [] [县生态环境局]",
                        "7 能力提升类/ 小微企业危险废物收集点 2026-2026 null [] [县生态环境局, 清源环保]",
                        "8 能力提升类/ “无废细胞”建设与宣传 2026-2030 350 [] [县“无废城市”建设专班办公室]");
        assertThat(plan.sums()).singleElement().satisfies(sum -> {
            assertThat(sum.amount()).isEqualByComparingTo("52250");
            assertThat(sum.projects()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "txt", "docx"})
    void readsBodiesRemarksAndWhatTheTextSays(String format) {
        PlanDraft plan = read(format);
        assertThat(plan.units())
                .hasSize(24)
                .contains(
                        new PlannedUnit("青石县清源环保有限公司", List.of("清源环保"), false),
                        new PlannedUnit("各乡镇（街道）", List.of(), true),
                        new PlannedUnit("成员单位", List.of(), true));
        assertThat(plan.remarks().stream().map(it -> it.item().number() + " " + it.text()))
                .containsExactly("3 含园区企业", "6 自2026年起统计");
        assertThat(plan.facts().stream().map(it -> it.name() + " " + it.value() + it.unit() + " " + it.year()))
                .contains(
                        "一般工业固体废物产生量 26.40万吨 2025",
                        "一般工业固体废物综合利用率 92.01% 2025",
                        "秸秆可收集量 18.50万吨 2025",
                        "秸秆综合利用率 88% 2025",
                        "危险废物产生单位 47家 2025");
        assertThat(plan.commitments().stream().map(it -> it.name() + " " + reading(it.target()) + " " + it.year()))
                .containsExactly("测土配方施肥技术覆盖率 ≥95% 2030", "新增污泥处置能力 =60吨/日 2030");
    }

    private static final Map<String, PlanDraft> READ = new ConcurrentHashMap<>();

    private static PlanDraft read(String format) {
        String name = "qingshi-plan." + format;
        return READ.computeIfAbsent(name, n -> PlanReader.read(DocumentReader.read(n, FOLDER.resolve(n))));
    }

    private static String line(PlannedIndicator it) {
        return it.number() + " " + it.kind() + " " + it.level1() + "/" + it.level2() + " " + it.name() + ": "
                + statement(it.baseline()) + " → " + statement(it.target()) + " " + it.units();
    }

    private static String line(PlannedTask it) {
        return it.number() + " " + it.section() + "/" + it.measure() + " " + it.leads() + " " + it.supports() + " "
                + it.deadline();
    }

    private static String line(PlannedProject it) {
        YearSpan years = Objects.requireNonNull(it.years());
        return it.number() + " " + it.category() + "/" + it.sector() + " " + it.name() + " " + years.from() + "-"
                + years.to() + " " + it.investment() + " " + it.investmentSharedWith() + " " + it.units();
    }

    private static String statement(Statement statement) {
        return statement.readings().stream().map(SecondCityTest::reading).collect(Collectors.joining(" "));
    }

    private static String reading(Reading it) {
        Bound bound = it.bound();
        String amount = bound == null ? "" : bound.sign() + it.value() + it.unit();
        return (it.area() == null ? "" : it.area())
                + (it.kind() == Reading.Kind.AMOUNT ? amount : it.kind() + amount)
                + (it.since() == null ? "" : "(" + it.since() + ")");
    }
}
