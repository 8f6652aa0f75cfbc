package city.wufei.plan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.wufei.plan.IndicatorKind;
import city.wufei.plan.draft.PlannedRegion;
import org.junit.jupiter.api.Test;

/** Counts, headings, sentences and names. */
class TextRulesTest {
    @Test
    void findsAListThatIsNotAsLongAsItIsSaidToBe() {
        assertThat(counts("包括3个街道：北山街道、南湖街道、东门街道、西关街道；")).isEqualTo("3|4");
        assertThat(counts("设有2个备用填埋场，分别为北山填埋场（库容72万立方米，剩余32万立方米）、南湖填埋场、东门填埋场。")).isEqualTo("2|3");
        assertThat(counts("废物主要涉及6类，包含粉煤灰、炉渣、污泥以及其他废物。")).isEqualTo("6|4");
        assertThat(counts("危险废物主要有飞灰、废油和电池，以上4种占九成。")).isEqualTo("4|2—3");
        assertThat(counts("形成柑橘、药材、畜牧、茶叶、渔业等四大产业集群。")).isEqualTo("四|5");
    }

    @Test
    void allowsListsThatAreAsLongAsTheyAreSaidToBeOrLeaveSomeOut() {
        assertThat(SmallPlan.saying(
                                "包括2个街道：北山街道、南湖街道；1个镇：白沙镇；",
                                "设有2个备用填埋场，分别为北山填埋场（库容72万立方米，剩余32万立方米）和南湖填埋场，另有3家企业。",
                                "废物主要涉及3类，包含粉煤灰、炉渣等。",
                                "危险废物主要有矿物油与含矿物油废物、飞灰和其他废物，以上3种占九成。",
                                "形成柑橘、药材等四大产业集群。",
                                "在3个方面：一是收集、运输，二是处置。",
                                "对机关、学校、社区等开展2次检查。",
                                "完善4类设施，包括分拣、打包等。")
                        .findings())
                .isEmpty();
    }

    @Test
    void findsACountThatTheTableDoesNotHave() {
        assertThat(indicators("本方案共设置2个一级指标和4项二级指标，其中必选指标2项，可选指标1项。").findings())
                .extracting(Finding::printed, Finding::expected)
                .containsExactlyInAnyOrder(tuple("4", "3"));
        assertThat(indicators("本方案共设置2个一级指标和3项二级指标，其中必选指标2项，可选指标1项。").findings())
                .isEmpty();
    }

    @Test
    void findsATerritoryOfOtherSize() {
        SmallPlan plan = SmallPlan.saying("全区下辖3个乡镇（街道），在2个乡镇建设收集点。")
                .region("北山街道", PlannedRegion.Kind.SUBDISTRICT)
                .region("白沙镇", PlannedRegion.Kind.TOWN);
        assertThat(plan.findings())
                .extracting(Finding::code, Finding::expected)
                .containsExactly(tuple(FindingCode.COUNT_DIFFERS_FROM_TABLE, "2"));
    }

    @Test
    void allowsACountOfSectionsForTasks() {
        assertThat(SmallPlan.saying("本方案共提出2项主要任务。", "完工项目21个。")
                        .task("工业", "", "甲。")
                        .task("工业", "", "乙。")
                        .task("农业", "", "丙。")
                        .project("甲", "建甲。", "2023—2025")
                        .findings())
                .isEmpty();
    }

    @Test
    void findsTasksWithoutTheMeasureThatTheTextNames() {
        assertThat(measures("", "推进建筑垃圾分类收运").findings())
                .extracting(Finding::code, Finding::expected)
                .containsExactly(tuple(FindingCode.MEASURE_MISSING, "加强源头减量"));
    }

    @Test
    void findsAMeasureUnderAnotherSection() {
        assertThat(SmallPlan.saying(MEASURES)
                        .task("实施工业绿色生产", "推动源头减量", INDUSTRY)
                        .task("实施工业绿色生产", "加强源头减量", SITES)
                        .task("推进建筑垃圾利用", "推进建筑垃圾分类收运", SORTING)
                        .findings())
                .extracting(Finding::code, Finding::printed, Finding::expected)
                .containsExactly(tuple(FindingCode.MEASURE_UNDER_OTHER_SECTION, "实施工业绿色生产", "推进建筑垃圾利用"));
    }

    @Test
    void findsAHeadingInOtherWords() {
        assertThat(measures("加强源头减量", "推进建筑垃圾的分类与收运").findings())
                .extracting(Finding::code, Finding::expected)
                .containsExactly(tuple(FindingCode.HEADING_DIFFERS, "推进建筑垃圾分类收运"));
    }

    @Test
    void allowsATableThatFollowsTheText() {
        assertThat(measures("加强源头减量", "推进建筑垃圾分类收运").findings()).isEmpty();
        assertThat(SmallPlan.saying(MEASURES)
                        .task("", "", INDUSTRY)
                        .task("", "", SITES)
                        .findings())
                .isEmpty();
    }

    @Test
    void notesATaskThatTheTextDoesNotKnow() {
        assertThat(measures("加强源头减量", "推进建筑垃圾分类收运")
                        .task("推进建筑垃圾利用", "推进建筑垃圾分类收运", "依托家居产业园引进智能产品生产企业。")
                        .findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.TASK_NOT_IN_TEXT);
    }

