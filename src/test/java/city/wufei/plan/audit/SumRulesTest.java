package city.wufei.plan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.wufei.plan.draft.Fact;
import org.junit.jupiter.api.Test;

/** Totals, lists of numbers, shares. */
class SumRulesTest {
    private static final String FILM = "农膜";

    @Test
    void findsATotalThatItsPartsDoNotMake() {
        assertThat(film("480", "322").findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.TOTAL_DIFFERS);
            assertThat(finding.printed()).isEqualTo("480吨");
            assertThat(finding.expected()).isEqualTo("490吨");
            assertThat(finding.arithmetic()).isEqualTo("322+168=490吨");
        });
    }

    @Test
    void allowsWhatRoundingExplains() {
        assertThat(film("480", "312").findings()).isEmpty();
        assertThat(film("480", "313").findings()).isEmpty();
        assertThat(film("约480", "316").findings()).isEmpty();
    }

    @Test
    void allowsPartsThatLeaveSomethingOver() {
        assertThat(SmallPlan.saying()
                        .quantity("炉渣", "炉渣产生量", "100", "吨")
                        .part("炉渣", "电厂炉渣产生量", "炉渣产生量", "60", "吨")
                        .part("炉渣", "水泥厂炉渣产生量", "炉渣产生量", "30", "吨")
                        .findings())
                .isEmpty();
    }

    @Test
    void allowsClassesThatOverlap() {
        assertThat(SmallPlan.saying()
                        .fact(Fact.Kind.COUNT, "企业", "企业", null, "100", "家")
                        .fact(Fact.Kind.COUNT, "企业", "规上企业", "企业", "60", "家")
                        .fact(Fact.Kind.COUNT, "企业", "高新企业", "企业", "55", "家")
                        .findings())
                .isEmpty();
    }

    @Test
    void findsIndustriesThatDoNotMakeTheProduct() {
        assertThat(product("50.00", "40.5", "9.5").findings())
                .extracting(Finding::code)
                .contains(FindingCode.TOTAL_DIFFERS);
        assertThat(product("100.00", "40.5", "9.5").findings()).isEmpty();
    }

    @Test
    void findsAShareThatTheAmountsDoNotMake() {
        assertThat(product("100.00", "40.6", "9.4").findings())
                .extracting(Finding::code, Finding::printed, Finding::expected)
                .containsExactly(
                        tuple(FindingCode.SHARE_DIFFERS, "40.6", "40.5"),
                        tuple(FindingCode.SHARE_DIFFERS, "9.4", "9.5"));
    }

    @Test
    void findsFatesThatDoNotMakeWhatWasGenerated() {
        assertThat(fates("80").findings()).extracting(Finding::code).containsOnly(FindingCode.TOTAL_DIFFERS);
        assertThat(fates("90").findings()).isEmpty();
        assertThat(fates("80").quantity("炉渣", "往年贮存量", "10", "吨").findings()).isEmpty();
    }

    @Test
    void findsProjectsThatDoNotMakeTheirSum() {
        assertThat(projects("350").findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.TOTAL_DIFFERS);
            assertThat(finding.expected()).isEqualTo("300万元");
        });
        assertThat(projects("300").findings()).isEmpty();
    }

    @Test
    void findsAListOfNumbersThatExceedsItsTotal() {
        assertThat(SmallPlan.saying("建成10个机关、8个学校、15个小区等30个细胞。").findings())
                .extracting(Finding::arithmetic)
                .containsExactly("10+8+15=33");
        assertThat(SmallPlan.saying("建成10个机关、8个学校，共20个细胞。").findings()).hasSize(1);
        assertThat(SmallPlan.saying("建成10个机关、5个学校等30个细胞。").findings()).isEmpty();
    }

    @Test
    void findsSharesThatDoNotMakeAHundred() {
        assertThat(SmallPlan.saying("主要方式为甲、乙和丙，占比分别为71.2%、18.0%、11.8%。").findings())
                .extracting(Finding::code, Finding::printed)
                .containsExactly(tuple(FindingCode.SHARES_NOT_WHOLE, "101.0%"));
        assertThat(SmallPlan.saying("能源结构比为50:30:15。").findings()).hasSize(1);
        assertThat(SmallPlan.saying("主要方式为甲和乙，占比分别为71.2%、18.0%。", "能源结构比为33.3:33.3:33.3。")
                        .findings())
                .isEmpty();
    }

    private static SmallPlan film(String all, String mulch) {
        return SmallPlan.saying()
                .quantity(FILM, "农膜使用量", all, "吨")
                .part(FILM, "地膜使用量", "农膜使用量", mulch, "吨")
                .part(FILM, "棚膜使用量", "农膜使用量", "168", "吨");
    }

    private static SmallPlan product(String first, String secondShare, String thirdShare) {
        return SmallPlan.saying("三次产业结构比为50.0:" + secondShare + ":" + thirdShare + "。")
                .inParagraph(1)
                .fact(Fact.Kind.OTHER, "概况", "地区生产总值", null, "200.00", "亿元")
                .fact(Fact.Kind.OTHER, "概况", "第一产业增加值", null, first, "亿元")
                .fact(Fact.Kind.OTHER, "概况", "第二产业增加值", null, "81.00", "亿元")
                .fact(Fact.Kind.OTHER, "概况", "第三产业增加值", null, "19.00", "亿元");
    }

    private static SmallPlan fates(String utilised) {
        return SmallPlan.saying()
                .quantity("炉渣", "炉渣产生量", "100", "吨")
                .quantity("炉渣", "炉渣综合利用量", utilised, "吨")
                .quantity("炉渣", "炉渣处置量", "7", "吨")
                .quantity("炉渣", "炉渣贮存量", "3", "吨");
    }

    private static SmallPlan projects(String sum) {
        return SmallPlan.saying()
                .project("甲", "建甲。", "2023—2025", "100", "甲局")
                .project("乙", "建乙。", "2023—2025", "200", "甲局")
                .sum(sum);
    }
}
