package city.wufei.plan.web;

import city.wufei.plan.internal.IndicatorRow;
import city.wufei.platform.spreadsheet.Column;
import city.wufei.platform.spreadsheet.TableDefinition;
import java.util.List;
import java.util.stream.Collectors;

/** The indicators as a spreadsheet: what is printed, and what was understood. */
final class IndicatorTable {
    private IndicatorTable() {}

    static TableDefinition<IndicatorRow> in(PlanWords say) {
        return new TableDefinition<>(
                "indicators",
                List.of(
                        Column.<IndicatorRow>whole("number", IndicatorRow::number)
                                .width(6),
                        Column.text("level1", IndicatorRow::level1),
                        Column.text("level2", IndicatorRow::level2),
                        Column.<IndicatorRow>text("name", IndicatorRow::name).width(40),
                        Column.<IndicatorRow>text("kind", row -> say.word("plan.kind", row.kind()))
                                .width(10),
                        Column.text("baseline", row -> row.baseline().text()),
                        Column.text("target", row -> row.target().text()),
                        Column.<IndicatorRow>text(
                                        "understood",
                                        row -> say.readings(row.target()).stream()
                                                .collect(Collectors.joining("\n")))
                                .width(36),
                        Column.<IndicatorRow>text("units", row -> say.units(row.units()))
                                .width(40)));
    }
}
