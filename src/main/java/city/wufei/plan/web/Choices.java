package city.wufei.plan.web;

import city.wufei.plan.internal.Group;
import city.wufei.plan.internal.UnitRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a filter offers: value to label, in order. */
final class Choices {
    private Choices() {}

    static Map<String, String> ofGroups(List<Group> groups) {
        Map<String, String> choices = new LinkedHashMap<>();
        groups.forEach(group -> choices.put(group.name(), group.name() + " · " + group.size()));
        return choices;
    }

    static Map<String, String> ofUnits(List<UnitRef> units) {
        Map<String, String> choices = new LinkedHashMap<>();
        units.forEach(unit -> choices.put(String.valueOf(unit.id()), unit.name()));
        return choices;
    }

    static <E extends Enum<E>> Map<String, String> of(E[] values, Function<E, String> label) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (E value : values) {
            choices.put(value.name(), label.apply(value));
        }
        return choices;
    }
}
