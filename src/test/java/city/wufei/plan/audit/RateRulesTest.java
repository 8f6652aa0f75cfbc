package city.wufei.plan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.wufei.plan.draft.Fact;
import org.junit.jupiter.api.Test;

/** Rates against amounts, parts against wholes, baselines against the text. */
class RateRulesTest {
    @Test
    void findsARateThatTheAmountsDoNotMake() {
        assertThat(straw("78.93").findings())
                .extracting(Finding::code, Finding::printed, Finding::expected, Finding::arithmetic)
                .containsExactly(tuple(FindingCode.RATE_DIFFERS, "78.93%", "80.00%", "32.00÷40.00=80.00%"));
    }

    @Test
    void allowsARateOfAnyAmountThatMayBeMeant() {
        assertThat(straw("80").findings()).isEmpty();
        assertThat(straw("64").findings()).as("of what was generated").isEmpty();
    }

    @Test
    void allowsARateOfSomethingElse() {
        assertThat(SmallPlan.saying()
                        .quantity("生活垃圾", "生活垃圾产生量", "100.0", "吨")
                        .quantity("生活垃圾", "生活垃圾处理量", "50.0", "吨")
                        .rate("生活垃圾", "农村垃圾有效治理率", "90")
                        .rate("生活垃圾", "生活污水处理率", "95")
                        .rate("厨余垃圾", "生活垃圾处理率", "95")
                        .findings())
                .isEmpty();
    }

    @Test
    void takesCentralTreatmentOfItsOwnWhole() {
        assertThat(pigs("55").findings()).isEmpty();
        assertThat(pigs("60").findings())
                .extracting(Finding::code, Finding::expected)
                .containsExactly(tuple(FindingCode.RATE_DIFFERS, "55%"));
    }

    @Test
    void findsAPartLargerThanItsWhole() {
        assertThat(SmallPlan.saying()
                        .quantity("危险废物", "危险废物产生量", "700.5", "吨")
                        .part("危险废物", "往年贮存量", "危险废物产生量", "812.7", "吨")
                        .findings())
                .extracting(Finding::code, Finding::printed, Finding::expected)
                .containsExactly(tuple(FindingCode.PART_EXCEEDS_WHOLE, "812.7吨", "≤700.5吨"));
    }

    @Test
    void knowsAWholeFromAPartOfItsName() {
        assertThat(SmallPlan.saying()
                        .fact(Fact.Kind.COUNT, "辖区", "街道", null, "4", "个")
                        .fact(Fact.Kind.COUNT, "辖区", "街道", "街道", "1", "个")
                        .fact(Fact.Kind.COUNT, "辖区", "镇", "街道", "2", "个")
                        .findings())
                .isEmpty();
    }

    @Test
    void findsMoreRecoveredThanUsed() {
        assertThat(film("247.31").findings())
                .extracting(Finding::code, Finding::arithmetic)
                .containsExactly(tuple(FindingCode.PART_EXCEEDS_WHOLE, "247.31吨>168吨"));
        assertThat(film("168.4").findings()).as("168 may have been 168.4").isEmpty();
        assertThat(film("147.31").findings()).isEmpty();
    }

    @Test
    void allowsMoreUtilisedThanGeneratedFromOlderStock() {
        SmallPlan plan =
                SmallPlan.saying().quantity("煤矸石", "煤矸石产生量", "100", "吨").quantity("煤矸石", "煤矸石综合利用量", "150", "吨");
        assertThat(plan.findings()).hasSize(1);
        assertThat(plan.quantity("煤矸石", "往年贮存量", "80", "吨").findings()).isEmpty();
    }

    @Test
    void findsMoreRoomLeftThanThereWas() {
        assertThat(landfill("72").findings()).extracting(Finding::code).containsExactly(FindingCode.PART_EXCEEDS_WHOLE);
        assertThat(landfill("12").findings()).isEmpty();
    }

    @Test
    void findsABaselineThatIsNotTheFigureInTheText() {
        SmallPlan plan = SmallPlan.saying().rate("秸秆", "主要农作物秸秆综合利用率", "87.93");
        assertThat(plan.indicator("秸秆综合利用率", "88.93%", "90%").findings())
                .extracting(Finding::code, Finding::printed, Finding::expected)
                .containsExactly(tuple(FindingCode.BASELINE_DIFFERS_FROM_TEXT, "88.93%", "87.93%"));
    }

    @Test
    void allowsABaselineThatRoundsToTheFigureOrIsAnother() {
        SmallPlan plan = SmallPlan.saying().rate("秸秆", "主要农作物秸秆综合利用率", "87.93").rate("生态环境", "城镇生活污水无害化处理率", "100");
        assertThat(plan.indicator("秸秆综合利用率", "88%", "90%")
                        .indicator("城镇污水污泥无害化处置率", "90%", "95%")
                        .findings())
                .isEmpty();
    }

    @Test
    void findsABaselineThatTheAmountsDoNotMake() {
        assertThat(sludge("1562").indicator("城镇污水污泥无害化处置率", "90%", "95%").findings())
                .extracting(Finding::code, Finding::printed, Finding::expected, Finding::arithmetic)
                .containsExactly(tuple(FindingCode.BASELINE_NOT_REPRODUCED, "90%", "100%", "(1265+297)÷1562=100%"));
        assertThat(sludge("1736").indicator("城镇污水污泥无害化处置率", "90%", "95%").findings())
                .isEmpty();
    }

