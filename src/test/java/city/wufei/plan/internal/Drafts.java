package city.wufei.plan.internal;

import city.wufei.plan.Bound;
import city.wufei.plan.IndicatorKind;
import city.wufei.plan.Place;
import city.wufei.plan.Reading;
import city.wufei.plan.Statement;
import city.wufei.plan.YearSpan;
import city.wufei.plan.draft.Commitment;
import city.wufei.plan.draft.Fact;
import city.wufei.plan.draft.PlanDraft;
import city.wufei.plan.draft.PlanHead;
import city.wufei.plan.draft.PlannedIndicator;
import city.wufei.plan.draft.PlannedProject;
import city.wufei.plan.draft.PlannedTask;
import city.wufei.plan.draft.PlannedUnit;
import city.wufei.plan.draft.PrintedSum;
import city.wufei.plan.draft.Remark;
import city.wufei.plan.draft.Unread;
import city.wufei.plan.draft.Unread.Item;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small plan of an invented place, one thing of each sort in it. */
final class Drafts {
    private Drafts() {}

    /** The invented plan; {@code place} keeps tests that share a database out of each other's way. */
    static PlanDraft of(String place, List<Unread> unread) {
        return new PlanDraft(
                new PlanHead("青石无废城市建设方案", place, "青石区政府", LocalDate.of(2023, 5, 1), 2020, new YearSpan(2023, 2025)),
                List.of(
                        indicator(1, "秸秆综合利用率", IndicatorKind.MANDATORY, "85%", "≥90%", List.of("区农业局")),
                        indicator(2, "绿色工厂数", IndicatorKind.OPTIONAL, "2", "见附文", List.of("区经信局", "区环保局"))),
                List.of(
                        task(1, "工业", "源头减量", "开展清洁生产", List.of("区经信局"), List.of("区环保局", "各街道")),
                        task(2, "农业", "", "回收农膜", List.of("区农业局"), List.of())),
                List.of(project(1, "转运站甲", new BigDecimal("13700"), List.of(2)), project(2, "转运站乙", null, List.of(1))),
                List.of(new PrintedSum("合计", List.of(1, 2), new BigDecimal("13700"), Place.row(3, 4))),
                List.of(
                        unit("区农业局", List.of("农业局")),
                        unit("区经信局", List.of()),
                        unit("区环保局", List.of()),
                        new PlannedUnit("各街道", List.of(), true)),
                List.of(),
                List.of(fact("straw", "秸秆综合利用量", "31.97", "万吨"), fact("straw", "秸秆综合利用率", "87.93", "%")),
                List.of(new Commitment(
                        "农膜回收率",
                        Reading.amount(Bound.AT_LEAST, new BigDecimal("90"), "%"),
                        2025,
                        null,
                        Place.paragraph(9),
                        "农膜回收率达90%")),
                List.of(new Remark(new Item(Item.Type.TASK, 1), "备注", "每季度报送", Place.row(2, 3))),
                unread);
    }

    static Unread unreadTarget() {
        return new Unread(
                Unread.Reason.CELL_NOT_UNDERSTOOD, new Item(Item.Type.INDICATOR, 2), "target", "见附文", Place.row(1, 3));
    }

    static Unread unreadRow() {
        return new Unread(Unread.Reason.ROW_NOT_UNDERSTOOD, null, null, "填表人：张三", Place.row(2, 9));
    }

    private static PlannedIndicator indicator(
            int number, String name, IndicatorKind kind, String baseline, String target, List<String> units) {
        return new PlannedIndicator(
                number,
                name,
                kind,
                "源头减量",
                "农业",
                statement(Bound.EXACTLY, baseline),
                statement(Bound.AT_LEAST, target),
                units,
                Place.row(1, number + 1));
    }

    private static Statement statement(Bound bound, String text) {
        String digits = text.replaceAll("[^0-9.]", "");
        return new Statement(
                text,
                digits.isEmpty()
                        ? List.of()
                        : List.of(Reading.amount(bound, new BigDecimal(digits), text.endsWith("%") ? "%" : "")));
    }

    private static PlannedTask task(
            int number, String section, String measure, String text, List<String> leads, List<String> supports) {
        return new PlannedTask(
                number,
                section,
                measure,
                text,
                leads,
                supports,
                "2025年",
                LocalDate.of(2025, 12, 31),
                Place.row(2, number + 2));
    }

    private static PlannedProject project(
            int number, String name, @Nullable BigDecimal investment, List<Integer> shared) {
        return new PlannedProject(
                number,
                "工程项目",
                "生活领域",
                name,
                "新建转运站",
                "2024—2025",
                new YearSpan(2024, 2025),
                investment,
                shared,
                List.of("区环保局"),
                Place.row(3, number + 1));
    }

    private static PlannedUnit unit(String name, List<String> aliases) {
        return new PlannedUnit(name, aliases, false);
    }

    private static Fact fact(String topic, String name, String value, String unit) {
        return new Fact(
                unit.equals("%") ? Fact.Kind.RATE : Fact.Kind.QUANTITY,
                topic,
                name,
                null,
                2020,
                new BigDecimal(value),
                unit,
                true,
                Place.paragraph(7),
                name + value + unit);
    }
}
