package city.wufei.plan.reading;

import city.wufei.plan.document.Paragraph;
import city.wufei.plan.document.PlanDocument;
import city.wufei.plan.draft.PlanDraft;
import city.wufei.plan.draft.PlannedIndicator;
import city.wufei.plan.draft.PlannedProject;
import city.wufei.plan.draft.PlannedTask;
import city.wufei.plan.draft.Remark;
import city.wufei.plan.draft.Unread.Item;
import city.wufei.plan.reading.text.PlanText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Turns a document into a draft of a plan. */
public final class PlanReader {
    private PlanReader() {}

    /** Understands what it can; never fails, whatever the document: a document without a plan gives an empty draft. */
    public static PlanDraft read(PlanDocument document) {
        List<String> paragraphs = document.paragraphs().map(Paragraph::text).toList();
        Leftovers leftovers = new Leftovers();
        PlanText text = PlanText.of(document.paragraphs().toList());
        PlanTables tables = PlanTables.of(document, text.head().baseYear(), leftovers);
        RowReader indicatorRows = tables.rows(TableType.INDICATORS);
        RowReader taskRows = tables.rows(TableType.TASKS);
        RowReader projectRows = tables.rows(TableType.PROJECTS);
        KindMarks marks = KindMarks.of(Stream.concat(indicatorRows.notes().stream(), paragraphs.stream())
                .toList());
        List<PlannedIndicator> indicators =
                new IndicatorRows(marks, text.head().baseYear(), leftovers).read(indicatorRows.rows());
        List<PlannedTask> tasks = new TaskRows(leftovers).read(taskRows.rows());
        List<PlannedProject> projects = new ProjectRows(leftovers).read(projectRows.rows());
        return new PlanDraft(
                text.head(),
                indicators,
                tasks,
                projects,
                ProjectRows.sums(projectRows.sums(), projectRows.rows()),
                UnitNames.of(indicators, tasks, projects, Aliases.of(paragraphs)),
                text.regions(),
                text.facts(),
                text.commitments(indicators, tasks),
                remarks(tables),
                leftovers.list());
    }

    private static List<Remark> remarks(PlanTables tables) {
        List<Remark> remarks = new ArrayList<>();
        for (TableType type : TableType.values()) {
            for (ItemRow row : tables.rows(type).rows()) {
                Item item = new Item(type.item(), row.number());
                row.remarks()
                        .forEach(extra -> remarks.add(new Remark(item, extra.heading(), extra.text(), row.place())));
            }
        }
        return remarks;
    }
}
