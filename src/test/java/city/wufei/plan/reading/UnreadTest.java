package city.wufei.plan.reading;

import static city.wufei.plan.reading.Documents.document;
import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.plan.draft.PlanDraft;
import city.wufei.plan.draft.PlannedTask;
import city.wufei.plan.draft.Unread;
import city.wufei.plan.draft.Unread.Reason;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing is dropped: what was not understood is listed with its reason and place. */
class UnreadTest {
    private static final String HEADING = "序号 | 工作任务 | 具体措施 | 责任单位 | 完成时限\n";

    @Test
    void listsCellsThatFitNoForm() {
        PlanDraft draft = document().table("""
                        序号 | 指标名称 | 现状值 | 目标值 | 责任单位
                        1 | 甲率 | 50% | ≥8O% | 甲局
                        2 | 乙率 | | 60% | 甲局
                        """).read();
        assertThat(draft.unread())
                .extracting(UnreadTest::shown)
                .containsExactly(
                        "CELL_NOT_UNDERSTOOD INDICATOR 1 target ≥8O% t1r2",
                        "CELL_NOT_UNDERSTOOD INDICATOR 2 baseline  t1r3");
        assertThat(draft.indicators().get(0).target().isUnread()).isTrue();
    }

    @Test
    void listsDeadlinesAndYearsThatFitNoForm() {
        PlanDraft draft = document()
                .table(HEADING + "1 | 甲 | 一件要做的事情，写成一句话。 | 甲局 | 尽快\n")
                .table("""
                        序号 | 项目名称 | 建设内容 | 建设年限 | 总投资（万元） | 责任单位
                        1 | 甲项目 | 建设一座处理设施，含配套管网。 | 近期 | 多方筹措 | 甲公司
                        """)
                .read();
        assertThat(draft.unread())
                .extracting(UnreadTest::shown)
                .containsExactly(
                        "CELL_NOT_UNDERSTOOD TASK 1 deadline 尽快 t1r2",
                        "CELL_NOT_UNDERSTOOD PROJECT 1 years 近期 t2r2",
                        "CELL_NOT_UNDERSTOOD PROJECT 1 investment 多方筹措 t2r2");
    }

    @Test
    void listsRowsWithoutANumberOrWithOneThatWasThere() {
        PlanDraft draft = document().table(HEADING + """
                        1 | 甲 | 一件要做的事情，写成一句话。 | 甲局 | 2025年
                        1 | 甲 | 两件要做的事情，写成一句话。 | 甲局 | 2025年
                         | 甲 | 三件要做的事情，写成一句话。 | 甲局 | 2025年
                        2 | 甲 | 四件要做的事情，写成一句话。 | 甲局 | 2025年
                        """).read();
        assertThat(draft.tasks()).extracting(PlannedTask::number).containsExactly(1, 2);
        assertThat(draft.unread())
                .extracting(unread -> unread.reason() + " " + unread.place())
                .containsExactly("NUMBER_MISSING_OR_REPEATED t1r3", "NUMBER_MISSING_OR_REPEATED t1r4");
    }

    @Test
    void countsRowsWhereTheTableHasNoNumbers() {
        PlanDraft draft = document().table("""
                        工作任务 | 具体措施 | 责任单位 | 完成时限
                        甲 | 一件要做的事情，写成一句话。 | 甲局 | 2025年
                        甲 | 两件要做的事情，写成一句话。 | 甲局 | 2025年
                        """).read();
        assertThat(draft.tasks()).extracting(PlannedTask::number).containsExactly(1, 2);
        assertThat(draft.unread()).isEmpty();
    }

    @Test
    void listsAColumnThatMeansNothingKnownOnce() {
        PlanDraft draft = document().table("""
                        序号 | 工作任务 | 具体措施 | 天干 | 责任单位 | 完成时限
                        1 | 甲 | 一件要做的事情，写成一句话。 | 甲子 | 甲局 | 2025年
                        2 | 甲 | 两件要做的事情，写成一句话。 | 乙丑 | 甲局 | 2025年
                        """).read();
        assertThat(draft.unread()).extracting(UnreadTest::shown).containsExactly("COLUMN_NOT_UNDERSTOOD 天干 t1r1");
        assertThat(draft.remarks()).extracting(remark -> remark.text()).containsExactly("甲子", "乙丑");
    }

