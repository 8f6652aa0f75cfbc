package city.wufei.office.projects.internal;

import city.wufei.office.cycle.Accepted;
import city.wufei.office.cycle.Taker;
import city.wufei.office.page.ReportedRow;
import org.springframework.stereotype.Component;

/** Takes accepted rows over as reports on projects; see {@link ReportedRow} for the columns. */
@Component
class ProjectTaker implements Taker {
    private final ProjectBook book;

    ProjectTaker(ProjectBook book) {
        this.book = book;
    }

    @Override
    public String key() {
        return "project-progress";
    }

    @Override
    public void take(Accepted accepted) {
        ReportedRow.of(accepted).forEach(book::take);
    }
}
