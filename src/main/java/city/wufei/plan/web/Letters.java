package city.wufei.plan.web;

import city.wufei.kernel.Failure;
import city.wufei.plan.IndicatorTargets;
import city.wufei.plan.Plan;
import city.wufei.plan.PlanError;
import city.wufei.plan.PlanUnit;
import city.wufei.plan.Plans;
import city.wufei.plan.Targets;
import city.wufei.plan.internal.ResponsibilityStore;
import city.wufei.plan.internal.UnitRow;
import city.wufei.platform.Words;
import city.wufei.platform.documents.OfficialDocument;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together a unit's letter of responsibility. */
@Component
class Letters {
    private final Plans plans;
    private final Targets targets;
    private final ResponsibilityStore responsibilities;
    private final Words words;

    Letters(Plans plans, Targets targets, ResponsibilityStore responsibilities, Words words) {
        this.plans = plans;
        this.targets = targets;
        this.responsibilities = responsibilities;
        this.words = words;
    }

    /** For a plan that is in force; {@link PlanError#PLAN_NOT_FOUND} for a draft. */
    OfficialDocument of(long planId, UnitRow unit) {
        Plan plan = plans.find(planId).orElseThrow(() -> Failure.of(PlanError.PLAN_NOT_FOUND, String.valueOf(planId)));
        Long body = unit.organisation();
        List<IndicatorTargets> own = targets.list(plan).stream()
                .filter(one ->
                        one.indicator().units().stream().map(PlanUnit::id).anyMatch(id -> id == unit.id())
                                || isBrokenDown(one, body))
                .toList();
        return LetterDocument.of(plan, unit, own, body, responsibilities.listOf(planId, unit.id()), words);
    }

    private static boolean isBrokenDown(IndicatorTargets targets, @Nullable Long body) {
        return body != null && targets.parts().stream().anyMatch(line -> Objects.equals(line.organisation(), body));
    }
}
