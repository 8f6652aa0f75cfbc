package city.wufei.office.projects.internal;

import city.wufei.kernel.Period;
import city.wufei.office.cycle.BothLabels;
import city.wufei.office.cycle.FormRow;
import city.wufei.office.cycle.RowSource;
import city.wufei.office.projects.ProjectWork;
import city.wufei.office.work.WorkState;
import city.wufei.plan.Plans;
import java.util.List;
import org.springframework.stereotype.Component;

/** The projects of a unit, as rows of a form: those that are not finished. */
@Component
class ProjectRows implements RowSource {
    private final Plans plans;
    private final ProjectBook book;

    ProjectRows(Plans plans, ProjectBook book) {
        this.plans = plans;
        this.book = book;
    }

    @Override
    public String key() {
        return "projects";
    }

    @Override
    public List<FormRow> rows(long unit, Period period) {
        return own(plans, book, unit, period).stream()
                .filter(work -> work.standing().state() != WorkState.DONE)
                .map(work -> new FormRow(
                        "project" + work.project().number(),
                        new BothLabels(
                                work.project().number() + " " + work.project().name(), ""),
                        null,
                        String.valueOf(work.project().id())))
                .toList();
    }

    static List<ProjectWork> own(Plans plans, ProjectBook book, long unit, Period period) {
        return plans.on(period.to())
                .map(plan -> book.list(plan, period.to()).stream()
                        .filter(work -> work.bodies().stream().anyMatch(body -> body.id() == unit))
                        .toList())
                .orElse(List.of());
    }
}
