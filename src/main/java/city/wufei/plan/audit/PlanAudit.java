package city.wufei.plan.audit;

import city.wufei.plan.Place;
import city.wufei.plan.document.PlanDocument;
import city.wufei.plan.draft.PlanDraft;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Checks a document against itself. Keeps nothing between two calls, may be shared by threads. */
public final class PlanAudit {
    /** The rule book. What each rule looks at, and when it keeps silent, stands above its class. */
    private static final List<AuditRule> RULES = List.of(
            // Sums
            new TotalsOfParts(),
            new SumsOfLists(),
            new WasteBalance(),
            new PrintedSums(),
            new SharesOfWhole(),
            new EmptyParts(),
            // Quotients
            new SharesOfAmounts(),
            new RatesOfAmounts(),
            new PartsWithinWholes(),
            // Counts
            new ListsWithCounts(),
            new CountsOfTables(),
            // The text against itself and against the indicator table
            new FiguresPrintedTwice(),
            new BaselinesAgainstText(),
            new BaselinesAgainstAmounts(),
            new Intensities(),
            new CapacityShares(),
            new TargetsAgainstText(),
            // Baseline and target
            new TargetsAgainstBaselines(),
            new RatesWithAmounts(),
            // Projects and time
            new CapacitiesAgainstProjects(),
            new ProjectYears(),
            new ContentYears(),
            new FinishedProjects(),
            new TitlePeriod(),
            // The text against the task table
            new MeasuresAgainstHeadings(),
            new TasksAgainstText(),
            new TextAgainstTasks(),
            // Names
            new FirmsWithSeveralNames(),
            new PlantsWithSeveralNames(),
            new GroupsWithSeveralNames(),
            new UnitsTwice());

    /** What was found, the gravest first, within that in the order of the document. */
    public List<Finding> audit(PlanDocument document, PlanDraft draft) {
        Evidence plan = Evidence.of(document, draft);
        Stream<Finding> found = RULES.stream().flatMap(rule -> rule.check(plan).stream());
        return found.sorted(Comparator.comparing(Finding::severity).thenComparing(PlanAudit::first))
                .toList();
    }

    private static Place first(Finding finding) {
        return finding.places().get(0);
    }
}
