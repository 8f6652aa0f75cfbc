package city.wufei.plan.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.plan.IndicatorKind;
import city.wufei.plan.Place;
import city.wufei.plan.YearSpan;
import city.wufei.plan.document.Paragraph;
import city.wufei.plan.draft.Commitment;
import city.wufei.plan.draft.PlanHead;
import city.wufei.plan.draft.PlannedIndicator;
import city.wufei.plan.draft.PlannedRegion;
import city.wufei.plan.draft.PlannedRegion.Kind;
import city.wufei.plan.draft.PlannedTask;
import city.wufei.plan.reading.value.ValueReader;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlanTextTest {
    @Test
    void readsTheHeadOfALetterThatSendsThePlanOut() {
        PlanHead head = head(
                "甲省乙市人民政府办公厅",
                "关于印发乙市“无废城市”",
                "建设实施方案的通知",
                "各县（区）人民政府：",
                "《乙市“无废城市”建设实施方案》已经市政府同意，现印发给你们。",
                "乙市人民政府办公厅",
                "2026年3月5日",
                "本方案以2024年为基准年，实施期限为2026年至2030年。");
        assertThat(head)
                .isEqualTo(new PlanHead(
                        "乙市“无废城市”建设实施方案", "乙市", "乙市人民政府办公厅", LocalDate.of(2026, 3, 5), 2024, new YearSpan(2026, 2030)));
    }

    @Test
    void readsTheHeadOfAPlanWithoutLetter() {
        PlanHead head = head("丙省丁州戊县“无废城市”建设方案（2026—2030年）", "戊县人民政府", "二〇二六年十月三十一日", "基准年为2025年。");
        assertThat(head)
                .isEqualTo(new PlanHead(
                        "丙省丁州戊县“无废城市”建设方案（2026—2030年）",
                        "戊县",
                        "戊县人民政府",
                        LocalDate.of(2026, 10, 31),
                        2025,
                        new YearSpan(2026, 2030)));
    }

    @Test
    void readsNoHeadWhereThereIsNone() {
        assertThat(head("一段话。")).isEqualTo(new PlanHead("", null, null, null, null, null));
    }

    @Test
    void readsTownshipsOfAllKinds() {
        List<PlannedRegion> regions = text("全县包括9个乡镇（街道），其中2个街道：镇东街道、中乡街道；4个镇：义和镇、和平镇、南乡镇、及第镇；3个乡：三汇口乡、五通乡和紫水乡。")
                .regions();
        assertThat(regions)
                .extracting(region -> region.kind() + " " + region.name())
                .containsExactly(
                        Kind.SUBDISTRICT + " 镇东街道",
                        Kind.SUBDISTRICT + " 中乡街道",
                        Kind.TOWN + " 义和镇",
                        Kind.TOWN + " 和平镇",
                        Kind.TOWN + " 南乡镇",
                        Kind.TOWN + " 及第镇",
                        Kind.TOWNSHIP + " 三汇口乡",
                        Kind.TOWNSHIP + " 五通乡",
                        Kind.TOWNSHIP + " 紫水乡");
    }

    @Test
    void readsAKindWithASingleTownship() {
        assertThat(text("下辖2个镇：甲河镇、乙河镇；1个乡：丙山乡。").regions())
                .extracting(PlannedRegion::name)
                .containsExactly("甲河镇", "乙河镇", "丙山乡");
    }

    @Test
    void readsWhatTheTextCommitsTo() {
        List<Commitment> commitments = commitments(
                List.of(
                        "本方案以2024年为基准年。",
                        "四、主要任务",
                        "到2030年，推广覆盖率93%以上，确保肥料利用率提高到43%以上，全市薄膜回收率达90%。",
                        "新增甲垃圾处理规模100吨/日的二期项目，服务5个乡镇。"),
                List.of());
        assertThat(commitments)
                .extracting(PlanTextTest::shown)
                .containsExactly(
                        "推广覆盖率 AT_LEAST 93% 2030 null p3",
                        "肥料利用率 AT_LEAST 43% 2030 null p3",
                        "薄膜回收率 AT_LEAST 90% 2030 7 p3",
                        "新增甲垃圾处理规模 EXACTLY 100吨/日 null null p4");
    }

    @Test
    void countsACommitmentOfTextAndTasksOnce() {
        List<Commitment> commitments = commitments(
                List.of("四、主要任务", "新增甲垃圾处理规模100吨/日。"),
                List.of("新增甲垃圾处理规模100吨/日，提高能力。", "到2030年，建成10个“绿色机关”、5个“绿色学校”等15个“绿色细胞”。"));
        assertThat(commitments)
                .extracting(PlanTextTest::shown)
                .containsExactly(
                        "新增甲垃圾处理规模 EXACTLY 100吨/日 2030 null p2",
                        "绿色机关 EXACTLY 10个 2030 null t1r2",
                        "绿色学校 EXACTLY 5个 2030 null t1r2",
                        "绿色细胞 EXACTLY 15个 2030 8 t1r2");
    }

    private static List<Commitment> commitments(List<String> text, List<String> tasks) {
        List<PlannedTask> planned = IntStream.range(0, tasks.size())
                .mapToObj(i -> new PlannedTask(
                        i + 1,
                        "",
                        "",
                        tasks.get(i),
                        List.of(),
                        List.of(),
                        "2030年",
                        LocalDate.of(2030, 12, 31),
                        Place.row(1, i + 1)))
                .toList();
        List<PlannedIndicator> indicators =
                List.of(indicator(7, "薄膜回收率", "90%"), indicator(8, "开展“绿色城市细胞”建设的单位数量", "15个"));
        return PlanText.of(paragraphs(text)).commitments(indicators, planned);
    }

    private static PlannedIndicator indicator(int number, String name, String target) {
        return new PlannedIndicator(
                number,
                name,
                IndicatorKind.OPTIONAL,
                "",
                "",
                ValueReader.read("—"),
                ValueReader.read(target),
                List.of(),
                Place.row(1, number));
    }

    private static String shown(Commitment commitment) {
        return commitment.name() + " " + commitment.target().bound() + " "
                + commitment.target().value() + commitment.target().unit() + " " + commitment.year() + " "
                + commitment.indicator() + " " + commitment.place();
    }

    private static PlanHead head(String... paragraphs) {
        return text(paragraphs).head();
    }

    private static PlanText text(String... paragraphs) {
        return PlanText.of(paragraphs(List.of(paragraphs)));
    }

    private static List<Paragraph> paragraphs(List<String> texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new Paragraph(i + 1, texts.get(i)))
                .toList();
    }
}