    @Test
    void passesOverAColumnThatIsEmpty() {
        PlanDraft draft = document().table("""
                        序号 | 工作任务 | 具体措施 | 天干 | 责任单位 | 完成时限
                        1 | 甲 | 一件要做的事情，写成一句话。 | | 甲局 | 2025年
                        2 | 甲 | 两件要做的事情，写成一句话。 | — | 甲局 | 2025年
                        """).read();
        assertThat(draft.unread()).isEmpty();
    }

    @Test
    void listsTablesThatAreNoneOfTheThree() {
        PlanDraft draft = document().table("""
                        废物名称 | 产生量 | 利用量
                        甲废物 | 3.5 | 2.1
                        """).table(" | \n").read();
        assertThat(draft.unread())
                .extracting(UnreadTest::shown)
                .containsExactly("TABLE_NOT_UNDERSTOOD 废物名称 | 产生量 | 利用量 t1r1");
    }

    @Test
    void listsTheLastRowOfATableThatIsCutOff() {
        PlanDraft draft = document().plainTable(HEADING + """
                        1 | 甲 | 一件要做的事情，写成一句话。 | 甲局 | 2025年
                        2 | 甲 | 两件要做的
                        """).read();
        assertThat(draft.tasks()).hasSize(1);
        assertThat(draft.unread()).extracting(UnreadTest::shown).containsExactly("TABLE_CUT_OFF 2 | 甲 | 两件要做的 t1r3");
    }

    @Test
    void listsRowsThatFitNoPattern() {
        PlanDraft draft = document().table(HEADING + """
                        1 | 甲 | 一件要做的事情，写成一句话。 | 甲局 | 2025年
                        2 | 甲 | | 甲局 | 2025年
                        <5这一行是一段很长的话，有句号。不是标题，也不是任务。
                        """).read();
        assertThat(draft.unread())
                .extracting(unread -> unread.reason() + " " + unread.place())
                .containsExactly(Reason.ROW_NOT_UNDERSTOOD + " t1r3", Reason.ROW_NOT_UNDERSTOOD + " t1r4");
    }

    @Test
    void dropsNoRowAboveAHeading() {
        PlanDraft draft = document().plainTable("""
                        9 | 甲率 | 50% | 60% | 甲局
                        序号 | 工作任务 | 具体措施 | 责任单位 | 完成时限
                        1 | 甲 | 一件要做的事情，写成一句话。 | 甲局 | 2025年
                        """).read();
        assertThat(draft.tasks()).hasSize(1);
        assertThat(draft.unread())
                .extracting(UnreadTest::shown)
                .containsExactly("TABLE_NOT_UNDERSTOOD 9 | 甲率 | 50% | 60% | 甲局 t1r1");
    }

    @Test
    void dropsNoRowWhereTablesNeverEnd() {
        String two = """
                        序号 | 指标名称 | 现状值 | 目标值 | 责任单位
                        序号 | 工作任务 | 具体措施 | 责任单位 | 完成时限
                        """;
        PlanDraft draft = document()
                .plainTable(two.repeat(2_000) + "7 | 末行 | 一件要做的事情，写成一句话。 | 甲局 | 2025年\n")
                .read();
        assertThat(Stream.of(draft.indicators(), draft.tasks(), draft.unread())
                        .flatMap(List::stream)
                        .map(Object::toString))
                .anyMatch(row -> row.contains("末行"));
    }

    @Test
    void givesAnEmptyDraftForADocumentWithoutAPlan() {
        PlanDraft draft = document().text("一则通知。\n没有表格。").read();
        assertThat(draft.indicators()).isEmpty();
        assertThat(draft.tasks()).isEmpty();
        assertThat(draft.projects()).isEmpty();
        assertThat(draft.unread()).isEmpty();
    }

    private static String shown(Unread unread) {
        Unread.Item item = unread.item();
        String about = item == null ? "" : item.type() + " " + item.number() + " " + unread.field() + " ";
        return unread.reason() + " " + about + unread.text() + " " + unread.place();
    }
}
