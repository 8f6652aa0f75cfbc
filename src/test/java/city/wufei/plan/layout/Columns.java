package city.wufei.plan.layout;

import city.wufei.plan.IndicatorKind;
import city.wufei.plan.YearSpan;
import city.wufei.plan.draft.PlanHead;
import city.wufei.plan.draft.PlannedIndicator;
import city.wufei.plan.draft.PlannedProject;
import city.wufei.plan.draft.PlannedTask;
import city.wufei.plan.draft.Unread.Item;
import city.wufei.plan.layout.Column.Role;
import city.wufei.plan.layout.Phrases.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of the three tables, headed with the words of different cities. */
final class Columns {
    private final Dice dice;
    private final Style style;
    private final Values values;
    private final Phrases phrases;
    private final Extras extras;

    /** Whether kinds stand in a column of their own instead of as marks. */
    final boolean kindColumn;

    final boolean unitColumn;
    final Money money;

    /** Where the unit of money is said: in the heading, above the table, or in each cell. */
    final String moneyPlace;

    Columns(Dice dice, Style style, Extras extras) {
        this.dice = dice;
        this.style = style;
        this.values = new Values(dice, style);
        this.phrases = new Phrases(dice, style);
        this.extras = extras;
        kindColumn = dice.chance(0.4);
        unitColumn = dice.chance(0.3);
        money = dice.one(Money.values());
        moneyPlace = dice.one("heading", "heading", "above", "cell");
    }

    List<Column<PlannedIndicator>> indicators(PlanHead head) {
        BiPredicate<PlannedIndicator, PlannedIndicator> sameGroup =
                (a, b) -> a.level1().equals(b.level1());
        BiPredicate<PlannedIndicator, PlannedIndicator> sameSubgroup =
                sameGroup.and((a, b) -> a.level2().equals(b.level2()));
        boolean oneWide = dice.chance(0.2);
        boolean bothYears = dice.chance(0.2);
        boolean markFirst = dice.chance(0.2);
        YearSpan period = head.period();
        String base = head.baseYear() == null ? "基准" : head.baseYear() + "年";
        String last = period == null ? "规划" : period.to() + "年";
        List<Column<PlannedIndicator>> columns = new ArrayList<>();
        columns.add(number(PlannedIndicator::number));
        columns.add(Column.of(Role.GROUP, dice.one("一级指标", "一级分类", "领域", "指标类别", "一级"), PlannedIndicator::level1)
                .joining(sameGroup));
        columns.add(Column.of(Role.SUBGROUP, dice.one("二级指标", "二级分类", "二级", "指标子类"), PlannedIndicator::level2)
                .joining(sameSubgroup));
        columns.add(Column.of(
                Role.ITEM,
                dice.one("三级指标", "指标名称", "指标", "具体指标", "指标内容", "建设指标", "考核指标"),
                indicator -> kindColumn
                        ? indicator.name()
                        : markFirst
                                ? mark(indicator.kind()) + indicator.name()
                                : indicator.name() + mark(indicator.kind())));
        if (kindColumn) {
            columns.add(Column.of(
                    Role.OTHER, dice.one("指标类型", "指标性质", "指标属性", "类型", "必选/可选"), indicator -> kind(indicator.kind())));
        }
        if (unitColumn) {
            columns.add(Column.of(Role.OTHER, dice.one("单位", "计量单位", "指标单位"), this::unitCell));
        }
        Column<PlannedIndicator> baseline = Column.of(
                Role.OTHER,
                bothYears
                        ? dice.one(base + "现状", "现状值", base + "现状值")
                        : dice.one(
                                base + "现状",
                                "现状值",
                                "基准值（" + base + "）",
                                base + "基数",
                                base + "现状值",
                                "基期值",
                                base + "底现状值"),
                indicator -> values.of(indicator.baseline(), unitOf(indicator) != null));
        Column<PlannedIndicator> target = Column.of(
                Role.OTHER,
                bothYears
                        ? dice.one(last + "目标", "目标值", last)
                        : dice.one(last + "目标值", "目标", last + "目标", "目标值", "规划目标（" + last + "）", "到" + last + "目标值"),
                indicator -> values.of(indicator.target(), unitOf(indicator) != null));
        String both = dice.one("指标值", "年度指标值", "现状与目标");
        columns.add(bothYears ? baseline.under(both) : baseline);
        columns.add(bothYears ? target.under(both) : target);
        columns.add(bodies(
                dice.one("责任单位", "牵头部门", "实施单位", "牵头单位", "责任部门", "负责部门", "主管部门"),
                PlannedIndicator::units,
                sameSubgroup));
        extras.addTo(columns, Item.Type.INDICATOR, PlannedIndicator::number);
        return oneWide ? underOne(columns, dice.one("指标", "指标体系", "指标名称")) : columns;
    }

