package city.wufei.plan.pack;

import city.wufei.plan.Reading;
import city.wufei.plan.draft.Fact;
import city.wufei.plan.draft.PlanDraft;
import city.wufei.plan.draft.PlannedIndicator;
import city.wufei.plan.draft.PlannedRegion;
import city.wufei.plan.draft.PlannedTask;
import city.wufei.plan.draft.PlannedUnit;
import city.wufei.plan.pack.PlanPack.Division;
import city.wufei.plan.pack.PlanPack.Indicator;
import city.wufei.plan.pack.PlanPack.KeyedFact;
import city.wufei.plan.pack.PlanPack.Task;
import city.wufei.plan.pack.PlanPack.Unit;
import city.wufei.plan.reading.value.ValueReader;
import city.wufei.registry.Plants;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a pack of what a document says, for a person to complete. */
public final class PackDrafting {
    private PackDrafting() {}

    /**
     * The draft as a pack. What a document cannot say is missing: the codes of the regions and their numbers of
     * villages, titles of tasks, directions of indicators. What kind of body a unit is, is guessed from its name;
     * facts are keyed {@code fact-001}, {@code fact-002}… in the order of the document.
     *
     * @param name of the pack ("kaizhou-2025")
     */
    public static PlanPack of(String name, PlanDraft draft) {
        Integer baseYear = draft.head().baseYear();
        return new PlanPack(
                name,
                draft.head(),
                null,
                draft.indicators().stream().map(one -> indicator(one, baseYear)).toList(),
                draft.tasks().stream().map(PackDrafting::task).toList(),
                draft.projects(),
                draft.units().stream().map(PackDrafting::unit).toList(),
                draft.regions().stream().map(PackDrafting::division).toList(),
                facts(draft.facts()),
                draft.commitments(),
                draft.remarks(),
                draft.unread(),
                Plants.NONE);
    }

    private static Indicator indicator(PlannedIndicator planned, @Nullable Integer baseYear) {
        return new Indicator(planned, null, measuringUnit(planned, baseYear));
    }

    /** The unit with which the printed values read as they did in the document, where it may have had a column. */
    private static String measuringUnit(PlannedIndicator planned, @Nullable Integer baseYear) {
        return Stream.concat(planned.target().readings().stream(), planned.baseline().readings().stream())
                .map(Reading::unit)
                .filter(unit -> readsTheSame(planned, unit, baseYear))
                .findFirst()
                .orElse("");
    }

    private static boolean readsTheSame(PlannedIndicator planned, String unit, @Nullable Integer baseYear) {
        return Stream.of(planned.baseline(), planned.target())
                .allMatch(statement ->
                        ValueReader.read(statement.text(), unit, baseYear).equals(statement));
    }

    private static Task task(PlannedTask planned) {
        return new Task(planned, "");
    }

    private static Unit unit(PlannedUnit planned) {
        return planned.group()
                ? new Unit(planned, null, null, UnitGuess.rule(planned.name()), List.of())
                : new Unit(planned, UnitGuess.kind(planned.name()), null, null, List.of());
    }

    private static Division division(PlannedRegion planned) {
        return new Division(planned, null, 0);
    }

    private static List<KeyedFact> facts(List<Fact> facts) {
        List<KeyedFact> keyed = new ArrayList<>();
        for (Fact fact : facts) {
            keyed.add(new KeyedFact(fact, "fact-%03d".formatted(keyed.size() + 1)));
        }
        return keyed;
    }
}
