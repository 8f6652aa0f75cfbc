package city.wufei.office.page;

import city.wufei.plan.PlanUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a filter or form offers: value to label, in order. */
public final class Choices {
    private Choices() {}

    public static Map<String, String> ofUnits(List<PlanUnit> units) {
        return of(units, unit -> String.valueOf(unit.id()), PlanUnit::name);
    }

    /** Each different text once. */
    public static Map<String, String> ofTexts(Collection<String> texts) {
        return of(texts, text -> text, text -> text);
    }

    public static <T> Map<String, String> of(
            Collection<T> values, Function<T, String> value, Function<T, String> label) {
        Map<String, String> choices = new LinkedHashMap<>();
        values.forEach(one -> choices.putIfAbsent(value.apply(one), label.apply(one)));
        return choices;
    }
}
