package city.wufei.plan.draft;

import java.util.List;

/** Everything that was read from one document, each with its place in it. */
public record PlanDraft(
        PlanHead head,
        List<PlannedIndicator> indicators,
        List<PlannedTask> tasks,
        List<PlannedProject> projects,
        List<PrintedSum> sums,
        List<PlannedUnit> units,
        List<PlannedRegion> regions,
        List<Fact> facts,
        List<Commitment> commitments,
        List<Remark> remarks,
        List<Unread> unread) {
    public PlanDraft {
        indicators = List.copyOf(indicators);
        tasks = List.copyOf(tasks);
        projects = List.copyOf(projects);
        sums = List.copyOf(sums);
        units = List.copyOf(units);
        regions = List.copyOf(regions);
        facts = List.copyOf(facts);
        commitments = List.copyOf(commitments);
        remarks = List.copyOf(remarks);
        unread = List.copyOf(unread);
    }
}
