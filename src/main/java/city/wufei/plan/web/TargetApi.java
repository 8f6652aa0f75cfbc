package city.wufei.plan.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Failure;
import city.wufei.plan.Indicator;
import city.wufei.plan.IndicatorTargets;
import city.wufei.plan.Plan;
import city.wufei.plan.PlanError;
import city.wufei.plan.Plans;
import city.wufei.plan.TargetLine;
import city.wufei.plan.TargetVersion;
import city.wufei.plan.TargetWarning;
import city.wufei.plan.internal.TargetBook;
import city.wufei.platform.Action;
import city.wufei.platform.Needs;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Yearly targets of the indicators of a plan. Values are decimal strings. */
@RestController
@Needs(Action.READ)
@RequestMapping("/api/v1/plans/{plan}/targets")
class TargetApi {
    private final Plans plans;
    private final TargetBook book;

    TargetApi(Plans plans, TargetBook book) {
        this.plans = plans;
        this.book = book;
    }

    @GetMapping
    List<TargetsJson> list(@PathVariable long plan, CurrentPerson person) {
        return book.list(known(plan)).stream().map(one -> json(one, person)).toList();
    }

    @GetMapping("/{number}")
    TargetsJson get(@PathVariable long plan, @PathVariable int number, CurrentPerson person) {
        return json(book.of(known(plan), indicator(plan, number)), person);
    }

    /**
     * Sets all of an indicator.
     *
     * @param version number of the version this is based on, 0 for the proposal
     */
    record NewTargets(
            @Nullable Integer version,
            @Nullable String why,
            @Nullable List<LineJson> lines) {}

    @PutMapping("/{number}")
    @Needs(Action.STEER_WORK)
    @Transactional
    public TargetsJson set(
            @PathVariable long plan, @PathVariable int number, @RequestBody NewTargets wanted, CurrentPerson person) {
        Plan known = known(plan);
        Indicator indicator = indicator(plan, number);
        List<TargetLine> lines = (wanted.lines() == null ? List.<LineJson>of() : wanted.lines())
                .stream().map(line -> line(line, known)).toList();
        book.set(
                indicator,
                wanted.version() == null ? 0 : wanted.version(),
                lines,
                wanted.why() == null ? "" : wanted.why(),
                person.signature());
        return json(book.of(known, indicator), person);
    }

    private static TargetLine line(LineJson line, Plan plan) {
        TreeMap<Integer, BigDecimal> values = new TreeMap<>();
        line.values().forEach((year, text) -> {
            BigDecimal value = TargetGrid.number(text);
            if (!plan.period().contains(year)) {
                throw Failure.of(PlanError.TARGET_YEAR_OUTSIDE, String.valueOf(year));
            }
            if (value != null) {
                values.put(year, value);
            }
        });
        return new TargetLine(line.area() == null ? "" : line.area(), line.organisation(), null, values);
    }

    private Plan known(long plan) {
        return plans.find(plan).orElseThrow(() -> Failure.of(PlanError.PLAN_NOT_FOUND, String.valueOf(plan)));
    }

    private Indicator indicator(long plan, int number) {
        return plans.indicators()
                .find(plan, number)
                .orElseThrow(() -> Failure.of(PlanError.PLAN_ITEM_NOT_FOUND, String.valueOf(number)));
    }

    private static TargetsJson json(IndicatorTargets targets, CurrentPerson person) {
        return new TargetsJson(
                targets.indicator().number(),
                targets.indicator().name(),
                targets.unit(),
                targets.isProposal(),
                targets.version(),
                targets.lines().stream().map(LineJson::of).toList(),
                targets.warnings(),
                person.allowedOf(Action.STEER_WORK));
    }

    /** One line; {@code organisation} is null for the whole. */
    record LineJson(
            @Nullable String area,
            @Nullable Long organisation,
            @Nullable String name,
            Map<Integer, String> values) {
        static LineJson of(TargetLine line) {
            return new LineJson(
                    line.area(),
                    line.organisation(),
                    line.name(),
                    line.values().entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey,
                                    value -> value.getValue().toPlainString(),
                                    (one, other) -> one,
                                    TreeMap::new)));
        }
    }

    /** {@code proposal}: nobody set them yet; {@code version} is null then. */
    record TargetsJson(
            int number,
            String name,
            String unit,
            boolean proposal,
            @Nullable TargetVersion version,
            List<LineJson> lines,
            List<TargetWarning> warnings,
            List<Action> actions) {}
}
