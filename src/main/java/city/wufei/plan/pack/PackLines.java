package city.wufei.plan.pack;

import city.wufei.plan.draft.Commitment;
import city.wufei.plan.draft.PlannedProject;
import city.wufei.plan.draft.Unread;
import city.wufei.plan.pack.HeadFile.Head;
import city.wufei.plan.pack.PlanPack.Division;
import city.wufei.plan.pack.PlanPack.Indicator;
import city.wufei.plan.pack.PlanPack.KeyedFact;
import city.wufei.plan.pack.PlanPack.Task;
import city.wufei.plan.pack.PlanPack.Unit;
import city.wufei.registry.Plants;
import city.wufei.registry.Plants.Firm;
import city.wufei.registry.Plants.Plant;
import city.wufei.registry.Plants.Site;
import java.util.List;

/** The lines of all files, before it is known whether they fit together. */
record PackLines(
        List<Line<Indicator>> indicators,
        List<Line<Task>> tasks,
        List<Line<PlannedProject>> projects,
        List<Line<Unit>> units,
        List<Line<Division>> regions,
        List<Line<KeyedFact>> facts,
        List<Line<Commitment>> commitments,
        List<Line<Unread>> unread,
        List<Line<Firm>> firms,
        List<Line<Site>> parks,
        List<Line<Plant>> plants) {

    PlanPack pack(String name, Head head, Texts texts) {
        return new PlanPack(
                name,
                head.planned(),
                head.region(),
                items(indicators),
                items(tasks),
                items(projects),
                items(units),
                items(regions),
                items(facts),
                items(commitments),
                texts.remarks(),
                items(unread),
                new Plants(items(firms), items(parks), items(plants)));
    }

    private static <T> List<T> items(List<Line<T>> lines) {
        return lines.stream().map(Line::item).toList();
    }
}
