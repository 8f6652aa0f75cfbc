package city.wufei.plan.internal;

import city.wufei.plan.YearSpan;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a reviewer says a draft is: its title, the place and the years it is for. */
public record HeadEdit(String title, String place, @Nullable Integer baseYear, YearSpan period) {

    /** As text, by field; empty where there is nothing. */
    Map<String, String> fields() {
        return fields(title, place, baseYear, period);
    }

    static Map<String, String> of(PlanRow plan) {
        return fields(plan.title(), plan.place(), plan.baseYear(), plan.period());
    }

    private static Map<String, String> fields(
            String title, @Nullable String place, @Nullable Integer baseYear, @Nullable YearSpan period) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", title);
        fields.put("place", place == null ? "" : place);
        fields.put("baseYear", baseYear == null ? "" : baseYear.toString());
        fields.put("period", period == null ? "" : FieldValues.years(period));
        return fields;
    }
}
