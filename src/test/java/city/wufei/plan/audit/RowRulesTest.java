package city.wufei.plan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

/** Indicators, projects and units, each by its own row. */
class RowRulesTest {
    @Test
    void findsATargetThatAsksForLessThanThereWas() {
        assertThat(indicator("绿色包装使用率", "94%", "＞90%").findings())
                .extracting(Finding::code, Finding::arithmetic)
                .containsExactly(tuple(FindingCode.TARGET_WEAKER_THAN_BASELINE, "94%>90%"));
        assertThat(indicator("固体废物产生强度", "0.5吨/万元", "≤0.6吨/万元").findings()).hasSize(1);
        assertThat(indicator("生活垃圾填埋量", "0吨", "5吨").findings())
                .as("the name says that less is better")
                .hasSize(1);
    }

    @Test
    void allowsATargetThatHoldsOrCannotBeCompared() {
        assertThat(indicator("绿色建筑占比", "40%", "≥40%")
                        .indicator("固体废物产生强度", "0.699吨/万元", "＜0.699吨/万元")
                        .indicator("污泥无害化处置率", "90%", "城区100%，乡镇80%")
                        .indicator("绿色工厂数量", "2", "完成市级下达任务")
                        .indicator("农药包装废弃物回收率", "—", "＞80%")
                        .indicator("生活垃圾清运量", "21.13万吨", "20万吨")
                        .findings())
                .isEmpty();
    }

    @Test
    void findsARateWhoseBaselineIsAnAmount() {
        assertThat(indicator("危险废物填埋处置量下降幅度", "6904.28吨", "适当降低").findings())
                .extracting(Finding::code, Finding::printed)
                .containsExactly(tuple(FindingCode.RATE_BASELINE_IS_AMOUNT, "6904.28吨"));
        assertThat(indicator("责任保险覆盖率", "0", "100%")
                        .indicator("危险废物填埋处置量", "6904.28吨", "适当降低")
                        .findings())
                .isEmpty();
    }

    @Test
    void findsAProjectOutsideThePeriod() {
        assertThat(project("2021—2022").findings())
                .extracting(Finding::code, Finding::printed, Finding::expected)
                .containsExactly(tuple(FindingCode.PROJECT_OUTSIDE_PERIOD, "2021—2022", "2023—2025"));
        assertThat(project("2021—2023").findings()).isEmpty();
        assertThat(project("2025—2027").findings()).isEmpty();
    }

    @Test
    void findsYearsInTheContentThatTheRowDoesNotCover() {
        assertThat(SmallPlan.saying()
                        .project("技术服务", "开展2021—2025年技术服务。", "2023—2025")
                        .findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.CONTENT_YEARS_OUTSIDE_ROW);
        assertThat(SmallPlan.saying()
                        .project("技术服务", "开展2023—2024年技术服务，符合GB18597—2023。", "2023—2025")
                        .findings())
                .isEmpty();
    }

    @Test
    void findsATaskForWhatWasFinishedBefore() {
        assertThat(SmallPlan.saying()
                        .during(2023, 2025)
                        .project("清河厨余垃圾项目（二期）", "设计处理规模100吨/天", "2021—2022")
                        .task("", "", "新增厨余垃圾处理规模100吨/日的二期扩建项目。")
                        .task("", "", "新增厨余垃圾处理规模50吨/日的三期扩建项目。")
                        .task("", "", "提高厨余垃圾处理能力。")
                        .findings())
                .extracting(Finding::code, finding -> finding.places().get(0).toString())
                .containsExactlyInAnyOrder(
                        tuple(FindingCode.PROJECT_OUTSIDE_PERIOD, "t3r1"),
                        tuple(FindingCode.TASK_FOR_FINISHED_PROJECT, "t2r1"));
    }

    @Test
    void findsAnAnnouncedCapacityThatItsProjectDoesNotHave() {
        SmallPlan plan = SmallPlan.saying("新增污泥无害化处置能力150吨/日。").project("污泥资源化项目", "新建日处理量120t的污泥处理线1条。", "2023—2025");
        assertThat(plan.findings())
                .extracting(Finding::code, Finding::printed, Finding::expected)
                .containsExactly(tuple(FindingCode.CAPACITY_DIFFERS, "150吨/日", "120吨/日"));
    }

    @Test
    void allowsCapacitiesThatAgreeOrMayBeOfOtherPlants() {
        assertThat(SmallPlan.saying("新增污泥处置能力150吨/日。")
                        .project("污泥项目", "新建日处理量75t的污泥处理线2条。", "2023—2025")
                        .findings())
                .isEmpty();
        assertThat(SmallPlan.saying("新增污泥处置能力150吨/日。")
                        .project("污泥项目（一期）", "日处理能力100吨。", "2023—2025")
                        .project("秸秆项目", "日处理能力30吨。", "2023—2025")
                        .findings())
                .isEmpty();
    }

    @Test
    void notesATitleWithAnotherPeriod() {
        SmallPlan plan = SmallPlan.saying("清河区“十四五”时期方案", "建设时限为2023年至2025年。")
                .titled("清河区“十四五”时期方案")
                .during(2023, 2025)
                .project("甲", "建甲。", "2022—2024");
        assertThat(plan.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.PERIOD_DIFFERS_FROM_TITLE);
            assertThat(finding.arguments()).containsExactly("2021—2025", "2023—2025", "1", "1");
        });
        assertThat(plan.during(2021, 2025).findings()).isEmpty();
        assertThat(plan.titled("清河区方案").during(2023, 2025).findings()).isEmpty();
    }

    @Test
    void findsAUnitNamedTwice() {
        assertThat(SmallPlan.saying()
                        .task("", "", "甲。", "甲局", "乙局、丙局、乙局", "2025年")
                        .task("", "", "乙。", "甲局", "甲局", "2025年")
                        .task("", "", "丙。", "甲局", "甲局下属中心", "2025年")
                        .findings())
                .extracting(Finding::code, Finding::printed)
                .containsExactly(tuple(FindingCode.UNIT_TWICE, "乙局"), tuple(FindingCode.UNIT_TWICE, "甲局"));
    }

    private static SmallPlan indicator(String name, String baseline, String target) {
        return SmallPlan.saying().indicator(name, baseline, target);
    }

    private static SmallPlan project(String years) {
        return SmallPlan.saying().during(2023, 2025).project("炉渣项目", "建设炉渣生产线。", years);
    }
}