    @Test
    void notesASentenceThatNoTaskTakesUp() {
        assertThat(SmallPlan.saying(MEASURES)
                        .task("实施工业绿色生产", "推动源头减量", INDUSTRY)
                        .task("实施工业绿色生产", "推动源头减量", "推广先进适用技术")
                        .task("推进建筑垃圾利用", "加强源头减量", SITES)
                        .task("推进建筑垃圾利用", "推进建筑垃圾分类收运", "建设中转点位")
                        .findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.TEXT_WITHOUT_TASK);
    }

    @Test
    void findsANumberThatATaskRepeatsWrongly() {
        assertThat(SmallPlan.saying(MEASURES)
                        .task("实施工业绿色生产", "推动源头减量", INDUSTRY.replace("150", "160"))
                        .task("推进建筑垃圾利用", "加强源头减量", SITES)
                        .task("推进建筑垃圾利用", "推进建筑垃圾分类收运", SORTING)
                        .findings())
                .extracting(Finding::code, Finding::printed, Finding::expected)
                .containsExactly(tuple(FindingCode.FIGURE_DIFFERS, "160吨", "150吨"));
    }

    @Test
    void notesAWasteThatOnlyTheTaskNames() {
        assertThat(SmallPlan.saying(MEASURES)
                        .task("实施工业绿色生产", "推动源头减量", INDUSTRY.replace("炉渣", "炉渣、飞灰"))
                        .task("推进建筑垃圾利用", "加强源头减量", SITES)
                        .task("推进建筑垃圾利用", "推进建筑垃圾分类收运", SORTING)
                        .findings())
                .extracting(Finding::code, Finding::printed)
                .containsExactly(tuple(FindingCode.TASK_DIFFERS_FROM_TEXT, "飞灰"));
    }

    @Test
    void findsAFirmUnderSeveralNames() {
        assertThat(SmallPlan.saying("主要委托临山清河固体废物治理有限公司处置。", "清河区固体废物有限公司负责运行。")
                        .project("甲", "建甲。", "2023—2025", "100", "固废治理有限公司、甲局")
                        .findings())
                .extracting(Finding::code, Finding::arguments)
                .containsExactly(
                        tuple(FindingCode.SEVERAL_NAMES, java.util.List.of("3", "清河固体废物治理有限公司、清河区固体废物有限公司、固废治理有限公司")));
    }

    @Test
    void allowsOneFirmWithAndWithoutItsCityAndDifferentFirms() {
        assertThat(SmallPlan.saying(
                                "重庆万青环保科技有限公司（以下简称“万青环保”）消纳炉渣。",
                                "由重庆绿能新能源有限公司和重庆绿源新能源有限公司处置。",
                                "委托重庆水泥有限公司与清河水泥厂有限公司处置。")
                        .project("甲", "建甲。", "2023—2025", "100", "万青环保科技有限公司")
                        .findings())
                .isEmpty();
    }

    @Test
    void findsAPlantUnderSeveralNames() {
        assertThat(SmallPlan.saying("医疗废物处置厂已建成。", "扩建医疗废物处理厂，新建医疗废物焚烧处理厂。").findings())
                .extracting(Finding::code, Finding::printed)
                .containsExactly(tuple(FindingCode.SEVERAL_NAMES, "医疗废物处置厂、医疗废物处理厂"));
    }

    @Test
    void findsAGroupUnderSeveralNames() {
        assertThat(SmallPlan.saying()
                        .task("", "", "甲。", "甲局", "区级相关单位", "2025年")
                        .task("", "", "乙。", "甲局", "区级有关单位", "2025年")
                        .task("", "", "丙。", "甲局", "相关乡镇", "2025年")
                        .findings())
                .extracting(Finding::code, Finding::printed)
                .containsExactly(tuple(FindingCode.SEVERAL_NAMES, "区级相关单位、区级有关单位"));
    }

    private static final String INDUSTRY = "推广先进适用技术，新增炉渣利用能力150吨/日，支持企业自建设施";
    private static final String SITES = "加强工地监管，确保建筑垃圾分类存放";
    private static final String SORTING = "完善运输车辆准入和线路管理，建设中转点位";
    private static final String[] MEASURES = {
        "四、主要任务",
        "（一）实施工业绿色生产。",
        "1．推动源头减量。" + INDUSTRY + "。",
        "（二）推进建筑垃圾利用。",
        "1．加强源头减量。" + SITES + "。",
        "2．推进建筑垃圾分类收运。" + SORTING + "。",
        "五、保障措施",
        "（一）加强领导。成立领导小组统筹协调各项工作。"
    };

    private static SmallPlan measures(String second, String third) {
        return SmallPlan.saying(MEASURES)
                .task("实施工业绿色生产", "推动源头减量", INDUSTRY)
                .task("推进建筑垃圾利用", second, SITES)
                .task("推进建筑垃圾利用", third, SORTING);
    }

    private static SmallPlan indicators(String claim) {
        return SmallPlan.saying(claim)
                .indicator("减量", "甲率", IndicatorKind.MANDATORY, "1%", "2%")
                .indicator("减量", "乙率", IndicatorKind.MANDATORY, "1%", "2%")
                .indicator("利用", "丙率", IndicatorKind.OPTIONAL, "1%", "2%");
    }

    /** Claimed and counted. */
    private static String counts(String text) {
        return SmallPlan.saying(text).findings().stream()
                .map(finding -> finding.printed() + "|" + finding.expected())
                .reduce("", (one, other) -> one + other);
    }
}
