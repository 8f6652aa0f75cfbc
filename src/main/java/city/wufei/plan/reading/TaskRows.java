package city.wufei.plan.reading;

import city.wufei.plan.draft.PlannedTask;
import city.wufei.plan.draft.Unread.Item;
import city.wufei.plan.reading.value.DeadlineReader;
import city.wufei.plan.reading.value.DeadlineReader.Deadline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes tasks of rows. */
final class TaskRows {
    private final Leftovers leftovers;

    TaskRows(Leftovers leftovers) {
        this.leftovers = leftovers;
    }

    List<PlannedTask> read(List<ItemRow> rows) {
        List<PlannedTask> tasks = new ArrayList<>();
        rows.forEach(row -> tasks.add(task(row)));
        return tasks;
    }

    private PlannedTask task(ItemRow row) {
        String deadlineText = row.text(Meaning.TIME);
        Optional<Deadline> deadline = DeadlineReader.read(deadlineText);
        if (deadline.isEmpty() && row.values().containsKey(Meaning.TIME)) {
            leftovers.cell(Item.Type.TASK, row, "deadline", deadlineText);
        }
        LeadsAndSupports bodies = LeadsAndSupports.of(row);
        return new PlannedTask(
                row.number(),
                row.group(),
                row.subgroup(),
                row.text(Meaning.ITEM),
                bodies.leads(),
                bodies.supports(),
                deadlineText,
                deadline.map(Deadline::last).orElse(null),
                row.place());
    }
}
