package city.wufei.plan.reading;

import static city.wufei.plan.reading.Documents.document;
import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.plan.IndicatorKind;
import city.wufei.plan.Reading;
import city.wufei.plan.YearSpan;
import city.wufei.plan.draft.PlanDraft;
import city.wufei.plan.draft.PlannedIndicator;
import city.wufei.plan.draft.PlannedProject;
import city.wufei.plan.draft.PlannedTask;
import city.wufei.plan.draft.PlannedUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Headings and merged cells as different cities print them. */
class TableLayoutsTest {
    @Test
    void readsColumnsInAnyOrderUnderOtherNames() {
        PlanDraft draft = document().table("""
                        指标名称 | 编号 | 计量单位 | 牵头部门 | 指标性质 | 领域 | 规划值（2030年） | 2024年现状值 | 备注
                        甲回收率 | 1 | % | 甲局 | 约束性 | 源头 | ≥80 | 75.5 | 分年调度
                        乙覆盖数 | 2 | 个 | 乙委、丙办 | 预期性 | 源头 | 不少于30 | 12 | —
                        """).read();
        PlannedIndicator first = draft.indicators().get(0);
        assertThat(draft.indicators()).hasSize(2);
        assertThat(first.name()).isEqualTo("甲回收率");
        assertThat(first.kind()).isEqualTo(IndicatorKind.MANDATORY);
        assertThat(first.level1()).isEqualTo("源头");
        assertThat(first.level2()).isEmpty();
        assertThat(first.units()).containsExactly("甲局");
        assertThat(first.baseline().readings()).extracting(Reading::unit).containsExactly("%");
        assertThat(first.target().readings())
                .extracting(reading -> reading.bound() + " " + reading.value())
                .containsExactly("AT_LEAST 80");
        assertThat(draft.indicators().get(1).kind()).isEqualTo(IndicatorKind.OPTIONAL);
        assertThat(draft.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.heading()).isEqualTo("备注");
            assertThat(remark.text()).isEqualTo("分年调度");
            assertThat(remark.item().number()).isEqualTo(1);
        });
        assertThat(draft.unread()).isEmpty();
    }

    @Test
    void takesTheLastOfSeveralTargetYears() {
        PlanDraft draft = document().text("本方案以2022年为基准年。").table("""
                        序号 | 指标 | 2022年 | <3目标值 | 责任单位
                        ^ | ^ | ^ | 2023年 | 2024年 | 2025年 | ^
                        1 | 甲率 | 50% | 60% | 70% | 80% | 甲局
                        2 | 乙率 | 51% | 61% | 71% | 81% | 乙局
                        """).read();
        assertThat(draft.indicators()).extracting(i -> i.baseline().text()).containsExactly("50%", "51%");
        assertThat(draft.indicators()).extracting(i -> i.target().text()).containsExactly("80%", "81%");
        assertThat(draft.remarks())
                .extracting(remark -> remark.heading() + " " + remark.text())
                .containsExactly("目标值 2023年 60%", "目标值 2024年 70%", "目标值 2023年 61%", "目标值 2024年 71%");
    }

    @Test
    void readsAHeadingOverTwoColumnsWherePlainTextHidesIt() {
        PlanDraft draft = document().plainTable("""
                        序号 | 建设任务 | 牵头单位 | 配合单位 | 完成时限
                        （一）第一节
                        1 | 甲措施 | 把甲类设施建到每个园区，并保持运行。 | 甲局 | 乙局、丙委 | 2025年
                        2 | | 把乙类设施建到每个乡镇，并保持运行。 | 乙局 | / | 2024年6月底前
                        """).read();
        assertThat(draft.tasks()).extracting(PlannedTask::measure).containsExactly("甲措施", "甲措施");
        assertThat(draft.tasks()).extracting(PlannedTask::section).containsOnly("第一节");
        assertThat(draft.tasks().get(1).supports()).isEmpty();
        assertThat(draft.tasks().get(1).deadline()).isEqualTo("2024-06-30");
    }

    @Test
    void readsTwoHeadingRowsWherePlainTextHidesWhatIsMerged() {
        PlanDraft draft = document().plainTable("""
                        序号 | 指标体系 | 指标值 | 责任单位
                         | 一级指标 | 二级指标 | 三级指标 | 现状 | 目标 |
                        1 | 源头 | 工业 | 甲强度 | 0.5吨/万元 | 适当降低 | 甲局
                        2 | | | 乙比例 | 50% | 60% | 乙局
                        """).read();
        assertThat(draft.indicators()).extracting(PlannedIndicator::level2).containsExactly("工业", "工业");
        assertThat(draft.indicators()).extracting(i -> i.target().text()).containsExactly("适当降低", "60%");
    }

    @Test
    void carriesMergedCellsDownButNotIntoTheNextGroup() {
        PlanDraft draft = document().plainTable("""
                        序号 | 任务类别 | 任务名称 | 具体内容 | 责任单位 | 完成时间
                        1 | 第一类 | 甲措施 | 一件要做的事情，写成一句话。 | 甲局 | 2025年
                        2 | | | 两件要做的事情，写成一句话。 | | 2025年
                        3 | 第二类 | | 三件要做的事情，写成一句话。 | 丙局 | 2025年
                        """).read();
        assertThat(draft.tasks()).extracting(PlannedTask::section).containsExactly("第一类", "第一类", "第二类");
        assertThat(draft.tasks()).extracting(PlannedTask::measure).containsExactly("甲措施", "甲措施", "");
        assertThat(draft.tasks().get(1).leads()).containsExactly("甲局");
    }

    @Test
    void goesOnAfterARepeatedHeadingAndInASecondTable() {
        PlanDraft draft = document().table("""
                        序号 | 任务 | 主要内容 | 责任单位 | 完成时限
                        <5（一）第一节
                        1 | 甲措施 | 一件要做的事情，写成一句话。 | 甲局 | 2025年
                        序号 | 任务 | 主要内容 | 责任单位 | 完成时限
                        2 | ^ | 两件要做的事情，写成一句话。 | 甲局 | 2025年
                        """).text("续表").table("""
                        序号 | 任务 | 主要内容 | 责任单位 | 完成时限
                        3 | 乙措施 | 三件要做的事情，写成一句话。 | 丙局 | 2025年
                        """).table("""
                        4 | 乙措施 | 四件要做的事情，写成一句话。 | 丙局 | 2025年
                        """).read();
        assertThat(draft.tasks()).extracting(PlannedTask::number).containsExactly(1, 2, 3, 4);
        assertThat(draft.tasks()).extracting(PlannedTask::section).containsOnly("第一节");
        assertThat(draft.tasks()).extracting(PlannedTask::measure).containsExactly("甲措施", "甲措施", "乙措施", "乙措施");
        assertThat(draft.unread()).isEmpty();
    }

    @Test
    void tellsTablesApartThatPlainTextRunsTogether() {
        PlanDraft draft = document().plainTable("""
                        序号 | 指标名称 | 现状值 | 目标值 | 责任单位
                        1 | 甲率 | 50% | 60% | 甲局
                        2 | 乙率 | 51% | 61% | 乙局
                        """).plainTable("""
                        3 | 丙率 | 52% | 62% | 甲局
                        重点项目表 | | | | |
                        序号 | 项目名称 | 建设内容 | 建设年限 | 总投资（万元） | 责任单位
                        1 | 甲项目 | 建设一座处理设施，含配套管网。 | 2021-2023 | 200 | 甲公司
                        2 | 乙项目 | 建设一座转运设施，含配套车辆。 | 2022-2025 | 300 | 乙公司
                        序号 | 工作任务 | 具体措施 | 牵头单位 | 配合单位 | 完成时限
                        1 | 甲措施 | 一件要做的事情，写成一句话。 | 甲局 | 乙局 | 2025年
                        """).read();
        assertThat(draft.indicators()).extracting(PlannedIndicator::number).containsExactly(1, 2, 3);
        assertThat(draft.projects()).extracting(PlannedProject::name).containsExactly("甲项目", "乙项目");
        assertThat(draft.tasks()).extracting(PlannedTask::number).containsExactly(1);
        assertThat(draft.unread()).isEmpty();
    }

    @Test
    void keepsGroupsAtTheTopOfAPartWithoutHeading() {
        PlanDraft draft = document()
                .plainTable("""
                        序号 | 指标名称 | 现状值 | 目标值 | 责任单位
                        （一）源头
                        1 | 甲率 | 50% | 60% | 甲局
                        """)
                .text("（二）末端")
                .plainTable("2 | 乙率 | 51% | 61% | 乙局\n3 | 丙率 | 51% | 61% | 乙局\n")
                .plainTable("（三） | 保障 | | |\n4 | 丁率 | 51% | 61% | 乙局\n")
                .read();
        assertThat(draft.indicators()).extracting(PlannedIndicator::level1).containsExactly("源头", "末端", "末端", "保障");
        assertThat(draft.unread()).isEmpty();
    }

    @Test
    void readsInvestmentsInTheUnitOfTheHeading() {
        PlanDraft draft = document().table("""
                        序号 | 项目名称 | 建设内容及规模 | 起止年限 | 投资估算（亿元） | 实施单位
                        <6一、工程类
                        1 | 甲项目 | 建设一座处理设施，含配套管网。 | 2021-2023年 | 1.2 | 甲公司
                        2 | 乙项目 | 建设一座转运设施，含配套车辆。 | 2023年 | 0.35 | 乙公司
                        <4小计 | 1.55 |
                        <6二、能力类
                        3 | 丙项目 | 建设一套监管平台，含三年运维。 | “十四五”期间 | — | 丙局
                        <4合计 | 1.55 |
                        """).read();
        assertThat(draft.projects().get(0).investment()).isEqualByComparingTo("12000");
        assertThat(draft.projects().get(2).investment()).isNull();
        assertThat(draft.projects().get(2).years()).isEqualTo(new YearSpan(2021, 2025));
        assertThat(draft.projects()).extracting(PlannedProject::category).containsExactly("工程类", "工程类", "能力类");
        assertThat(draft.sums())
                .extracting(sum -> sum.label() + " " + sum.projects() + " " + sum.amount())
                .containsExactly("小计 [1, 2] 15500", "合计 [1, 2, 3] 15500");
    }

    @Test
    void takesTheUnitOfMoneyFromAboveTheTable() {
        String rows = """
                序号 | 项目名称 | 建设内容 | 总投资
                1 | 甲项目 | 建设一座处理设施，含配套管网。 | 3000000
                """;
        assertThat(document()
                        .text("重点项目表\n单位：元")
                        .table(rows)
                        .read()
                        .projects()
                        .get(0)
                        .investment())
                .isEqualByComparingTo("300");
        PlanDraft without = document().text("重点项目表").table(rows).read();
        assertThat(without.projects().get(0).investment()).isNull();
        assertThat(without.unread())
                .singleElement()
                .satisfies(unread -> assertThat(unread.field()).isEqualTo("investment"));
    }

    @Test
    void readsHeadingRowsOfTwoLevelsWithTheOrdinalInItsOwnCell() {
        PlanDraft draft = document().table("""
                        序号 | 项目名称 | 建设内容 | 建设年限 | 总投资（万元） | 责任单位
                        一 | 工程项目 | | | 500 |
                        （一） | <5工业领域
                        1 | 甲项目 | 建设一座处理设施，含配套管网。 | 2021-2023 | 200 | 甲公司
                        （二） | <5生活领域
                        2 | 乙项目 | 建设一座转运设施，含配套车辆。 | 2021-2023 | 300 | 乙公司
                        二 | <5政策
                        3 | 丙项目 | 编制一套管理制度，并组织培训。 | 2021-2023 | 10 | 丙局
                        """).read();
        assertThat(draft.projects())
                .extracting(project -> project.category() + "/" + project.sector())
                .containsExactly("工程项目/工业领域", "工程项目/生活领域", "政策/");
        assertThat(draft.sums())
                .extracting(sum -> sum.label() + " " + sum.projects() + " " + sum.amount())
                .containsExactly("工程项目 [1, 2] 500");
    }

    @Test
    void sharesAMergedInvestment() {
        PlanDraft draft = document().table("""
                        序号 | 项目名称 | 建设内容 | 建设年限 | 总投资（万元） | 责任单位
                        1 | 甲项目 | 建设一座处理设施，含配套管网。 | 2021-2023 | 200 | 甲公司
                        2 | 乙项目 | 建设一座转运设施，含配套车辆。 | 2022-2025 | ^ | 乙公司
                        3 | 丙项目 | 编制一套管理制度，并组织培训。 | 2021-2023 | | 丙局
                        """).read();
        assertThat(draft.projects().get(0).investmentSharedWith()).containsExactly(2);
        assertThat(draft.projects().get(1).investmentSharedWith()).containsExactly(1);
        assertThat(draft.projects().get(1).investment()).isNull();
        assertThat(draft.projects().get(2).investmentSharedWith()).isEmpty();
    }

    @Test
    void sharesNoInvestmentInPlainTextWithRowsThatDiffer() {
        PlanDraft draft = document().plainTable("""
                        序号 | 项目名称 | 建设内容 | 建设年限 | 总投资（万元） | 责任单位
                        1 | 甲处理厂 | 建设一座处理设施，含配套管网。 | 2021-2023 | 200 | 甲公司
                        2 | 乙培训 | 编制一套管理制度，并组织培训。 | 2022-2025 | | 乙局
                        """).read();
        assertThat(draft.projects().get(1).investmentSharedWith()).isEmpty();
    }

    @Test
    void readsMarksAsTheNoteExplainsThem() {
        String rows = """
                序号 | 一级指标 | 指标名称 | 现状值 | 目标值 | 责任单位
                1 | 源头 | 甲率▲ | 50% | 60% | 甲局
                2 | 源头 | ☆乙率 | 50% | 60% | 甲局
                3 | 源头 | 丙率 | 50% | 60% | 甲局
                """;
        assertThat(document().table(rows).text("注：▲为约束性指标，☆为特色指标。").read().indicators())
                .extracting(i -> i.name() + " " + i.kind())
                .containsExactly("甲率 MANDATORY", "乙率 FEATURED", "丙率 OPTIONAL");
        assertThat(document().table(rows + "<6注：带▲的为可选指标，带☆的为自选指标\n").read().indicators())
                .extracting(PlannedIndicator::kind)
                .containsExactly(IndicatorKind.OPTIONAL, IndicatorKind.FEATURED, IndicatorKind.MANDATORY);
        assertThat(document().table(rows).read().unread())
                .as("marks that nobody explains")
                .extracting(unread -> unread.field() + " " + unread.text())
                .containsExactly("kind 甲率▲", "kind ☆乙率");
    }

    @Test
    void readsLeadsAndSupportsFromOneColumn() {
        PlanDraft draft = document().table("""
                        序号 | 工作任务 | 具体措施 | 责任单位 | 完成时限
                        1 | 甲措施 | 一件要做的事情，写成一句话。 | 牵头单位：甲局；配合单位：乙局、丙委 | 2025年
                        2 | 甲措施 | 两件要做的事情，写成一句话。 | 甲局牵头，乙局、丙委配合 | 2025年
                        3 | 甲措施 | 三件要做的事情，写成一句话。 | 甲局、乙局 | 长期坚持
                        """).read();
        assertThat(draft.tasks())
                .extracting(PlannedTask::leads)
                .containsExactly(List.of("甲局"), List.of("甲局"), List.of("甲局", "乙局"));
        assertThat(draft.tasks())
                .extracting(PlannedTask::supports)
                .containsExactly(List.of("乙局", "丙委"), List.of("乙局", "丙委"), List.of());
        assertThat(draft.tasks().get(2).deadline()).isNull();
        assertThat(draft.unread()).isEmpty();
    }

    @Test
    void listsEachUnitOnceWithItsAliases() {
        PlanDraft draft = document()
                .text("以甲市乙环保有限公司（以下简称“乙环保”）、丙市丁水泥有限公司（以下简称“丁水泥”）等为代表。")
                .table("""
                        序号 | 工作任务 | 具体措施 | 牵头单位 | 配合单位 | 完成时限
                        1 | 甲措施 | 一件要做的事情，写成一句话。 | 戊局 | 各乡镇（街道） | 2025年
                        2 | 甲措施 | 两件要做的事情，写成一句话。 | 戊 局 | 各乡镇(街道)、乙环保 | 2025年
                        3 | 甲措施 | 三件要做的事情，写成一句话。 | 丁水泥有限公司 | 戊局等 | 2025年
                        """)
                .read();
        assertThat(draft.units())
                .containsExactly(
                        new PlannedUnit("戊局", List.of(), false),
                        new PlannedUnit("各乡镇（街道）", List.of("各乡镇(街道)"), true),
                        new PlannedUnit("甲市乙环保有限公司", List.of("乙环保"), false),
                        new PlannedUnit("丙市丁水泥有限公司", List.of("丁水泥", "丁水泥有限公司"), false));
    }
}