    List<Column<PlannedTask>> tasks() {
        BiPredicate<PlannedTask, PlannedTask> sameSection =
                (a, b) -> a.section().equals(b.section());
        BiPredicate<PlannedTask, PlannedTask> sameMeasure =
                sameSection.and((a, b) -> a.measure().equals(b.measure()));
        boolean oneWide = dice.chance(0.3);
        boolean bodiesUnderOne = dice.chance(0.2);
        List<Column<PlannedTask>> columns = new ArrayList<>();
        columns.add(number(PlannedTask::number));
        columns.add(Column.of(Role.GROUP, dice.one("任务类别", "领域", "重点领域", "任务领域", "类别"), PlannedTask::section)
                .joining(sameSection));
        columns.add(
                Column.of(Role.SUBGROUP, dice.one("建设任务", "工作任务", "重点任务", "主要任务", "任务名称", "任务事项"), PlannedTask::measure)
                        .joining(sameMeasure));
        columns.add(Column.of(
                Role.ITEM,
                dice.one("具体内容", "主要内容", "工作内容", "主要举措", "具体举措", "任务内容", "工作要求", "具体措施"),
                PlannedTask::text));
        Column<PlannedTask> leads = bodies(
                bodiesUnderOne ? dice.one("牵头", "牵头单位", "牵头部门") : dice.one("牵头单位", "牵头部门", "责任单位", "牵头责任单位", "主要责任单位"),
                PlannedTask::leads,
                sameMeasure);
        Column<PlannedTask> supports = bodies(
                bodiesUnderOne ? dice.one("配合", "配合单位", "参与") : dice.one("配合单位", "配合部门", "协助单位", "参与单位", "协同单位"),
                PlannedTask::supports,
                (a, b) -> style.format.tellsMerged() && sameMeasure.test(a, b));
        String both = dice.one("责任单位", "责任分工", "责任部门");
        columns.add(bodiesUnderOne ? leads.under(both) : leads);
        columns.add(bodiesUnderOne ? supports.under(both) : supports);
        columns.add(Column.<PlannedTask>of(
                        Role.OTHER,
                        dice.one("完成时限", "时间节点", "进度安排", "完成时间", "时限", "完成期限"),
                        task -> phrases.deadline(task.deadline(), task.deadlineText()))
                .joining(sometimes((a, b) -> Objects.equals(a.deadline(), b.deadline())
                        && a.deadlineText().equals(b.deadlineText())
                        && (style.format.tellsMerged() || sameMeasure.test(a, b)))));
        extras.addTo(columns, Item.Type.TASK, PlannedTask::number);
        return oneWide ? underOne(columns, dice.one("建设任务", "工作任务", "重点任务", "主要任务")) : columns;
    }

