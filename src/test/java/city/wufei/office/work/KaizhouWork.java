package city.wufei.office.work;

import city.wufei.identity.CurrentPerson;
import city.wufei.identity.Scope;
import city.wufei.identity.internal.Role;
import city.wufei.identity.internal.TestPeople;
import city.wufei.plan.Plan;
import city.wufei.plan.PlanUnit;
import city.wufei.plan.Plans;
import city.wufei.plan.YearSpan;
import java.time.LocalDate;
import java.util.Map;

/** The plan of Kaizhou that comes with the product, and people who work on it. */
public final class KaizhouWork {
    public static final YearSpan PERIOD = new YearSpan(2023, 2025);

    private KaizhouWork() {}

    public static Plan plan(Plans plans) {
        return plans.list().stream()
                .filter(plan -> "开州区".equals(plan.place()) && plan.period().equals(PERIOD))
                .findFirst()
                .orElseThrow();
    }

    public static PlanUnit unit(Plans plans, String name) {
        return plans.units(plan(plans).id()).stream()
                .filter(unit -> unit.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Id in the register of the body that the plan calls so. */
    public static long body(Plans plans, String name) {
        return plans.bodies(unit(plans, name), LocalDate.of(2025, 1, 1)).get(0).id();
    }

    /** Somebody new who works at that body. */
    public static CurrentPerson clerk(TestPeople people, Plans plans, String unit) {
        return people.with(Map.of(Role.DEPARTMENT, Scope.organisation(body(plans, unit))));
    }
}
