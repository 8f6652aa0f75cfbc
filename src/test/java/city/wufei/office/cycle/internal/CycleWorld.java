package city.wufei.office.cycle.internal;

import city.wufei.identity.CurrentPerson;
import city.wufei.identity.Scope;
import city.wufei.identity.internal.Role;
import city.wufei.identity.internal.TestPeople;
import city.wufei.kernel.PageRequest;
import city.wufei.kernel.Period;
import city.wufei.kernel.RegionCode;
import city.wufei.office.cycle.BothLabels;
import city.wufei.office.cycle.CellKind;
import city.wufei.office.cycle.Form;
import city.wufei.office.cycle.FormColumn;
import city.wufei.office.cycle.FormRow;
import city.wufei.registry.Organisation;
import city.wufei.registry.OrganisationFilter;
import city.wufei.registry.Organisations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Forms, units and people for tests of cycles; each form is new, so tests do not meet. */
public final class CycleWorld {
    public static final DueRule FIFTH_WORK_DAY = new DueRule(DueRule.Kind.WORK_DAYS, 5);

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final RegionCode DISTRICT = RegionCode.of("500154");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private final TestPeople people;
    private final Organisations organisations;

    public CycleWorld(TestPeople people, Organisations organisations) {
        this.people = people;
        this.organisations = organisations;
    }

    /** Two figures, of which the amount is required, and a word. */
    public static Form form(@Nullable Long lead, @Nullable String taker) {
        int number = COUNT.incrementAndGet();
        String code = "test-" + Long.toString(System.nanoTime(), 36) + "-" + number;
        return new Form(
                0,
                0,
                code,
                0,
                new BothLabels("试填报表" + number, "Trial form " + number),
                null,
                Period.Kind.MONTH,
                lead,
                Form.FIXED,
                taker,
                List.of(
                        column("amount", "数量", CellKind.NUMBER, true),
                        column("rate", "比率", CellKind.PERCENT, false),
                        column("note", "说明", CellKind.TEXT, false)),
                List.of(
                        new FormRow("kitchen", new BothLabels("厨余垃圾", "Food waste"), "吨", null),
                        new FormRow("other", new BothLabels("其他垃圾", "Residual"), "吨", null)));
    }

    private static FormColumn column(String code, String label, CellKind kind, boolean required) {
        BigDecimal half = kind == CellKind.NUMBER ? new BigDecimal("0.5") : null;
        return new FormColumn(
                code,
                new BothLabels(label, ""),
                kind,
                null,
                2,
                required,
                kind == CellKind.NUMBER ? BigDecimal.ZERO : null,
                null,
                half,
                half,
                List.of());
    }

    public Organisation township(int which) {
        return organisations
                .list(
                        new OrganisationFilter(null, Organisation.Kind.TOWNSHIP_GOVERNMENT, DISTRICT, DAY),
                        PageRequest.of(0, 200, null))
                .items()
                .get(which);
    }

    public Organisation department() {
        return organisations
                .list(
                        new OrganisationFilter(null, Organisation.Kind.DEPARTMENT, DISTRICT, DAY),
                        PageRequest.of(0, 200, null))
                .items()
                .get(0);
    }

    /** Ids of so many bodies of the district. */
    public List<Long> units(int number) {
        return organisations
                .list(new OrganisationFilter(null, null, DISTRICT, DAY), PageRequest.of(0, number, null))
                .items()
                .stream()
                .map(Organisation::id)
                .toList();
    }

    public CurrentPerson clerk(Organisation unit) {
        return people.with(Map.of(Role.TOWNSHIP, Scope.region(unit.region().code())));
    }

    public CurrentPerson head(Organisation unit) {
        return people.with(Map.of(Role.HEAD, Scope.region(unit.region().code())));
    }

    public CurrentPerson checker(Organisation department) {
        return people.with(Map.of(Role.DEPARTMENT, Scope.organisation(department.id())));
    }
}
