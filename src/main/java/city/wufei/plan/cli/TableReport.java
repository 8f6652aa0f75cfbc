package city.wufei.plan.cli;

import city.wufei.plan.IndicatorKind;
import city.wufei.plan.draft.PlanDraft;
import city.wufei.plan.draft.PlannedIndicator;
import city.wufei.plan.draft.PlannedProject;
import city.wufei.plan.draft.PlannedTask;
import city.wufei.plan.draft.PrintedSum;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the three tables hold, counted as they are divided. */
final class TableReport {
    private static final String STEP = "  ";

    private final PlanDraft draft;
    private final Wording wording;
    private final Sheet sheet;

    private TableReport(PlanDraft draft, Wording wording, Sheet sheet) {
        this.draft = draft;
        this.wording = wording;
        this.sheet = sheet;
    }

    static void write(PlanDraft draft, Wording wording, Sheet sheet) {
        TableReport report = new TableReport(draft, wording, sheet);
        report.indicators();
        report.tasks();
        report.projects();
    }

    private void indicators() {
        Map<String, List<PlannedIndicator>> groups = grouped(draft.indicators(), PlannedIndicator::level1);
        List<List<String>> rows = new ArrayList<>();
        int subgroups = 0;
        for (Map.Entry<String, List<PlannedIndicator>> group : groups.entrySet()) {
            rows.add(row(group.getKey(), group.getValue()));
            Map<String, List<PlannedIndicator>> inside = grouped(group.getValue(), PlannedIndicator::level2);
            inside.remove("");
            inside.forEach((name, indicators) -> rows.add(row(STEP + name, indicators)));
            subgroups += inside.size();
        }
        sheet.section(wording.of(
                "import.indicators",
                draft.indicators().size(),
                kinds(IndicatorKind.MANDATORY),
                kinds(IndicatorKind.OPTIONAL),
                kinds(IndicatorKind.FEATURED),
                names(groups),
                subgroups));
        table("lr", groups, rows);
    }

    private long kinds(IndicatorKind kind) {
        return draft.indicators().stream().filter(one -> one.kind() == kind).count();
    }

    private void tasks() {
        Map<String, List<PlannedTask>> sections = grouped(draft.tasks(), PlannedTask::section);
        sheet.section(wording.of("import.tasks", draft.tasks().size(), names(sections)));
        List<List<String>> rows = new ArrayList<>();
        sections.forEach((name, tasks) -> rows.add(row(name, tasks)));
        table("lr", sections, rows);
    }

    private void projects() {
        sheet.section(wording.of("import.projects", draft.projects().size(), plain(sum(draft.projects()))));
        List<List<String>> rows = new ArrayList<>();
        grouped(draft.projects(), TableReport::sector)
                .forEach((name, projects) ->
                        rows.add(List.of(named(name), Integer.toString(projects.size()), amount(sum(projects)))));
        sheet.table(1, "lrr", rows);
        draft.sums().forEach(this::printedSum);
    }

    private void printedSum(PrintedSum printed) {
        BigDecimal sum = sum(draft.projects().stream()
                .filter(project -> printed.projects().contains(project.number()))
                .toList());
        boolean agrees = sum.compareTo(printed.amount()) == 0;
        sheet.line(
                1,
                wording.of(
                        agrees ? "import.sum.agrees" : "import.sum.differs",
                        printed.label(),
                        plain(printed.amount()),
                        printed.projects().size(),
                        plain(sum)));
    }

    private static String sector(PlannedProject project) {
        return Stream.of(project.category(), project.sector())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static BigDecimal sum(Collection<PlannedProject> projects) {
        return projects.stream()
                .map(PlannedProject::investment)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private String amount(BigDecimal amount) {
        return wording.of("import.amount", plain(amount));
    }

    private static String plain(BigDecimal amount) {
        return amount.toPlainString();
    }

    private List<String> row(String name, Collection<?> items) {
        return List.of(named(name), Integer.toString(items.size()));
    }

    /** Nothing is divided where no group has a name. */
    private void table(String columns, Map<String, ?> groups, List<List<String>> rows) {
        if (names(groups) > 0) {
            sheet.table(1, columns, rows);
        }
    }

    private static long names(Map<String, ?> groups) {
        return groups.keySet().stream().filter(name -> !name.isBlank()).count();
    }

    private String named(String name) {
        return name.isBlank() ? wording.of("import.nameless") : name;
    }

    private static <T> Map<String, List<T>> grouped(List<T> items, Function<T, String> group) {
        return items.stream().collect(Collectors.groupingBy(group, LinkedHashMap::new, Collectors.toList()));
    }
}
