package city.wufei.office.projects.internal;

import city.wufei.kernel.Period;
import city.wufei.office.cycle.BothLabels;
import city.wufei.office.cycle.FormRow;
import city.wufei.office.cycle.RowSource;
import city.wufei.plan.Plans;
import java.util.List;
import org.springframework.stereotype.Component;

/** Milestones of a unit's projects, as rows of a form: those planned up to the end of the period and not reached. */
@Component
class MilestoneRows implements RowSource {
    private final Plans plans;
    private final ProjectBook book;

    MilestoneRows(Plans plans, ProjectBook book) {
        this.plans = plans;
        this.book = book;
    }

    @Override
    public String key() {
        return "milestones";
    }

    @Override
    public List<FormRow> rows(long unit, Period period) {
        return ProjectRows.own(plans, book, unit, period).stream()
                .flatMap(work -> work.milestones().stream()
                        .filter(one -> !one.isReached() && !one.plannedOn().isAfter(period.to()))
                        .map(one -> new FormRow(
                                "milestone" + one.id(),
                                new BothLabels(
                                        work.project().name() + "：" + one.name() + "（" + one.plannedOn() + "）", ""),
                                null,
                                String.valueOf(one.id()))))
                .toList();
    }
}
