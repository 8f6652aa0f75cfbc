package city.wufei.plan.web;

import city.wufei.plan.internal.IndicatorRow;
import city.wufei.plan.internal.IndicatorStore;
import city.wufei.plan.internal.PlanRow;
import city.wufei.plan.internal.PlanStore;
import city.wufei.platform.Words;
import city.wufei.platform.spreadsheet.Rows;
import city.wufei.platform.spreadsheet.filling.FillSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What the plan in force says, for filling in workbooks: {@code plan.title}, {@code indicator.7.target} and so on. */
@Component
class PlanFigures implements FillSource {
    private static final Pattern OF_INDICATOR =
            Pattern.compile("indicator\\.(\\d{1,4})\\.(name|baseline|target|units)");
    private static final List<String> OF_PLAN = List.of("title", "place", "issuer", "period", "baseYear");
    private static final List<String> PARTS = List.of("name", "baseline", "target", "units");

    private final PlanStore plans;
    private final IndicatorStore indicators;
    private final PlanWords say;
    private final Words words;

    PlanFigures(PlanStore plans, IndicatorStore indicators, PlanWords say, Words words) {
        this.plans = plans;
        this.indicators = indicators;
        this.say = say;
        this.words = words;
    }

    @Override
    public List<Offered> offered() {
        List<Offered> offered = new ArrayList<>();
        plans.findCurrent().ifPresent(plan -> {
            OF_PLAN.forEach(part ->
                    offered.add(new Offered("plan." + part, words.of("fill.plan." + part), ofPlan(plan, part))));
            for (IndicatorRow indicator : all(plan)) {
                PARTS.forEach(part -> offered.add(new Offered(
                        "indicator." + indicator.number() + "." + part,
                        words.of("fill.indicator." + part, indicator.name()),
                        ofIndicator(indicator, part))));
            }
        });
        return offered;
    }

    private List<IndicatorRow> all(PlanRow plan) {
        List<IndicatorRow> all = new ArrayList<>();
        Rows.paged("number", request -> indicators.list(plan.id(), IndicatorStore.Filter.NONE, request))
                .each(all::add);
        return all;
    }

    @Override
    public Optional<FillValue> find(String name) {
        Optional<PlanRow> plan = plans.findCurrent();
        Matcher of = OF_INDICATOR.matcher(name);
        if (of.matches()) {
            return plan.flatMap(known -> indicators.find(known.id(), Integer.parseInt(of.group(1))))
                    .map(indicator -> new FillValue.Text(ofIndicator(indicator, of.group(2))));
        }
        String part = name.startsWith("plan.") ? name.substring("plan.".length()) : "";
        return plan.filter(known -> OF_PLAN.contains(part)).map(known -> new FillValue.Text(ofPlan(known, part)));
    }

    private String ofPlan(PlanRow plan, String part) {
        return switch (part) {
            case "title" -> plan.title();
            case "place" -> Objects.requireNonNullElse(plan.place(), "");
            case "issuer" -> Objects.requireNonNullElse(plan.issuer(), "");
            case "period" -> plan.period() == null ? "" : say.years(plan.period());
            default -> Objects.toString(plan.baseYear(), "");
        };
    }

    /** As printed: a superior's form asks for what the plan says, with its sign and unit. */
    private String ofIndicator(IndicatorRow indicator, String part) {
        return switch (part) {
            case "name" -> indicator.name();
            case "baseline" -> indicator.baseline().text();
            case "target" -> indicator.target().text();
            default -> say.units(indicator.units());
        };
    }
}
