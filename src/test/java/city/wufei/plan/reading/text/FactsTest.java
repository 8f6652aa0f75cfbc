package city.wufei.plan.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.plan.document.Paragraph;
import city.wufei.plan.draft.Fact;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sentences of a city that does not exist. */
class FactsTest {
    @Test
    void namesTheSubjectThatAnEarlierClauseNamed() {
        assertThat(facts("2024年，全市煤渣产生量约50.5万吨，综合利用量40万吨，年底贮存量0.7万吨，综合利用率达79.21%。"))
                .containsExactly(
                        "QUANTITY 煤渣产生量 2024 ~50.5 万吨",
                        "QUANTITY 煤渣综合利用量 2024 40 万吨",
                        "QUANTITY 煤渣年底贮存量 2024 0.7 万吨",
                        "RATE 煤渣综合利用率 2024 79.21 %");
    }

    @Test
    void pairsSharesWithWhatWasListed() {
        assertThat(facts("果皮的去向为堆肥、焚烧和饲料，占比分别为60%、30%、10%。"))
                .containsExactly("RATE 堆肥占比 60 %", "RATE 焚烧占比 30 %", "RATE 饲料占比 10 %");
    }

    @Test
    void givesEachOfSeveralBodiesWhatAllOfThemHave() {
        assertThat(facts("全市有两家处置单位，分别为甲公司和乙水泥厂，设计处置能力均为80吨/天。"))
                .containsExactly("COUNT 处置单位 2 家", "CAPACITY 甲公司设计处置能力 80 吨/天", "CAPACITY 乙水泥厂设计处置能力 80 吨/天");
    }

    @Test
    void knowsPartsByTheWordForThem() {
        assertThat(facts("全市薄膜使用量约500吨，其中地上薄膜使用量300吨；地下薄膜使用量200吨。"))
                .containsExactly(
                        "QUANTITY 薄膜使用量 ~500 吨", "QUANTITY 地上薄膜使用量 < 薄膜使用量 300 吨", "QUANTITY 地下薄膜使用量 < 薄膜使用量 200 吨");
    }

    @Test
    void knowsPartsByTheirBrackets() {
        assertThat(facts("共回收薄膜总量400吨（回收地上膜250吨，地下膜150吨），回收率80%。"))
                .contains("QUANTITY 回收地上膜 < 回收薄膜总量 250 吨", "QUANTITY 回收地下膜 < 回收薄膜总量 150 吨");
    }

    @Test
    void namesTheRestAfterTheWhole() {
        assertThat(facts("病羊无害化处理2万头，其中集中处理1.5万头，其余0.5万头由养殖户处理。"))
                .containsExactly(
                        "QUANTITY 病羊无害化处理 2 万头",
                        "QUANTITY 集中处理 < 病羊无害化处理 1.5 万头",
                        "QUANTITY 病羊无害化处理（其余） < 病羊无害化处理 0.5 万头");
    }

    @Test
    void givesCapacitiesInBracketsToThePlantBeforeThem() {
        assertThat(facts("全部进入城东焚烧厂（设计处理能力为600吨/日）处理；另有城西填埋场（库容70万立方米，剩余库容30万立方米）和城北填埋场（库容50万立方米）。"))
                .containsExactly(
                        "CAPACITY 城东焚烧厂设计处理能力 600 吨/日",
                        "CAPACITY 城西填埋场库容 70 万立方米",
                        "CAPACITY 城西填埋场剩余库容 < 城西填埋场库容 30 万立方米",
                        "CAPACITY 城北填埋场库容 50 万立方米");
    }

    @Test
    void givesCapacitiesToThePlantOfTheClauseBefore() {
        assertThat(facts("建成城东渗滤液处理设施建设，日处理能力150吨；甲公司为医废处置单位，处置能力1800吨/年。"))
                .containsExactly("CAPACITY 城东渗滤液处理设施日处理能力 150 吨/日", "CAPACITY 甲公司处置能力 1800 吨/年");
    }

    @Test
    void namesCountsByTheNounBesideThem() {
        assertThat(facts("全市辖12个乡镇（街道）、300个村（社区），总人口50万人，配置垃圾车20辆，拟引进10余个项目。"))
                .containsExactly(
                        "COUNT 乡镇（街道） 12 个",
                        "COUNT 村（社区） 300 个",
                        "COUNT 总人口 50 万人",
                        "COUNT 垃圾车 20 辆",
                        "COUNT 拟引进项目 ~10 个");
    }

    @Test
    void takesTheYearOfTheSentenceOrOfOneBeforeItUnderTheSameHeading() {
        List<Fact> facts = read("（一）甲类", "2024年，全市甲废物产生量5吨。", "乙废物产生量6吨。2023年，丙废物产生量7吨。", "（二）乙类", "丁废物产生量8吨。");
        assertThat(facts).extracting(Fact::year).containsExactly(2024, 2024, 2023, null);
        assertThat(facts).extracting(Fact::topic).containsExactly("甲类", "甲类", "甲类", "乙类");
        assertThat(facts).extracting(fact -> fact.place().toString()).containsExactly("p2", "p3", "p3", "p5");
    }

    @Test
    void readsChangesAndRatiosBesideTheirSubject() {
        assertThat(facts("2024年全年生产总值500亿元，比上年增长3.5%，三次产业结构比为10:40:50。"))
                .containsExactly(
                        "OTHER 生产总值 2024 500 亿元",
                        "RATE 生产总值比上年增长 2024 3.5 %",
                        "RATE 三次产业结构比（1） 2024 10",
                        "RATE 三次产业结构比（2） 2024 40",
                        "RATE 三次产业结构比（3） 2024 50");
    }

    @Test
    void passesOverNumbersThatStateNothing() {
        assertThat(facts("第36次会议指出，对50吨以上企业实行管理，推广0.01毫米以上的薄膜，处置HW08类废物，落实“1+2”模式。"))
                .isEmpty();
    }

    @Test
    void passesOverPromisesAndChaptersOfTasks() {
        assertThat(read("一、现状", "到2030年，甲率达到90%。", "二、主要任务", "甲厂有5个车间。")).isEmpty();
    }

    @Test
    void survivesAParagraphThatNobodyWrote() {
        assertThat(read("有、和".repeat(100_000), "1吨".repeat(100_000))).isEmpty();
    }

    private static List<String> facts(String sentence) {
        return read(sentence).stream().map(FactsTest::shown).toList();
    }

    private static List<Fact> read(String... paragraphs) {
        List<Paragraph> all = new ArrayList<>();
        for (String text : paragraphs) {
            all.add(new Paragraph(all.size() + 1, text));
        }
        return PlanText.of(all).facts();
    }

    private static String shown(Fact fact) {
        return (fact.kind() + " " + fact.name()
                        + (fact.partOf() == null ? "" : " < " + fact.partOf())
                        + (fact.year() == null ? "" : " " + fact.year())
                        + (fact.about() ? " ~" : " ")
                        + fact.value() + " " + fact.unit())
                .strip();
    }
}
