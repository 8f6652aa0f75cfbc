package city.wufei.plan.draft;

import java.util.List;

/** Everything that was read from one document, each with its place in it. */
public record PlanDraft(
        PlanHead head,
        List<PlannedIndicator> indicators,
        List<PlannedTask> tasks,
        List<PlannedProject> projects,
        List<PlannedUnit> units,
        List<PlannedRegion> regions,
        List<Fact> facts,
        List<Commitment> commitments,
        List<Unread> unread) {
    public PlanDraft {
        indicators = List.copyOf(indicators);
        tasks = List.copyOf(tasks);
        projects = List.copyOf(projects);
        units = List.copyOf(units);
        regions = List.copyOf(regions);
        facts = List.copyOf(facts);
        commitments = List.copyOf(commitments);
        unread = List.copyOf(unread);
    }
}
