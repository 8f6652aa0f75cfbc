package city.wufei.office.page;

import city.wufei.kernel.Failure;
import city.wufei.plan.Plan;
import city.wufei.plan.PlanError;
import city.wufei.plan.Plans;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The plan that a page is about: the one that {@code ?plan=} names, else the one that the day belongs to. */
@Component
public class PlanInView {
    private final Plans plans;

    PlanInView(Plans plans) {
        this.plans = plans;
    }

    /** {@link PlanError#PLAN_NOT_FOUND} also where there is no plan yet. */
    public Plan of(@Nullable Long id, LocalDate day) {
        return (id == null ? plans.on(day) : plans.find(id))
                .orElseThrow(() -> Failure.of(PlanError.PLAN_NOT_FOUND, id == null ? "" : String.valueOf(id)));
    }

    /** As {@link #of}, and says so on the page. */
    public Plan show(@Nullable Long id, LocalDate day, Model model) {
        Plan plan = of(id, day);
        List<Plan> others =
                plans.list().stream().filter(other -> other.id() != plan.id()).toList();
        model.addAttribute("plan", plan);
        model.addAttribute("otherPlans", others);
        model.addAttribute("ended", plan.hasEnded(day));
        return plan;
    }
}
