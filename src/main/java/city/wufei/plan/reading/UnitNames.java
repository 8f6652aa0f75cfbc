package city.wufei.plan.reading;

import city.wufei.plan.draft.PlannedIndicator;
import city.wufei.plan.draft.PlannedProject;
import city.wufei.plan.draft.PlannedTask;
import city.wufei.plan.draft.PlannedUnit;
import city.wufei.plan.reading.value.BodyNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All bodies that the tables name, each once, in the order of the document. */
final class UnitNames {
    private final Map<String, Set<String>> spellings = new LinkedHashMap<>();
    private final Aliases aliases;

    private UnitNames(Aliases aliases) {
        this.aliases = aliases;
    }

    static List<PlannedUnit> of(
            List<PlannedIndicator> indicators,
            List<PlannedTask> tasks,
            List<PlannedProject> projects,
            Aliases aliases) {
        UnitNames names = new UnitNames(aliases);
        indicators.forEach(indicator -> names.add(indicator.units()));
        for (PlannedTask task : tasks) {
            names.add(task.leads());
            names.add(task.supports());
        }
        projects.forEach(project -> names.add(project.units()));
        return names.units();
    }

    private void add(List<String> printed) {
        for (String name : printed) {
            String key = BodyNames.key(aliases.fullName(name));
            spellings.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(name);
        }
    }

    private List<PlannedUnit> units() {
        List<PlannedUnit> units = new ArrayList<>();
        for (Set<String> printed : spellings.values()) {
            String first = printed.iterator().next();
            String name = aliases.isKnown(first) ? aliases.fullName(first) : first;
            Set<String> others = new LinkedHashSet<>(aliases.shortNames(name));
            others.addAll(printed);
            others.remove(name);
            units.add(new PlannedUnit(name, List.copyOf(others), BodyNames.isGroup(name)));
        }
        return units;
    }
}
