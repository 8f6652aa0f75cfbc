package city.wufei.plan.layout;

import city.wufei.plan.draft.PlanDraft;
import city.wufei.plan.draft.PlannedIndicator;
import city.wufei.plan.draft.PlannedProject;
import city.wufei.plan.draft.PlannedTask;
import city.wufei.plan.draft.PrintedSum;
import city.wufei.plan.layout.Column.Role;
import city.wufei.plan.layout.Sheet.Row;
import city.wufei.plan.layout.Style.Format;
import java.util.ArrayList;
import java.util.List;

/** Lays a plan out as a seed decides. */
public final class PlanRewriter {
    private final Dice dice;
    private final Style style;
    private final Columns columns;
    private final Extras extras;
    private final PlanDraft draft;

    private PlanRewriter(PlanDraft draft, long seed) {
        this.draft = draft;
        dice = new Dice(seed);
        style = new Style(dice);
        extras = new Extras(dice, draft.remarks());
        columns = new Columns(dice, style, extras);
    }

    public static Rewrite rewrite(PlanText plan, long seed) {
        return new PlanRewriter(plan.draft(), seed).write(plan.body());
    }

    private Rewrite write(List<String> body) {
        List<Part> parts = new ArrayList<>();
        body.forEach(line -> parts.add(new Part.Line(line)));
        dice.shuffled(List.<List<Part>>of(indicators(), tasks(), projects())).forEach(parts::addAll);
        byte[] bytes = bytes(parts);
        String extension = switch (style.format) {
            case DOCX -> ".docx";
            case HTML -> ".html";
            case LINES, TABS, BARS -> ".txt";
        };
        return new Rewrite("plan" + extension, bytes, extras.added());
    }

    private byte[] bytes(List<Part> parts) {
        return switch (style.format) {
            case DOCX -> new DocxWriter(dice, style).write(parts);
            case HTML -> new HtmlWriter(dice, style.framed).write(parts);
            case LINES, TABS, BARS -> new TextWriter(dice, style.format).write(parts);
        };
    }

    private List<Part> indicators() {
        TableLayout<PlannedIndicator> layout =
                new TableLayout<>(dice, style, PlannedIndicator::level1, PlannedIndicator::level2);
        layout.columns(columns.indicators(draft.head()), draft.indicators());
        List<String> legend = columns.kindColumn ? List.of() : legend();
        boolean inside = dice.chance(0.3);
        List<Row> last = inside && !legend.isEmpty() ? List.of(layout.wide(String.join("", legend))) : List.of();
        List<Part> parts = table(layout, draft.indicators(), dice.one("建设指标与目标设置", "建设指标体系", "指标目标一览表"), "", last);
        if (!inside) {
            legend.forEach(line -> parts.add(new Part.Line(line)));
        }
        return parts;
    }

    private List<Part> tasks() {
        TableLayout<PlannedTask> layout = new TableLayout<>(dice, style, PlannedTask::section, PlannedTask::measure);
        layout.columns(columns.tasks(), draft.tasks());
        return table(layout, draft.tasks(), dice.one("主要任务清单", "任务分解表", "重点任务分工"), "", List.of());
    }

    private List<Part> projects() {
        TableLayout<PlannedProject> layout =
                new TableLayout<>(dice, style, PlannedProject::category, PlannedProject::sector);
        layout.columns(columns.projects(), draft.projects());
        List<Row> sums = new ArrayList<>();
        for (PrintedSum sum : draft.sums()) {
            String unit = columns.moneyPlace.equals("cell") ? columns.money.unit : "";
            sums.add(layout.sum(
                    dice.one("合计", "总计", "合  计", "总投资合计"), style.digits(columns.money.of(sum.amount())) + unit));
        }
        return table(layout, draft.projects(), dice.one("重点项目表", "重点工程清单", "建设项目一览表"), columns.titleOfMoney(), sums);
    }

    /** A table in one or two parts, with what stands above it. */
    private <T> List<Part> table(
            TableLayout<T> layout, List<T> items, String title, String unitLine, List<Row> lastRows) {
        boolean titled = dice.chance(0.7);
        boolean titleInside = titled && dice.chance(0.2);
        boolean unitInside = !unitLine.isEmpty() && dice.chance(0.4);
        List<Part> parts = new ArrayList<>();
        if (titled && !titleInside) {
            parts.add(new Part.Line(dice.one("附件", "附表") + (1 + dice.upTo(8))));
            parts.add(new Part.Line(title));
        }
        if (!unitLine.isEmpty() && !unitInside) {
            parts.add(new Part.Line(unitLine));
        }
        List<Row> rows = new ArrayList<>();
        if (titleInside) {
            rows.add(layout.wide(title));
        }
        if (unitInside) {
            rows.add(layout.wide(unitLine));
        }
        rows.addAll(layout.heading());
        List<List<Row>> bodies = layout.body(items);
        rows.addAll(bodies.get(0));
        for (List<Row> body : bodies.subList(1, bodies.size())) {
            parts.add(sheet(layout, rows));
            rows = new ArrayList<>(between(parts, layout));
            rows.addAll(body);
        }
        rows.addAll(lastRows);
        parts.add(sheet(layout, rows));
        return parts;
    }

    /** What comes between two parts of a table. */
    private <T> List<Row> between(List<Part> parts, TableLayout<T> layout) {
        if (dice.chance(0.5)) {
            parts.add(new Part.Line(dice.one("续表", "（续表）", "续上表")));
        }
        return dice.chance(0.7) ? layout.heading() : List.of();
    }

    private static <T> Sheet sheet(TableLayout<T> layout, List<Row> rows) {
        return new Sheet(layout.width(), layout.columnOf(Role.NUMBER), rows);
    }

    /** What the marks beside names mean, unless they mean what they usually do. */
    private List<String> legend() {
        boolean usual = style.mandatoryMark.equals("★") && "Δ△".contains(style.featuredMark);
        String mandatory = style.mandatoryMark;
        String featured = style.featuredMark;
        return switch (dice.upTo(usual ? 3 : 2)) {
            case 0 -> List.of("注：" + mandatory + "表示必选指标；" + featured + "表示特色指标。");
            case 1 -> List.of("注：", "（1）" + mandatory + "为必选指标；", "（2）" + featured + "为特色指标。");
            case 2 -> List.of("备注：带" + mandatory + "的为必选指标，带" + featured + "的为特色指标，其余为可选指标。");
            default -> List.of();
        };
    }

    /** For those who ask which layouts are tried. */
    static Format formatOf(long seed) {
        return new Style(new Dice(seed)).format;
    }
}
