package city.wufei.office.work.internal;

import city.wufei.kernel.Period;
import city.wufei.office.cycle.BothLabels;
import city.wufei.office.cycle.FormRow;
import city.wufei.office.cycle.RowSource;
import city.wufei.office.work.Part;
import city.wufei.office.work.PartKey;
import city.wufei.office.work.Stage;
import city.wufei.office.work.Work;
import city.wufei.plan.Plans;
import java.util.List;
import org.springframework.stereotype.Component;

/** The shares of a unit in the tasks of the plan, as rows of a form: those it leads and has not reported as done. */
@Component
class TaskRows implements RowSource {
    static final String KEY = "tasks";

    private final Plans plans;
    private final Work work;

    TaskRows(Plans plans, Work work) {
        this.plans = plans;
        this.work = work;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public List<FormRow> rows(long unit, Period period) {
        return plans.on(period.to())
                .map(plan -> work.ofBody(plan, unit, period.to()).stream()
                        .filter(part -> part.lead() && part.stage() == Stage.OPEN)
                        .map(TaskRows::row)
                        .toList())
                .orElse(List.of());
    }

    private static FormRow row(Part part) {
        String label = part.task().number() + " " + part.task().label();
        return new FormRow(
                "task" + part.task().number() + "u" + part.unit().id(),
                new BothLabels(label, ""),
                null,
                target(part.key()));
    }

    /** As {@link #key(String)} reads it. */
    static String target(PartKey key) {
        return key.task() + "/" + key.unit() + "/" + (key.body() == null ? "" : key.body()) + "/" + key.year();
    }

    static PartKey key(String target) {
        String[] parts = target.split("/", -1);
        return new PartKey(
                Long.parseLong(parts[0]),
                Long.parseLong(parts[1]),
                parts[2].isEmpty() ? null : Long.valueOf(parts[2]),
                Integer.parseInt(parts[3]));
    }
}
