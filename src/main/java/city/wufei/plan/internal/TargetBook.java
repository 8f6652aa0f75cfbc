package city.wufei.plan.internal;

import city.wufei.kernel.Failure;
import city.wufei.plan.Indicator;
import city.wufei.plan.IndicatorTargets;
import city.wufei.plan.Plan;
import city.wufei.plan.PlanError;
import city.wufei.plan.Plans;
import city.wufei.plan.Reading;
import city.wufei.plan.TargetLine;
import city.wufei.plan.TargetVersion;
import city.wufei.plan.Targets;
import city.wufei.plan.YearSpan;
import city.wufei.plan.targets.Breakdown;
import city.wufei.plan.targets.StraightLine;
import city.wufei.registry.Organisation;
import city.wufei.registry.Organisations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Yearly targets: the version set last, or what is proposed. */
@Component
public class TargetBook implements Targets {
    private final Plans plans;
    private final TargetSql sql;
    private final Organisations organisations;
    private final Clock clock;

    TargetBook(Plans plans, TargetSql sql, Organisations organisations, Clock clock) {
        this.plans = plans;
        this.sql = sql;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public IndicatorTargets of(Plan plan, Indicator indicator) {
        return all(plan, List.of(indicator), sql.latest(List.of(indicator.id())))
                .get(0);
    }

    @Override
    public List<IndicatorTargets> list(Plan plan) {
        List<Indicator> indicators = plans.indicators().list(plan.id());
        return all(
                plan,
                indicators,
                sql.latest(indicators.stream().map(Indicator::id).toList()));
    }

    @Override
    public List<BodyTarget> ofBody(Plan plan, long organisation, LocalDate day) {
        long now = organisations.on(organisation, day).map(Organisation::id).orElse(organisation);
        return list(plan).stream()
                .flatMap(targets -> targets.parts().stream()
                        .filter(line -> isNow(line, now, day))
                        .map(line -> new BodyTarget(targets, line)))
                .toList();
    }

    private boolean isNow(TargetLine line, long now, LocalDate day) {
        Long id = line.organisation();
        return id != null
                && organisations.on(id, day).filter(body -> body.id() == now).isPresent();
    }

    /** As they were in a version. */
    public IndicatorTargets version(Plan plan, Indicator indicator, int number) {
        TargetVersion version = sql.find(indicator.id(), number)
                .orElseThrow(() -> Failure.of(PlanError.PLAN_ITEM_NOT_FOUND, String.valueOf(number)));
        return all(plan, List.of(indicator), Map.of(indicator.id(), version)).get(0);
    }

    /** The newest first. */
    public List<TargetVersion> versions(Indicator indicator) {
        return sql.list(indicator.id());
    }

    /**
     * Sets all yearly targets of an indicator anew.
     *
     * @param seen number of the version they were based on, 0 for the proposal
     * @throws Failure {@link PlanError#TARGETS_CHANGED} when there is a newer one, {@link PlanError#TARGETS_WITHOUT_REASON}
     */
    @Transactional
    public void set(Indicator indicator, int seen, List<TargetLine> lines, String why, String by) {
        if (why.isBlank()) {
            throw Failure.of(PlanError.TARGETS_WITHOUT_REASON);
        }
        int last = sql.list(indicator.id()).stream()
                .mapToInt(TargetVersion::number)
                .max()
                .orElse(0);
        if (last != seen) {
            throw Failure.of(PlanError.TARGETS_CHANGED);
        }
        long version = sql.addVersion(indicator.id(), seen + 1, by, clock.instant(), why.strip())
                .orElseThrow(() -> Failure.of(PlanError.TARGETS_CHANGED));
        lines.forEach(line -> sql.addLine(version, line));
    }

    /** What values are in. */
    public static String unit(Indicator indicator) {
        return indicator.target().readings().stream()
                .filter(reading -> reading.value() != null)
                .findFirst()
                .map(reading -> reading.kind() == Reading.Kind.CHANGE ? baselineUnit(indicator) : reading.unit())
                .orElseGet(() -> baselineUnit(indicator));
    }

    private static String baselineUnit(Indicator indicator) {
        return indicator.baseline().readings().stream()
                .map(Reading::unit)
                .findFirst()
                .orElse("");
    }

    private List<IndicatorTargets> all(Plan plan, List<Indicator> indicators, Map<Long, TargetVersion> versions) {
        Map<Long, List<TargetLine>> lines =
                sql.lines(versions.values().stream().map(TargetVersion::id).toList());
        Map<Long, Organisation> bodies = organisations.on(
                lines.values().stream()
                        .flatMap(List::stream)
                        .map(TargetLine::organisation)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                LocalDate.now(clock));
        return indicators.stream()
                .map(indicator -> targets(plan, indicator, versions.get(indicator.id()), lines, bodies))
                .toList();
    }

    private static IndicatorTargets targets(
            Plan plan,
            Indicator indicator,
            @Nullable TargetVersion version,
            Map<Long, List<TargetLine>> set,
            Map<Long, Organisation> bodies) {
        YearSpan period = plan.period();
        List<TargetLine> lines = version == null
                ? StraightLine.of(indicator.baseline(), indicator.target(), plan.baseYear(), period)
                : set.getOrDefault(version.id(), List.of()).stream()
                        .map(line -> named(line, bodies))
                        .sorted(Comparator.comparing((TargetLine line) -> !line.isWhole())
                                .thenComparing(line -> line.name() == null ? "" : line.name())
                                .thenComparing(TargetLine::area))
                        .toList();
        String unit = unit(indicator);
        return new IndicatorTargets(
                indicator,
                unit,
                IntStream.rangeClosed(period.from(), period.to()).boxed().toList(),
                lines,
                version,
                Breakdown.check(lines, unit));
    }

    private static TargetLine named(TargetLine line, Map<Long, Organisation> bodies) {
        Organisation body = line.organisation() == null ? null : bodies.get(line.organisation());
        return body == null ? line : new TargetLine(line.area(), line.organisation(), body.name(), line.values());
    }
}