    @Test
    void findsStoredAndDisposedThatAreNotTheBaseline() {
        SmallPlan plan = SmallPlan.saying()
                .quantity("工业固体废物", "一般工业固体废物处置量", "4.24", "万吨")
                .quantity("工业固体废物", "一般工业固体废物年底贮存量", "0.74", "万吨");
        String name = "一般工业固体废物贮存处置量";
        assertThat(plan.indicator(name, "5.98万吨/年", "适当降低").findings())
                .extracting(Finding::code, Finding::arithmetic)
                .containsExactly(tuple(FindingCode.BASELINE_NOT_REPRODUCED, "4.24+0.74=4.98万吨"));
    }

    @Test
    void findsAnIntensityThatTheDivisorOfAnotherContradicts() {
        assertThat(intensities("0.0027").findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.BASELINE_NOT_REPRODUCED);
            assertThat(finding.printed()).isEqualTo("0.0027吨/万元");
            assertThat(finding.expected()).isEqualTo("0.0060吨/万元");
        });
        assertThat(intensities("0.0060").findings()).as("without older stock").isEmpty();
        assertThat(intensities("0.0070").findings()).as("with older stock").isEmpty();
    }

    @Test
    void findsAFigurePrintedTwice() {
        SmallPlan plan = SmallPlan.saying().inParagraph(3).rate("概况", "城镇生活垃圾无害化处理率", "100");
        assertThat(plan.inParagraph(7).rate("垃圾", "城镇生活垃圾无害化处理率", "98").findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.FIGURE_DIFFERS);
        assertThat(plan.inParagraph(9).rate("垃圾", "农村生活垃圾无害化处理率", "60").findings())
                .hasSize(1);
    }

    @Test
    void findsATargetThatIsNotWhatTheTextCommitsTo() {
        SmallPlan plan = SmallPlan.saying().indicator("农药包装废弃物回收率", "—", "＞80%");
        assertThat(plan.commitment("农药包装废弃物回收率", "85%以上", 1).findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.TARGET_DIFFERS_FROM_TEXT);
    }

    @Test
    void notesThatOnlyOneOfTwoTargetsIncludesItsNumber() {
        SmallPlan plan = SmallPlan.saying().indicator("农药包装废弃物回收率", "—", "＞80%");
        assertThat(plan.commitment("农药包装废弃物回收率", "80%以上", 1).findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.TARGET_STRICTNESS_DIFFERS);
        assertThat(SmallPlan.saying()
                        .indicator("秸秆综合利用率", "80%", "90%")
                        .commitment("秸秆综合利用率", "达到90%", 1)
                        .findings())
                .isEmpty();
    }

    private static SmallPlan straw(String rate) {
        return SmallPlan.saying()
                .quantity("秸秆", "农作物秸秆产生量", "50.00", "万吨")
                .quantity("秸秆", "农作物秸秆可收集量", "40.00", "万吨")
                .quantity("秸秆", "农作物秸秆综合利用量", "32.00", "万吨")
                .rate("秸秆", "主要农作物秸秆综合利用率", rate);
    }

    private static SmallPlan pigs(String rate) {
        return SmallPlan.saying()
                .quantity("病死畜禽", "病死猪无害化处理量", "1.92", "万头")
                .part("病死畜禽", "病死猪集中无害化处理量", "病死猪无害化处理量", "1.05", "万头")
                .rate("病死畜禽", "病死畜禽集中无害化处理率", rate);
    }

    private static SmallPlan film(String recovered) {
        return SmallPlan.saying().quantity("农膜", "棚膜使用量", "168", "吨").quantity("农膜", "棚膜回收量", recovered, "吨");
    }

    private static SmallPlan landfill(String left) {
        return SmallPlan.saying()
                .fact(Fact.Kind.CAPACITY, "填埋场", "北山填埋场库容", null, "32", "万立方米")
                .fact(Fact.Kind.CAPACITY, "填埋场", "北山填埋场剩余库容", null, left, "万立方米");
    }

    private static SmallPlan sludge(String generated) {
        return SmallPlan.saying()
                .quantity("污泥", "城镇污水污泥产生量", generated, "吨")
                .part("污泥", "甲公司处理污泥", "城镇污水污泥产生量", "1265", "吨")
                .part("污泥", "乙公司处理污泥", "城镇污水污泥产生量", "297", "吨");
    }

    private static SmallPlan intensities(String hazardous) {
        return SmallPlan.saying()
                .quantity("工业固体废物", "一般工业固体废物产生量", "70.0", "万吨")
                .quantity("工业危险废物", "危险废物申报产生量", "7000.0", "吨")
                .part("工业危险废物", "往年贮存量", "危险废物申报产生量", "1000.0", "吨")
                .indicator("一般工业固体废物产生强度", "0.700吨/万元", "＜0.700吨/万元")
                .indicator("工业危险废物产生强度", hazardous + "吨/万元", "≤" + hazardous + "吨/万元");
    }
}
