package city.wufei.plan.pack;

import city.wufei.plan.draft.PlannedTask;
import city.wufei.plan.pack.PlanPack.Task;
import city.wufei.plan.reading.value.DeadlineReader;
import city.wufei.plan.reading.value.DeadlineReader.Deadline;
import java.util.List;

/** {@code tasks.csv}. */
final class TaskFile {
    static final String NAME = "tasks.csv";
    static final List<String> COLUMNS =
            List.of("number", "section", "measure", "title", "leads", "supports", "deadline", "place");

    private TaskFile() {}

    static Task read(CsvRow row, Texts texts) {
        int number = row.number("number");
        String text = texts.of(Texts.Owner.TASK, number);
        String title = row.text("title");
        if (title.isEmpty() && text.isEmpty()) {
            row.wrong("title", PackError.PACK_TITLE_MISSING);
        }
        String deadline = row.text("deadline");
        return new Task(
                new PlannedTask(
                        number,
                        row.required("section"),
                        row.text("measure"),
                        text,
                        row.texts("leads"),
                        row.texts("supports"),
                        deadline,
                        DeadlineReader.read(deadline).map(Deadline::last).orElse(null),
                        row.place("place")),
                title);
    }

    static List<String> cells(Task task) {
        PlannedTask planned = task.planned();
        return List.of(
                Integer.toString(planned.number()),
                planned.section(),
                planned.measure(),
                task.title(),
                Cells.of(planned.leads()),
                Cells.of(planned.supports()),
                planned.deadlineText(),
                planned.place().toString());
    }
}
