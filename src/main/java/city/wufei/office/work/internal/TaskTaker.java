package city.wufei.office.work.internal;

import city.wufei.office.cycle.Accepted;
import city.wufei.office.cycle.Taker;
import city.wufei.office.page.ReportedRow;
import city.wufei.office.work.NewEntry;
import org.springframework.stereotype.Component;

/** Takes accepted rows over as reports on tasks; see {@link ReportedRow} for the columns. */
@Component
class TaskTaker implements Taker {
    private final WorkDesk desk;

    TaskTaker(WorkDesk desk) {
        this.desk = desk;
    }

    @Override
    public String key() {
        return "task-progress";
    }

    @Override
    public void take(Accepted accepted) {
        for (ReportedRow row : ReportedRow.of(accepted)) {
            NewEntry entry =
                    new NewEntry(null, row.onDay(), row.percent(), row.words(), row.obstacles(), row.nextStep());
            desk.take(TaskRows.key(row.target()), entry, row.by());
        }
    }
}
