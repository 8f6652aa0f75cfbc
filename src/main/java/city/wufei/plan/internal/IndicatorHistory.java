package city.wufei.plan.internal;

import city.wufei.facts.FactBook;
import city.wufei.facts.FactEntry;
import city.wufei.facts.Series;
import city.wufei.facts.SeriesKind;
import city.wufei.kernel.Period;
import city.wufei.plan.Direction;
import city.wufei.plan.Indicator;
import city.wufei.plan.IndicatorSeries;
import city.wufei.plan.Plan;
import city.wufei.plan.Plans;
import city.wufei.plan.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives each indicator of a plan in force a fact series for what it was year by year, and enters the plan's own baseline
 * there. Figures that the office or others reported stand in it beside those that the books give.
 */
@Component
public class IndicatorHistory implements IndicatorSeries {
    private static final int DIGITS = 6;
    private static final String PERCENT = "%";

    private final JdbcClient jdbc;
    private final Plans plans;
    private final FactBook facts;

    IndicatorHistory(JdbcClient jdbc, Plans plans, FactBook facts) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.facts = facts;
    }

    @Override
    public Optional<String> seriesOf(long indicator) {
        return jdbc.sql("select series from plan_indicator where id = :id and series is not null")
                .param("id", indicator)
                .query(String.class)
                .optional();
    }

    /** Enters what is missing; doing it again changes nothing. */
    @Transactional
    public void enter() {
        List<Plan> oldestFirst = new ArrayList<>(plans.list());
        java.util.Collections.reverse(oldestFirst);
        for (Plan plan : oldestFirst) {
            for (Indicator indicator : plans.indicators().list(plan.id())) {
                if (seriesOf(indicator.id()).isEmpty()) {
                    enter(plan, indicator);
                }
            }
        }
    }

    private void enter(Plan plan, Indicator indicator) {
        String code = sameIndicator(indicator).orElseGet(() -> freeCode(plan, indicator));
        List<Series> series = new ArrayList<>(List.of(series(code, indicator, indicator.name())));
        List<String> areas = indicator.target().readings().stream()
                .flatMap(reading -> Stream.ofNullable(reading.area()))
                .distinct()
                .toList();
        for (int i = 0; i < areas.size(); i++) {
            series.add(series(code + ".area-" + (i + 1), indicator, indicator.name() + "（" + areas.get(i) + "）"));
        }
        facts.addMissing(series);
        enterBaseline(plan, indicator, code);
        jdbc.sql("update plan_indicator set series = :code where id = :id")
                .param("code", code)
                .param("id", indicator.id())
                .update();
    }

    /** That of an indicator of the same name in another plan. */
    private Optional<String> sameIndicator(Indicator indicator) {
        return jdbc.sql("select min(series) from plan_indicator where name = :name and series is not null"
                        + " having count(*) > 0")
                .param("name", indicator.name())
                .query(String.class)
                .optional();
    }

    private String freeCode(Plan plan, Indicator indicator) {
        String code = "indicator.%02d".formatted(indicator.number());
        return facts.find(code).isEmpty() ? code : code + "." + plan.id();
    }

    private static Series series(String code, Indicator indicator, String name) {
        Optional<Reading> amount = Stream.concat(
                        indicator.baseline().readings().stream(), indicator.target().readings().stream())
                .filter(reading -> reading.kind() == Reading.Kind.AMOUNT)
                .findFirst();
        SeriesKind kind = amount.map(reading -> reading.unit().equals(PERCENT) ? SeriesKind.SHARE : SeriesKind.AMOUNT)
                .orElse(indicator.direction() == Direction.STATE ? SeriesKind.STATE : SeriesKind.SHARE);
        String unit =
                kind == SeriesKind.SHARE ? PERCENT : amount.map(Reading::unit).orElse("");
        return new Series(null, code, name, "无废指标", kind, unit, DIGITS, Period.Kind.YEAR, null, "无废办", "");
    }

    private void enterBaseline(Plan plan, Indicator indicator, String code) {
        Integer year = plan.baseYear();
        Long region = plan.region();
        if (year == null || region == null || indicator.baseline().readings().size() != 1) {
            return;
        }
        Reading baseline = indicator.baseline().readings().get(0);
        boolean there = facts.value(code, region, Period.year(year)).isPresent();
        if (baseline.kind() == Reading.Kind.AMOUNT && baseline.value() != null && !there) {
            FactEntry entry = new FactEntry(
                    code,
                    region,
                    Period.year(year),
                    baseline.value(),
                    plan.title(),
                    "",
                    indicator.baseline().text(),
                    "plan/" + plan.id());
            facts.record(List.of(entry), plan.title());
        }
    }
}
