package city.wufei.plan.web;

import city.wufei.plan.Indicator;
import city.wufei.plan.IndicatorTargets;
import city.wufei.registry.Organisation;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One value of one year, as the spreadsheet has it: a row each, so that it reads the same whatever years a plan has.
 *
 * @param area empty where the target is the same everywhere
 * @param body null for the whole
 * @param proposal whether it was set or is a proposal; null in a row that comes in
 */
record TargetCell(
        Indicator indicator,
        String area,
        @Nullable Long organisation,
        @Nullable String body,
        int year,
        BigDecimal value,
        String unit,
        @Nullable Boolean proposal) {

    static List<TargetCell> of(IndicatorTargets targets) {
        return targets.lines().stream()
                .flatMap(line -> line.values().entrySet().stream()
                        .map(value -> new TargetCell(
                                targets.indicator(),
                                line.area(),
                                line.organisation(),
                                line.name(),
                                value.getKey(),
                                value.getValue(),
                                targets.unit(),
                                targets.isProposal())))
                .toList();
    }

    String key() {
        return key(indicator.number(), area, organisation, year);
    }

    static String key(int number, @Nullable String area, @Nullable Long organisation, int year) {
        return number + "|" + (area == null ? "" : area) + "|" + (organisation == null ? "" : organisation) + "|"
                + year;
    }

    static @Nullable Long id(@Nullable Organisation body) {
        return body == null ? null : body.id();
    }
}