    List<Column<PlannedProject>> projects() {
        BiPredicate<PlannedProject, PlannedProject> sameCategory =
                (a, b) -> a.category().equals(b.category());
        BiPredicate<PlannedProject, PlannedProject> sameSector =
                sameCategory.and((a, b) -> a.sector().equals(b.sector()));
        String unit = moneyPlace.equals("heading")
                ? dice.one("（" + money.unit + "）", "(" + money.unit + ")", "/" + money.unit)
                : "";
        List<Column<PlannedProject>> columns = new ArrayList<>();
        columns.add(number(PlannedProject::number));
        columns.add(Column.of(Role.GROUP, dice.one("项目类别", "类别", "项目类型", "项目分类"), PlannedProject::category)
                .joining(sameCategory));
        columns.add(Column.of(Role.SUBGROUP, dice.one("领域", "所属领域", "行业", "所属行业"), PlannedProject::sector)
                .joining(sameSector));
        columns.add(
                Column.of(Role.ITEM, dice.one("项目名称", "工程名称", "项目", "重点项目", "建设项目", "重点项目名称"), PlannedProject::name));
        columns.add(Column.of(
                Role.OTHER, dice.one("主要内容", "建设内容", "建设内容及规模", "主要建设内容", "项目内容", "建设规模及内容"), PlannedProject::content));
        columns.add(Column.<PlannedProject>of(
                        Role.OTHER,
                        dice.one("完成时限", "建设年限", "建设周期", "起止年限", "实施年限", "建设起止时间", "实施期限", "计划工期"),
                        project -> phrases.years(project.years(), project.yearsText()))
                .joining(sometimes(sameSector.and((a, b) ->
                        Objects.equals(a.years(), b.years()) && a.yearsText().equals(b.yearsText())))));
        columns.add(Column.<PlannedProject>of(
                        Role.MONEY,
                        dice.one("总投资", "投资额", "计划投资", "投资估算", "总投资额", "投资金额", "估算投资") + unit,
                        project ->
                                phrases.money(project.investment(), money, moneyPlace.equals("cell") ? money.unit : ""))
                .joining((a, b) ->
                        b.investment() == null && a.investmentSharedWith().contains(b.number())));
        columns.add(
                bodies(dice.one("责任部门", "责任单位", "牵头单位", "实施单位", "建设单位", "实施主体"), PlannedProject::units, sameSector));
        extras.addTo(columns, Item.Type.PROJECT, PlannedProject::number);
        return columns;
    }

    /** In the heading of the table or above it. */
    String titleOfMoney() {
        return moneyPlace.equals("above") ? dice.one("单位：", "（单位：", "金额单位：") + money.unit : "";
    }

    private <T> Column<T> number(Function<T, Integer> number) {
        String around = dice.one("%d", "%d", "%d", "%d.", "（%d）");
        return Column.of(
                Role.NUMBER,
                dice.one("序号", "编号", "序 号", "No.", "号"),
                item -> style.digits(around.formatted(number.apply(item))));
    }

    /** Bodies are printed once for several rows if the layout feels like it. */
    private <T> Column<T> bodies(String heading, Function<T, List<String>> bodies, BiPredicate<T, T> near) {
        return Column.<T>of(Role.OTHER, heading, item -> phrases.bodies(bodies.apply(item)))
                .joining(sometimes(near.and((a, b) -> bodies.apply(a).equals(bodies.apply(b))
                        && !bodies.apply(a).isEmpty())));
    }

    private <T> BiPredicate<T, T> sometimes(BiPredicate<T, T> joins) {
        boolean ever = dice.chance(0.4);
        return (a, b) -> ever && joins.test(a, b);
    }

    /** Groups and item share one heading. */
    private static <T> List<Column<T>> underOne(List<Column<T>> columns, String heading) {
        return columns.stream()
                .map(column -> switch (column.role()) {
                    case SUBGROUP, ITEM ->
                        Column.of(column.role(), "", column.text())
                                .joining(column.joins() == null ? (a, b) -> false : column.joins())
                                .under(heading);
                    default -> column;
                })
                .toList();
    }

    private @Nullable String unitOf(PlannedIndicator indicator) {
        return unitColumn ? Values.commonUnit(indicator.baseline(), indicator.target()) : null;
    }

    private String unitCell(PlannedIndicator indicator) {
        String unit = unitOf(indicator);
        return unit == null || unit.isEmpty() ? style.dash : unit;
    }

    private String mark(IndicatorKind kind) {
        return switch (kind) {
            case MANDATORY -> style.mandatoryMark;
            case OPTIONAL -> "";
            case FEATURED -> style.featuredMark;
        };
    }

    private static String kind(IndicatorKind kind) {
        return switch (kind) {
            case MANDATORY -> "必选";
            case OPTIONAL -> "可选";
            case FEATURED -> "特色";
        };
    }
}
