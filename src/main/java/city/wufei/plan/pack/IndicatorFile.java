package city.wufei.plan.pack;

import city.wufei.plan.Direction;
import city.wufei.plan.IndicatorKind;
import city.wufei.plan.draft.PlannedIndicator;
import city.wufei.plan.pack.PlanPack.Indicator;
import city.wufei.plan.reading.value.ValueReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code indicators.csv}. */
final class IndicatorFile {
    static final String NAME = "indicators.csv";
    static final List<String> COLUMNS = List.of(
            "number",
            "name",
            "kind",
            "level1",
            "level2",
            "baseline",
            "target",
            "unit",
            "direction",
            "responsible",
            "place");

    private IndicatorFile() {}

    static Indicator read(CsvRow row, @Nullable Integer baseYear) {
        String unit = row.text("unit");
        return new Indicator(
                new PlannedIndicator(
                        row.number("number"),
                        row.required("name"),
                        row.choice("kind", IndicatorKind.class),
                        row.required("level1"),
                        row.text("level2"),
                        ValueReader.read(row.text("baseline"), unit, baseYear),
                        ValueReader.read(row.text("target"), unit, baseYear),
                        row.texts("responsible"),
                        row.place("place")),
                row.choiceOrNull("direction", Direction.class),
                unit);
    }

    static List<String> cells(Indicator indicator) {
        PlannedIndicator planned = indicator.planned();
        return List.of(
                Integer.toString(planned.number()),
                planned.name(),
                planned.kind().name(),
                planned.level1(),
                planned.level2(),
                planned.baseline().text(),
                planned.target().text(),
                indicator.unit(),
                Cells.of(indicator.direction()),
                Cells.of(planned.units()),
                planned.place().toString());
    }
}
