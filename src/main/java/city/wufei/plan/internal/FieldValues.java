package city.wufei.plan.internal;

import city.wufei.plan.YearSpan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of an item as the text a person would type into them; the keys are those of {@link ItemFields}. */
final class FieldValues {
    private FieldValues() {}

    static Map<String, String> of(IndicatorRow row) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", row.name());
        values.put("kind", row.kind().name());
        values.put("level1", row.level1());
        values.put("level2", row.level2());
        values.put("baseline", row.baseline().text());
        values.put("target", row.target().text());
        values.put("units", names(row.units()));
        return values;
    }

    static Map<String, String> of(TaskRow row) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("section", row.section());
        values.put("measure", row.measure());
        values.put("title", text(row.title()));
        values.put("text", text(row.text()));
        values.put("leads", names(row.leads()));
        values.put("supports", names(row.supports()));
        values.put("deadline", row.deadlineText());
        return values;
    }

    static Map<String, String> of(ProjectRow row) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("category", row.category());
        values.put("sector", row.sector());
        values.put("name", row.name());
        values.put("content", text(row.content()));
        values.put("years", row.yearsText());
        values.put(
                "investment",
                row.investment() == null
                        ? ""
                        : row.investment().stripTrailingZeros().toPlainString());
        values.put("units", names(row.units()));
        return values;
    }

    /** As plans print years, with an en dash of full width. */
    static String years(YearSpan span) {
        return span.from() + "—" + span.to();
    }

    private static String names(List<UnitRef> units) {
        return units.stream().map(UnitRef::printed).collect(Collectors.joining("、"));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
